#include "office/picture_label.hpp"

namespace greffier::office {

namespace {

using templating::Expression;

const Expression& innermost(const Expression& expression) {
  const auto* filtered = std::get_if<templating::Filtered>(&expression.node);
  return filtered == nullptr ? expression : innermost(*filtered->input);
}

}  // namespace

std::string label_of(const templating::Tag& tag, const templating::Scope& scope) {
  const Expression& datum = innermost(*tag.expression);
  if (const auto* member = std::get_if<templating::MemberOf>(&datum.node)) return member->written;
  const auto* name = std::get_if<templating::Name>(&datum.node);
  if (name == nullptr) return {};
  const auto found = scope.find(name->name).member.member;
  return found == nullptr || found->label.empty() ? name->written : found->label;
}

}  // namespace greffier::office
