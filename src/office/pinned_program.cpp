#include "office/pinned_program.hpp"

#include <utility>

namespace greffier::office {

namespace {

using templating::Path;
using templating::Tag;

// Calls `visit` with the tag of each step, null ones left out; the program is const or not.
template <typename AnyProgram, typename Visit>
void for_each_tag(AnyProgram& program, const Visit& visit) {
  const auto see = [&visit](auto& tag) {
    if (tag != nullptr) visit(tag);
  };
  const auto read = [&](auto& action) {
    if constexpr (requires { action.tag; }) see(action.tag);
    if constexpr (requires { action.body; }) for_each_tag(action.body, visit);
    if constexpr (requires { action.branches; })
      for (auto& branch : action.branches) {
        see(branch.tag);
        for_each_tag(branch.body, visit);
      }
  };
  for (auto& step : program) std::visit(read, step.action);
}

}  // namespace

std::vector<const Tag*> tags_of(const Program& text) {
  std::vector<const Tag*> tags;
  for_each_tag(text, [&tags](const std::shared_ptr<const Tag>& tag) { tags.push_back(tag.get()); });
  return tags;
}

std::shared_ptr<const Program> pinned_program(const Program& text, const Path& list) {
  Program program = text;
  for_each_tag(program, [&list](std::shared_ptr<const Tag>& tag) {
    Tag own = *tag;
    own.expression = templating::pinned(own.expression, list);
    own.filter = templating::pinned(own.filter, list);
    tag = std::make_shared<const Tag>(std::move(own));
  });
  return std::make_shared<const Program>(std::move(program));
}

}  // namespace greffier::office
