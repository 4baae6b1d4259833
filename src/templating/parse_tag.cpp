#include <algorithm>
#include <iterator>
#include <utility>

#include "templating/characters.hpp"
#include "templating/delimiters.hpp"
#include "templating/excerpt.hpp"
#include "templating/lexer.hpp"
#include "templating/messages.hpp"
#include "templating/parser.hpp"
#include "templating/statements.hpp"
#include "templating/tag.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::templating {

namespace {

using Tokens = std::vector<Token>;

constexpr std::size_t kLongestDelimiter = 32;  // bytes, with what may stand between its signs

// What stands between the delimiters of a tag.
struct Inside {
  Delimiter::Kind kind;
  std::size_t begin;
  std::size_t end;
};

std::optional<Inside> inside_of(std::string_view source) {
  const auto opening = source.empty() ? std::nullopt : delimiter_at(source, 0);
  if (!opening || !opening->opens) return std::nullopt;
  const std::size_t farthest = std::min(kLongestDelimiter, source.size() - opening->length);
  for (std::size_t length = 2; length <= farthest; ++length) {
    const std::size_t end = source.size() - length;
    const auto closing = delimiter_at(source, end);
    if (closing && !closing->opens && closing->kind == opening->kind && closing->length == length)
      return Inside{opening->kind, opening->length, end};
  }
  return std::nullopt;
}

// Leaves out the `-` of Jinja's {%- … -%}, which asks for what always happens here.
void skip_trim_marks(std::string_view source, Inside& inside) {
  const std::string_view text = source.substr(inside.begin, inside.end - inside.begin);
  const bool is_minus = inside.kind == Delimiter::Kind::print && !text.starts_with("- ");
  if (text.starts_with('-') && !is_minus) ++inside.begin;
  if (text.size() > 1 && text.ends_with('-')) --inside.end;
}

bool is_word(const Token& token) {
  return token.kind == Token::Kind::word;
}

// True when a value may end with this token.
bool ends_value(const Token& token) {
  if (token.kind == Token::Kind::symbol)
    return token.symbol == Symbol::close || token.symbol == Symbol::close_index;
  return token.reserved == Reserved::none;
}

// The first `count` words from `at`, joined by '_'; empty when there are not so many.
std::string joined(const Tokens& tokens, std::size_t at, std::size_t count) {
  std::string words;
  for (std::size_t i = at; i < at + count; ++i) {
    if (i >= tokens.size() || !is_word(tokens[i])) return {};
    words += (i > at ? "_" : "") + tokens[i].folded;
  }
  return words;
}

// The entry of a table whose `words` stand at `at`, the longer ones first, and how many they are.
template <typename Entry>
struct Match {
  const Entry* entry = nullptr;
  std::size_t count = 0;
};
template <typename Table>
auto match(const Table& table, const Tokens& tokens, std::size_t at, std::size_t longest) {
  using Entry = typename Table::value_type;
  for (std::size_t count = longest; count > 0; --count) {
    const std::string words = joined(tokens, at, count);
    const auto found = std::ranges::find(table, words, &Entry::words);
    if (found != table.end()) return Match<Entry>{&*found, count};
  }
  return Match<Entry>{};
}

void drop_front(Tokens& tokens, std::size_t count) {
  tokens.erase(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(count));
}

// Takes the words that ask for a scope off the end of a control tag.
std::optional<ScopeHint> take_hint(Tokens& tokens) {
  for (std::size_t count = 2; count > 0; --count) {
    if (tokens.size() < count + 2) continue;
    const std::size_t at = tokens.size() - 1 - count;
    const auto found = match(kHintWords, tokens, at, count);
    if (found.count != count || !ends_value(tokens[at - 1])) continue;
    const auto begin = tokens.begin() + static_cast<std::ptrdiff_t>(at);
    tokens.erase(begin, begin + static_cast<std::ptrdiff_t>(count));
    return found.entry->hint;
  }
  return std::nullopt;
}

// Takes docxtpl's prefix, glued to the opening sign and followed by a word, off the beginning.
std::optional<ScopeHint> take_prefix(Tokens& tokens, bool is_print) {
  const auto found = match(kHintPrefixes, tokens, 0, 1);
  if (found.entry == nullptr || !is_word(tokens[1])) return std::nullopt;
  if (is_print && tokens[1].reserved != Reserved::none) return std::nullopt;
  drop_front(tokens, 1);
  return found.entry->hint;
}

// Takes `si défini` off the end of `chaque dans liste si défini`.
bool take_if_defined(Tokens& tokens) {
  const std::size_t count = tokens.size() - 1;  // without the end
  if (count < 4 || tokens[0].reserved != Reserved::in) return false;
  const auto check = std::ranges::find(kCheckWords, tokens[count - 1].folded, &CheckWord::word);
  if (tokens[count - 2].reserved != Reserved::condition || check == kCheckWords.end() ||
      check->check != Check::defined)
    return false;
  tokens.erase(tokens.end() - 3, tokens.end() - 1);
  return true;
}

// The name of the list that a loop without a variable goes through; "" when it has none.
std::string last_name(const Expression& list) {
  if (const auto* name = std::get_if<Name>(&list.node)) return name->name;
  if (const auto* member = std::get_if<MemberOf>(&list.node)) return member->name;
  if (const auto* filtered = std::get_if<Filtered>(&list.node)) return last_name(*filtered->input);
  return {};
}

// The list where it is defined, else a value that is none.
ExpressionPtr if_defined(const ExpressionPtr& list) {
  const diag::Span span = list->span;
  const auto make = [&span](auto node) {
    return std::make_shared<const Expression>(Expression{std::move(node), span});
  };
  return make(Conditional{list, make(Test{list, Check::defined, false}), make(Literal{true})});
}

std::string spoken(std::string_view words) {
  std::string result(words);
  std::ranges::replace(result, '_', ' ');
  return result;
}

// The control statement that someone wrote between printing braces, if it looks like one.
Match<Statement> statement_in_print(const Tokens& tokens) {
  const auto found = match(kStatements, tokens, 0, 2);
  if (found.entry == nullptr) return {};
  const bool is_loop = found.entry->kind == Tag::Kind::repeat && is_word(tokens[found.count]) &&
                       tokens[found.count].reserved == Reserved::none;
  const bool is_name = found.count == 1 && tokens[0].reserved == Reserved::none && !is_loop;
  return is_name ? Match<Statement>{} : found;
}

ExpressionPtr nothing(const diag::Span& span) {
  return std::make_shared<const Expression>(Expression{Literal{}, span});
}

class TagReader {
 public:
  TagReader(std::string_view source, const diag::Span& place, diag::Sink& sink)
      : source_(source), place_(place), sink_(sink) {}

