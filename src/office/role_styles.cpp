#include "office/role_styles.hpp"

#include <algorithm>

#include "office/messages.hpp"

namespace greffier::office {

namespace {

// Every template has them under one name or another: the style of its paragraphs will do.
bool is_lent(Role role) {
  return role != Role::standard && role != Role::text && role != Role::header &&
         role != Role::footer;
}

std::size_t index(Role role) {
  return static_cast<std::size_t>(role);
}

}  // namespace

bool RoleStyles::has(Role role) const {
  return own_->has(role) || (lends_ && is_lent(role));
}

const std::string& RoleStyles::id(Role role) {
  const Role parent = info(role).parent;
  if (own_->has(role) || !has(role))
    return own_->has(role) || parent == role ? own_->id(role) : id(parent);
  if (!used_.test(index(role))) {
    used_.set(index(role));
    if (parent != role) (void)id(parent);
  }
  return own_->lent_id(role);
}

std::string RoleStyles::known(Role role) const {
  if (own_->has(role)) return own_->id(role);
  if (used_.test(index(role))) return own_->lent_id(role);
  const Role parent = info(role).parent;
  return parent == role ? std::string() : known(parent);
}

std::vector<Role> RoleStyles::lent() const {
  std::vector<Role> result;
  for (const RoleInfo& role : roles())
    if (used_.test(index(role.role))) result.push_back(role.role);
  return result;
}

void report_lent_styles(const RoleStyles& styles, const StyleSheet& charte, diag::Sink& sink) {
  std::string list;
  for (const Role role : styles.lent())
    if (info(role).family == Family::paragraph)
      list.append(list.empty() ? "" : ", ").append(info(role).odf);
  if (!list.empty()) sink.raise(kLentStyles, {}, list, charte.name);
}

}  // namespace greffier::office
