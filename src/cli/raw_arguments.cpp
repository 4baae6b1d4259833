#include "cli/raw_arguments.hpp"

#include <algorithm>
#include <cstddef>

namespace greffier::cli {

Texts split_list(const Texts& values) {
  Texts items;
  for (const std::string& value : values)
    for (std::size_t from = 0; from <= value.size();) {
      const std::size_t comma = std::min(value.find(',', from), value.size());
      if (comma > from) items.push_back(value.substr(from, comma - from));
      from = comma + 1;
    }
  return items;
}

std::string last_of(const Texts& values) {
  return values.empty() ? std::string() : values.back();
}

}  // namespace greffier::cli