  Tag read() {
    tag_.source = source_;
    tag_.span = Locator(source_, place_).span(0, source_.size());
    if (auto inside = inside_of(source_))
      read_inside(*inside);
    else
      sink_.raise(kUnclosedTag, tag_.span, source_.substr(0, 2), excerpt_from(source_, 0), "}}");
    if (needs_expression() && tag_.expression == nullptr) tag_.expression = nothing(tag_.span);
    return std::move(tag_);
  }

 private:
  [[nodiscard]] bool needs_expression() const {
    switch (tag_.kind) {
      case Tag::Kind::print:
      case Tag::Kind::repeat:
      case Tag::Kind::choose:
      case Tag::Kind::otherwise_if:
      case Tag::Kind::keep:
      case Tag::Kind::drop:
      case Tag::Kind::include:
        return true;
      default:
        return false;
    }
  }

  void read_inside(Inside inside) {
    const bool is_print = inside.kind == Delimiter::Kind::print;
    tag_.kind = is_print ? Tag::Kind::print : Tag::Kind::text;
    if (inside.kind == Delimiter::Kind::comment) {
      tag_.kind = Tag::Kind::comment;
      return;
    }
    skip_trim_marks(source_, inside);
    const bool glued = !text::is_space(visible_from(source_, inside.begin));
    Lexed lexed = lex(source_, inside.begin, inside.end, place_, sink_);
    if (glued) tag_.hint = take_prefix(lexed.tokens, is_print);
    if (lexed.tokens.size() == 1 && lexed.complete) return sink_.raise(kEmptyTag, tag_.span);
    if (is_print)
      read_print(std::move(lexed));
    else
      read_control(std::move(lexed));
  }

