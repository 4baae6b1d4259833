#include "office/style_map.hpp"

namespace greffier::office {

const std::string& StyleMap::id(Role role) const {
  const Role parent = info(role).parent;
  if (has(role) || parent == role) return ids_[static_cast<std::size_t>(role)];
  return id(parent);
}

std::vector<Role> StyleMap::missing() const {
  std::vector<Role> result;
  for (const RoleInfo& entry : roles())
    if (!has(entry.role)) result.push_back(entry.role);
  return result;
}

}  // namespace greffier::office
