// Which style of a template plays which role.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "office/roles.hpp"

namespace greffier::office {

inline constexpr std::size_t kRoleCount = static_cast<std::size_t>(Role::footnote_call) + 1;

// Style identifiers (style:name, w:styleId) by role. A role that the template lacks falls back to
// its parent's style; `missing()` lists them for a warning.
class StyleMap {
 public:
  void set(Role role, std::string id) { ids_[static_cast<std::size_t>(role)] = std::move(id); }
  // The identifier for a role, its nearest ancestor's when it has none; "" at worst.
  [[nodiscard]] const std::string& id(Role role) const;
  [[nodiscard]] bool has(Role role) const { return !ids_[static_cast<std::size_t>(role)].empty(); }
  [[nodiscard]] std::vector<Role> missing() const;

 private:
  std::array<std::string, kRoleCount> ids_;
};

}  // namespace greffier::office
