#include "templating/parser.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "templating/filters.hpp"
#include "templating/messages.hpp"
#include "text/fold.hpp"

namespace greffier::templating {

namespace {

constexpr int kDeepest = 60;

struct SymbolOperator {
  Symbol symbol;
  Operator operation;
};
constexpr std::array kComparisons{
    SymbolOperator{Symbol::equal, Operator::equal},
    SymbolOperator{Symbol::differs, Operator::differs},
    SymbolOperator{Symbol::less, Operator::less},
    SymbolOperator{Symbol::at_most, Operator::at_most},
    SymbolOperator{Symbol::greater, Operator::greater},
    SymbolOperator{Symbol::at_least, Operator::at_least},
};

// What a message calls a token.
std::string_view shown(const Token& token) {
  return token.text;
}

void raise_unknown_filter(diag::Sink& sink, const SpokenName& name, const diag::Span& span) {
  std::vector<std::string_view> known;
  for (const Filter& filter : filters())
    for (const std::string_view candidate : filter.names)
      if (!candidate.empty()) known.push_back(candidate);
  if (const auto near = text::nearest(name.folded, known))
    return sink.raise(kUnknownFilterNear, span, name.written, *near);
  std::vector<std::string_view> first_names;
  for (const Filter& filter : filters()) first_names.push_back(filter.names.front());
  sink.raise(kUnknownFilter, span, name.written, fmt::format("{}", fmt::join(first_names, ", ")));
}

// Goes one level deeper as long as it lives.
class Descent {
 public:
  explicit Descent(int& depth) : depth_(depth) { ++depth_; }
  ~Descent() { --depth_; }
  Descent(const Descent&) = delete;
  Descent& operator=(const Descent&) = delete;

