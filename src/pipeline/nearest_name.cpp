#include "pipeline/nearest_name.hpp"

#include "text/fold.hpp"

namespace greffier::pipeline {

std::optional<std::string_view> nearest_name(std::string_view typed,
                                             const std::vector<std::string_view>& names) {
  return text::nearest(typed, names);
}

}  // namespace greffier::pipeline
