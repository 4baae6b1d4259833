#include "package/package.hpp"

#include <algorithm>

namespace greffier::package {

void Package::set(Part part) {
  const auto found = std::ranges::find(parts_, part.name(), &Part::name);
  if (found == parts_.end()) {
    parts_.push_back(std::move(part));
  } else {
    *found = std::move(part);
  }
}

bool Package::remove(std::string_view name) {
  return std::erase_if(parts_, [name](const Part& part) { return part.name() == name; }) != 0;
}

const Part* Package::find(std::string_view name) const {
  const auto found = std::ranges::find(parts_, name, &Part::name);
  return found == parts_.end() ? nullptr : &*found;
}

}  // namespace greffier::package