 private:
  int& depth_;
};

}  // namespace

// The operators that bind alike and group to the left, from the loosest.
struct Parser::Level {
  struct Entry {
    Symbol symbol;
    Reserved reserved;
    Operator operation;
  };
  std::array<Entry, 2> entries;
  ExpressionPtr (Parser::*tighter)();  // what stands between them; null for the next level
};

const Parser::Level Parser::kLevels[] = {
    {{{{Symbol::none, Reserved::either, Operator::either}}}, nullptr},
    {{{{Symbol::none, Reserved::both, Operator::both}}}, &Parser::inversion},
    {{{{Symbol::join, Reserved::none, Operator::join}}}, nullptr},
    {{{{Symbol::add, Reserved::none, Operator::add},
       {Symbol::subtract, Reserved::none, Operator::subtract}}},
     nullptr},
    {{{{Symbol::multiply, Reserved::none, Operator::multiply},
       {Symbol::divide, Reserved::none, Operator::divide}}},
     &Parser::filtered},
};

namespace {
constexpr std::size_t kLoosest = 0;
constexpr std::size_t kAboveComparison = 2;
}  // namespace

template <typename Node>
ExpressionPtr Parser::make(Node node, const diag::Span& begin) const {
  diag::Span span = begin;
  if (at_ > 0) span.end = tokens_[at_ - 1].span.end;
  return std::make_shared<const Expression>(Expression{std::move(node), span});
}

template <typename... Arguments>
ExpressionPtr Parser::fail(const diag::Message& message, const diag::Span& span,
                           const Arguments&... arguments) {
  if (!std::exchange(failed_, true)) sink_.raise(message, span, arguments...);
  return nullptr;
}

void Parser::refuse() {
  if (at_end())
    fail(kUnfinished, current().span);
  else
    fail(kUnexpected, current().span, shown(current()));
}

bool Parser::take(Symbol symbol) {
  if (current().kind != Token::Kind::symbol || current().symbol != symbol) return false;
  next();
  return true;
}

bool Parser::take(Reserved reserved) {
  if (current().kind != Token::Kind::word || current().reserved != reserved) return false;
  next();
  return true;
}

bool Parser::expect(Symbol closing, std::string_view sign) {
  if (take(closing)) return true;
  fail(kUnclosedBracket, current().span, sign, at_end() ? "}" : shown(current()));
  return false;
}

ExpressionPtr Parser::expression() {
  const diag::Span begin = current().span;
  ExpressionPtr then = alternative();
  if (failed_ || !take(Reserved::condition)) return then;
  ExpressionPtr condition = alternative();
  ExpressionPtr otherwise;
  if (take(Reserved::otherwise)) otherwise = expression();
  if (failed_) return nullptr;
  return make(Conditional{std::move(then), std::move(condition), std::move(otherwise)}, begin);
}

ExpressionPtr Parser::alternative() {
  const Descent descent(depth_);
  if (depth_ > kDeepest) return fail(kTagTooDeep, current().span);
  return binary(kLoosest);
}

ExpressionPtr Parser::binary(std::size_t level) {
  const diag::Span begin = current().span;
  const Level& operators = kLevels[level];
  const auto operand = [&] {
    return operators.tighter == nullptr ? binary(level + 1) : (this->*operators.tighter)();
  };
  const auto operation_here = [&]() -> std::optional<Operator> {
    for (const Level::Entry& entry : operators.entries) {
      if (entry.symbol != Symbol::none && take(entry.symbol)) return entry.operation;
      if (entry.reserved != Reserved::none && take(entry.reserved)) return entry.operation;
    }
    return std::nullopt;
  };
  ExpressionPtr left = operand();
  while (!failed_) {
    const auto operation = operation_here();
    if (!operation) return left;
    ExpressionPtr right = operand();
    if (!failed_) left = make(Binary{*operation, std::move(left), std::move(right)}, begin);
  }
  return nullptr;
}

ExpressionPtr Parser::inversion() {
  const diag::Span begin = current().span;
  if (!take(Reserved::invert)) return comparison();
  const Descent descent(depth_);
  if (depth_ > kDeepest) return fail(kTagTooDeep, begin);
  ExpressionPtr operand = inversion();
  return failed_ ? nullptr : make(Inversion{std::move(operand)}, begin);
}

ExpressionPtr Parser::comparison() {
  const diag::Span begin = current().span;
  ExpressionPtr left = binary(kAboveComparison);
  if (failed_) return nullptr;
  if (take(Reserved::is)) return test(std::move(left), false);
  if (take(Reserved::is_not)) return test(std::move(left), true);
  const std::size_t before = at_;
  const Operator operation = comparison_operator();
  if (at_ == before) return left;
  ExpressionPtr right = binary(kAboveComparison);
  return failed_ ? nullptr : make(Binary{operation, std::move(left), std::move(right)}, begin);
}

// Takes the comparison that stands here, `not in` included; takes nothing when there is none.
Operator Parser::comparison_operator() {
  for (const SymbolOperator& entry : kComparisons)
    if (take(entry.symbol)) return entry.operation;
  if (take(Reserved::in)) return Operator::in;
  const bool negated =
      (current().reserved == Reserved::invert || current().reserved == Reserved::negate) &&
      tokens_[at_ + 1].reserved == Reserved::in;
  if (negated) {
    next();
    next();
  }
  return Operator::not_in;
}

ExpressionPtr Parser::test(ExpressionPtr operand, bool negated) {
  const diag::Span begin = operand->span;
  const std::string_view verb = shown(tokens_[at_ - 1]);
  if (take(Reserved::invert)) negated = true;
  if (take(Reserved::negate)) negated = true;
  const auto found = std::ranges::find(kCheckWords, current().folded, &CheckWord::word);
  if (found == kCheckWords.end()) return fail(kUnknownTest, current().span, verb);
  next();
  return make(Test{std::move(operand), found->check, negated}, begin);
}

ExpressionPtr Parser::unary() {
  const diag::Span begin = current().span;
  if (!take(Symbol::subtract)) return postfix();
  const Descent descent(depth_);
  if (depth_ > kDeepest) return fail(kTagTooDeep, begin);
  ExpressionPtr operand = unary();
  return failed_ ? nullptr : make(Negation{std::move(operand)}, begin);
}

ExpressionPtr Parser::filtered() {
  ExpressionPtr value = unary();
  while (!failed_ && take(Symbol::filter)) value = filter(std::move(value));
  return failed_ ? nullptr : value;
}

ExpressionPtr Parser::filter(ExpressionPtr input) {
  const diag::Span begin = current().span;
  const SpokenName called = words_from_here();
  if (called.folded.empty()) {
    refuse();
    return nullptr;
  }
  const Filter* found = find_filter(called.folded);
  if (found == nullptr) {
    if (!std::exchange(failed_, true)) raise_unknown_filter(sink_, called, begin);
    return nullptr;
  }
  std::vector<ExpressionPtr> arguments;
  if (take(Symbol::open)) arguments = items_until(Symbol::close);
  if (failed_) return nullptr;
  if (arguments.size() < found->least_arguments())
    return fail(kTooFewArguments, begin, called.written, found->least_arguments(), found->example);
  if (arguments.size() > found->most_arguments())
    return fail(kTooManyArguments, begin, called.written, found->most_arguments(), found->example);
  return make(Filtered{std::move(input), found, called.folded, std::move(arguments)}, begin);
}

ExpressionPtr Parser::postfix() {
  ExpressionPtr value = primary();
  while (!failed_) {
    if (take(Symbol::point))
      value = member(std::move(value));
    else if (take(Symbol::open_index))
      value = item(std::move(value));
    else
      return value;
  }
  return nullptr;
}

ExpressionPtr Parser::member(ExpressionPtr of) {
  const diag::Span begin = of->span;
  if (current().kind == Token::Kind::number) {
    const diag::Span place = current().span;
    model::Value number = next().number;
    return make(ItemOf{std::move(of), make(Literal{std::move(number)}, place)}, begin);
  }
  SpokenName name = words_from_here();
  if (name.folded.empty()) {
    refuse();
    return nullptr;
  }
  return make(MemberOf{std::move(of), std::move(name.folded), std::move(name.written)}, begin);
}

ExpressionPtr Parser::item(ExpressionPtr of) {
  const diag::Span begin = of->span;
  ExpressionPtr index = expression();
  if (failed_ || !expect(Symbol::close_index, "]")) return nullptr;
  return make(ItemOf{std::move(of), std::move(index)}, begin);
}

ExpressionPtr Parser::primary() {
  const Token& token = current();
  switch (token.kind) {
    case Token::Kind::number:
      return make(Literal{next().number}, token.span);
    case Token::Kind::string:
      return make(Literal{next().text}, token.span);
    case Token::Kind::word:
      return word();
    case Token::Kind::symbol:
      if (take(Symbol::open)) return grouped();
      if (take(Symbol::open_index)) return list();
      [[fallthrough]];
    case Token::Kind::end:
      break;
  }
  refuse();
  return nullptr;
}

ExpressionPtr Parser::word() {
  const diag::Span begin = current().span;
  SpokenName spoken = name();
  if (spoken.folded.empty()) {
    refuse();
    return nullptr;
  }
  const auto constant = std::ranges::find(kConstantWords, spoken.folded, &ConstantWord::word);
  if (constant == kConstantWords.end())
    return make(Name{std::move(spoken.folded), std::move(spoken.written)}, begin);
  return make(Literal{constant->value ? model::Value(*constant->value) : model::Value()}, begin);
}

ExpressionPtr Parser::grouped() {
  ExpressionPtr inner = expression();
  return !failed_ && expect(Symbol::close, ")") ? inner : nullptr;
}

ExpressionPtr Parser::list() {
  const diag::Span begin = tokens_[at_ - 1].span;
  std::vector<ExpressionPtr> items = items_until(Symbol::close_index);
  return failed_ ? nullptr : make(ListLiteral{std::move(items)}, begin);
}

// Values between separators, up to and with a closing bracket.
std::vector<ExpressionPtr> Parser::items_until(Symbol closing) {
  std::vector<ExpressionPtr> items;
  if (take(closing)) return items;
  do {
    items.push_back(expression());
  } while (!failed_ && take(Symbol::separator));
  if (!failed_) expect(closing, closing == Symbol::close ? ")" : "]");
  return items;
}

SpokenName Parser::name() {
  if (current().kind != Token::Kind::word || current().reserved != Reserved::none) return {};
  return words_from_here();
}

// The word that stands here, whatever it means elsewhere, and the words after it that mean nothing.
SpokenName Parser::words_from_here() {
  if (current().kind != Token::Kind::word) return {};
  SpokenName name{current().text, current().folded};
  next();
  while (current().kind == Token::Kind::word && current().reserved == Reserved::none) {
    name.written += ' ' + current().text;
    name.folded += '_' + current().folded;
    next();
  }
  return name;
}

ExpressionPtr parse_expression(std::string_view source, const diag::Span& place, diag::Sink& sink) {
  Lexed lexed = lex(source, 0, source.size(), place, sink);
  if (!lexed.complete) return nullptr;
  Parser parser(std::move(lexed.tokens), sink);
  ExpressionPtr expression = parser.expression();
  if (!parser.failed() && !parser.at_end()) parser.refuse();
  return parser.failed() ? nullptr : expression;
}

}  // namespace greffier::templating
