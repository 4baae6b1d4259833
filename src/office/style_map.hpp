// Which style of a template plays which role.
#pragma once

#include <array>
#include <functional>
#include <set>
#include <string>

#include "office/roles.hpp"

namespace greffier::office {

inline constexpr std::size_t kRoleCount = static_cast<std::size_t>(Role::footnote_call) + 1;

// Style identifiers (style:name, w:styleId) by role.
class StyleMap {
 public:
  void set(Role role, std::string id) { ids_[static_cast<std::size_t>(role)] = std::move(id); }
  // The identifier for a role, its nearest ancestor's when it has none; "" at worst.
  [[nodiscard]] const std::string& id(Role role) const;
  [[nodiscard]] bool has(Role role) const { return !ids_[static_cast<std::size_t>(role)].empty(); }

  // Draws, for every role that the template lacks, the identifier that a lent style would get:
  // `wanted` of the role, apart from the template's own styles, `taken`.
  void prepare_lent(const std::function<std::string(Role)>& wanted,
                    const std::set<std::string, std::less<>>& taken);
  // "" for a role that the template has.
  [[nodiscard]] const std::string& lent_id(Role role) const {
    return lent_ids_[static_cast<std::size_t>(role)];
  }

 private:
  std::array<std::string, kRoleCount> ids_;
  std::array<std::string, kRoleCount> lent_ids_;
};

}  // namespace greffier::office
