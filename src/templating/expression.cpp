#include "templating/expression.hpp"

#include <fmt/core.h>

#include "templating/print.hpp"

namespace greffier::templating {

namespace {

// The index as it was written, or « … » for one that is computed.
std::string index_text(const Expression& index) {
  const auto* literal = std::get_if<Literal>(&index.node);
  return literal == nullptr ? "…" : shown(literal->value);
}

}  // namespace

std::string path_of(const Expression& expression) {
  if (const auto* name = std::get_if<Name>(&expression.node)) return name->written;
  if (const auto* member = std::get_if<MemberOf>(&expression.node))
    return fmt::format("{}.{}", path_of(*member->of), member->written);
  if (const auto* item = std::get_if<ItemOf>(&expression.node))
    return fmt::format("{}[{}]", path_of(*item->of), index_text(*item->index));
  if (const auto* pinned = std::get_if<Pinned>(&expression.node)) return path_of(*pinned->path);
  return {};
}

}  // namespace greffier::templating
