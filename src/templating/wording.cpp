#include "templating/wording.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "templating/print.hpp"

namespace greffier::templating {

namespace {

constexpr std::size_t kMostNamesShown = 12;

// In the order of Operator.
constexpr std::array<std::string_view, 15> kSigns{"ou",   "et",       "=", "≠", "<", "≤", ">", "≥",
                                                  "dans", "pas dans", "~", "+", "-", "*", "/"};

struct Words {
  const Expression& self;

  std::string operator()(const Literal& node) const { return shown(node.value); }
  std::string operator()(const ListLiteral& /*node*/) const { return "[…]"; }
  std::string operator()(const Name& node) const { return node.written; }
  std::string operator()(const Negation& node) const { return "-" + words_of(*node.operand); }
  std::string operator()(const Binary& node) const {
    return fmt::format("{} {} {}", words_of(*node.left),
                       kSigns.at(static_cast<std::size_t>(node.operation)), words_of(*node.right));
  }
  std::string operator()(const Filtered& node) const {
    return fmt::format("{} | {}", words_of(*node.input), node.called);
  }
  template <typename Other>
  std::string operator()(const Other& /*node*/) const {
    const std::string path = path_of(self);
    return path.empty() ? "…" : path;
  }
};

}  // namespace

std::string listed(const std::vector<std::string_view>& names) {
  const std::size_t count = std::min(names.size(), kMostNamesShown);
  const bool is_cut = count < names.size();
  return fmt::format("{}{}",
                     fmt::join(names.begin(), names.begin() + static_cast<int>(count), ", "),
                     is_cut ? ", …" : "");
}

std::string words_of(const Expression& expression) {
  return std::visit(Words{expression}, expression.node);
}

}  // namespace greffier::templating
