#include "office/style_map.hpp"

namespace greffier::office {

const std::string& StyleMap::id(Role role) const {
  const Role parent = info(role).parent;
  if (has(role) || parent == role) return ids_[static_cast<std::size_t>(role)];
  return id(parent);
}

void StyleMap::prepare_lent(const std::function<std::string(Role)>& wanted,
                            const std::set<std::string, std::less<>>& taken) {
  for (const RoleInfo& entry : roles()) {
    if (has(entry.role)) continue;
    std::string& id = lent_ids_[static_cast<std::size_t>(entry.role)];
    id = wanted(entry.role);
    while (taken.contains(id)) id += "_greffier";
  }
}

}  // namespace greffier::office
