#include "templating/paths.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "templating/filter.hpp"

namespace greffier::templating {

namespace {

// The names of an expression that is a path; nothing for any other.
std::optional<Path> names_of(const Expression& expression) {
  if (const auto* name = std::get_if<Name>(&expression.node)) return Path{name->name};
  if (const auto* pinned = std::get_if<Pinned>(&expression.node)) return names_of(*pinned->path);
  const auto* member = std::get_if<MemberOf>(&expression.node);
  if (member == nullptr) return std::nullopt;
  std::optional<Path> names = names_of(*member->of);
  if (names) names->push_back(member->name);
  return names;
}

// Calls `visit` with every direct part of a node; `visit` may replace what it is given.
template <typename Node, typename Visit>
void for_each_part(Node& node, const Visit& visit) {
  using Bare = std::remove_const_t<Node>;
  if constexpr (std::is_same_v<Bare, ListLiteral>) std::ranges::for_each(node.items, visit);
  if constexpr (std::is_same_v<Bare, MemberOf>) visit(node.of);
  if constexpr (std::is_same_v<Bare, ItemOf>) visit(node.of), visit(node.index);
  if constexpr (std::is_same_v<Bare, Negation> || std::is_same_v<Bare, Inversion> ||
                std::is_same_v<Bare, Test>)
    visit(node.operand);
  if constexpr (std::is_same_v<Bare, Binary>) visit(node.left), visit(node.right);
  if constexpr (std::is_same_v<Bare, Conditional>)
    visit(node.then), visit(node.condition), visit(node.otherwise);
  if constexpr (std::is_same_v<Bare, Pinned>) visit(node.path);
  if constexpr (std::is_same_v<Bare, Filtered>) {
    visit(node.input);
    std::ranges::for_each(node.arguments, visit);
  }
}

// How many names at the end of a path below are not gone through one by one.
struct Kept {
  std::size_t names = 1;
  bool all = false;
  bool whole = false;  // UsedPath::whole
};

class Finder {
 public:
  std::vector<UsedPath> find(const Expression& expression) {
    visit(expression, {});
    return std::move(found_);
  }

 private:
  void visit(const Expression& expression, Kept kept) {
    if (auto names = names_of(expression)) {
      const std::size_t closed = kept.all ? names->size() : std::min(kept.names, names->size());
      const std::size_t open = names->size() - closed;
      found_.push_back({std::move(*names), open, kept.whole});
      return;
    }
    if (const auto* filtered = std::get_if<Filtered>(&expression.node);
        filtered != nullptr && filtered->filter->traits.condenses)
      return visit_parts(*filtered, {2, kept.all, true});
    if (const auto* item = std::get_if<ItemOf>(&expression.node))
      return visit_parts(*item, {kept.names, true, kept.whole});
    std::visit([&](const auto& node) { visit_parts(node, kept); }, expression.node);
  }

  template <typename Node>
  void visit_parts(const Node& node, Kept kept) {
    for_each_part(node, [&](const ExpressionPtr& part) {
      if (part != nullptr) visit(*part, kept);
    });
  }

  std::vector<UsedPath> found_;
};

}  // namespace

std::vector<UsedPath> used_paths(const Expression& expression) {
  return Finder().find(expression);
}

std::string key_of(std::span<const std::string> path) {
  return fmt::format("{}", fmt::join(path, "."));
}

ExpressionPtr pinned(const ExpressionPtr& expression, std::span<const std::string> path) {
  if (expression == nullptr) return nullptr;
  if (const auto names = names_of(*expression); names && std::ranges::equal(*names, path))
    return std::make_shared<const Expression>(
        Expression{Pinned{key_of(path), expression}, expression->span});
  Expression copy = *expression;
  std::visit(
      [path](auto& node) {
        for_each_part(node, [path](ExpressionPtr& part) { part = pinned(part, path); });
      },
      copy.node);
  return std::make_shared<const Expression>(std::move(copy));
}

}  // namespace greffier::templating
