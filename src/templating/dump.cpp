#include <array>

#include <fmt/format.h>

#include "model/value.hpp"
#include "templating/expression.hpp"
#include "templating/tag.hpp"

namespace greffier::templating {

namespace {

constexpr std::array kOperators{
    "or", "and", "=", "!=", "<", "<=", ">", ">=", "in", "not-in", "~", "+", "-", "*", "/"};
constexpr std::array kChecks{"empty?", "defined?"};
constexpr std::array kKinds{"print", "repeat", "choose",  "otherwise-if", "otherwise", "end",
                            "keep",  "drop",   "include", "comment",      "text"};
constexpr std::array kHints{"row", "paragraph", "item", "column", "inline"};

template <std::size_t N, typename Enum>
std::string_view name_of(const std::array<const char*, N>& names, Enum value) {
  return names.at(static_cast<std::size_t>(value));
}

std::string dump_or_nothing(const ExpressionPtr& expression) {
  return expression == nullptr ? "nothing" : dump(*expression);
}

std::string dump_all(const std::vector<ExpressionPtr>& expressions) {
  std::string result;
  for (const ExpressionPtr& expression : expressions) result += ' ' + dump_or_nothing(expression);
  return result;
}

// The constants that a template can write.
struct LiteralDump {
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(std::int64_t value) const { return fmt::to_string(value); }
  std::string operator()(double value) const { return fmt::to_string(value); }
  std::string operator()(const std::string& value) const { return fmt::format("\"{}\"", value); }
  template <typename Other>
  std::string operator()(const Other&) const {
    return "nothing";
  }
};

struct Dumper {
  std::string operator()(const Literal& node) const {
    return std::visit(LiteralDump{}, node.value.data);
  }
  std::string operator()(const ListLiteral& node) const {
    return fmt::format("(list{})", dump_all(node.items));
  }
  std::string operator()(const Name& node) const { return node.name; }
  std::string operator()(const MemberOf& node) const {
    return fmt::format("{}.{}", dump(*node.of), node.name);
  }
  std::string operator()(const ItemOf& node) const {
    return fmt::format("{}[{}]", dump(*node.of), dump(*node.index));
  }
  std::string operator()(const Negation& node) const {
    return fmt::format("(- {})", dump(*node.operand));
  }
  std::string operator()(const Inversion& node) const {
    return fmt::format("(not {})", dump(*node.operand));
  }
  std::string operator()(const Binary& node) const {
    return fmt::format("({} {} {})", name_of(kOperators, node.operation), dump(*node.left),
                       dump(*node.right));
  }
  std::string operator()(const Test& node) const {
    const std::string test =
        fmt::format("({} {})", name_of(kChecks, node.check), dump(*node.operand));
    return node.negated ? fmt::format("(not {})", test) : test;
  }
  std::string operator()(const Conditional& node) const {
    return fmt::format("(if {} {} {})", dump(*node.condition), dump(*node.then),
                       dump_or_nothing(node.otherwise));
  }
  std::string operator()(const Pinned& node) const { return fmt::format("<{}>", node.key); }
  std::string operator()(const Filtered& node) const {
    return fmt::format("(|{} {}{})", node.called, dump(*node.input), dump_all(node.arguments));
  }
};

}  // namespace

std::string dump(const Expression& expression) {
  return std::visit(Dumper{}, expression.node);
}

std::string dump(const Tag& tag) {
  std::string result(name_of(kKinds, tag.kind));
  if (tag.is_implied) result += " implied";
  if (tag.names_members)
    result += " members of";
  else if (!tag.variable.empty())
    result += fmt::format(" {} in", tag.variable);
  if (tag.if_defined) result += " if_defined";
  if (tag.expression != nullptr) result += ' ' + dump(*tag.expression);
  if (tag.filter != nullptr) result += fmt::format(" if {}", dump(*tag.filter));
  if (tag.closes) result += fmt::format(" {}", name_of(kKinds, *tag.closes));
  if (tag.hint) result += fmt::format(" hint={}", name_of(kHints, *tag.hint));
  return result;
}

}  // namespace greffier::templating
