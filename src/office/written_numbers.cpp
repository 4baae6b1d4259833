#include "office/written_numbers.hpp"

#include <algorithm>

#include "text/numbers.hpp"

namespace greffier::office {

int number_after(std::string_view prefix, std::string_view name) {
  if (!name.starts_with(prefix)) return 0;
  return static_cast<int>(text::parse_decimal(name.substr(prefix.size())).value_or(0));
}

int highest_part(const package::Package& package, std::string_view prefix) {
  int highest = 0;
  for (const package::Part& part : package.parts()) {
    const std::string_view name = part.name();
    const std::size_t extension = name.find('.', std::min(prefix.size(), name.size()));
    highest = std::max(highest, number_after(prefix, name.substr(0, extension)));
  }
  return highest;
}

}  // namespace greffier::office