  void read_print(Lexed lexed) {
    if (!lexed.complete) return;
    if (const auto found = statement_in_print(lexed.tokens); found.entry != nullptr)
      return sink_.raise(kControlInPrint, lexed.tokens.front().span, spoken(found.entry->words));
    Parser parser(std::move(lexed.tokens), sink_);
    keep_expression(parser, parser.expression());
  }

  void read_control(Lexed lexed) {
    if (auto hint = take_hint(lexed.tokens)) tag_.hint = hint;
    const auto found = match(kStatements, lexed.tokens, 0, 2);
    if (found.entry == nullptr) return guess_statement(lexed);
    tag_.kind = found.entry->kind;
    tag_.closes = found.entry->closes;
    if (!lexed.complete) return;
    drop_front(lexed.tokens, found.count);
    if (tag_.kind == Tag::Kind::repeat) tag_.if_defined = take_if_defined(lexed.tokens);
    Parser parser(std::move(lexed.tokens), sink_);
    read_statement(parser, *found.entry);
  }

  // A misspelt keyword still says what kind of tag was meant.
  void guess_statement(const Lexed& lexed) {
    if (!lexed.complete) return;
    const Token& first = lexed.tokens.front();
    std::vector<std::string_view> known;
    for (const Statement& statement : kStatements) known.push_back(statement.words);
    auto near = text::nearest(joined(lexed.tokens, 0, 2), known);
    if (!near) near = text::nearest(first.folded, known);
    if (!near) return sink_.raise(kUnknownStatement, first.span, first.text);
    const auto meant = std::ranges::find(kStatements, *near, &Statement::words);
    tag_.kind = meant->kind;
    tag_.closes = meant->closes;
    sink_.raise(kUnknownStatementNear, first.span, first.text, spoken(*near));
  }

  void read_statement(Parser& parser, const Statement& statement) {
    switch (statement.kind) {
      case Tag::Kind::repeat:
        return read_loop(
            parser, statement.words.ends_with("_chaque") || statement.words.ends_with("_each"));
      case Tag::Kind::otherwise:
      case Tag::Kind::end:
        if (!parser.at_end())
          sink_.raise(kNothingAfter, parser.current().span, parser.current().text,
                      spoken(statement.words));
        return;
      default:
        keep_expression(parser, parser.expression());
    }
  }

  // `may_lack_name`: `pour chaque dans liste` needs no name for the item.
  void read_loop(Parser& parser, bool may_lack_name) {
    SpokenName variable = parser.name();
    tag_.names_members = variable.folded.empty() && may_lack_name;
    if ((variable.folded.empty() && !may_lack_name) || !parser.take(Reserved::in) ||
        parser.at_end())
      return sink_.raise(kLoopForm, tag_.span, excerpt_from(source_, 0));
    ExpressionPtr list = parser.alternative();
    tag_.variable = tag_.names_members && list != nullptr ? last_name(*list) : variable.folded;
    if (tag_.if_defined && list != nullptr) list = if_defined(list);
    if (!parser.failed() && parser.take(Reserved::condition)) tag_.filter = parser.alternative();
    keep_expression(parser, std::move(list));
    if (parser.failed()) tag_.filter = nullptr;
  }

  void keep_expression(Parser& parser, ExpressionPtr expression) {
    if (!parser.failed() && !parser.at_end()) parser.refuse();
    if (!parser.failed()) tag_.expression = std::move(expression);
  }

  std::string_view source_;
  diag::Span place_;
  diag::Sink& sink_;
  Tag tag_;
};

}  // namespace

Tag parse_tag(std::string_view source, const diag::Span& place, diag::Sink& sink) {
  return TagReader(source, place, sink).read();
}

}  // namespace greffier::templating
