#include "text/check_digit.hpp"

#include <algorithm>
#include <array>

namespace greffier::text {

char check_digit(std::string_view figures) {
  int sum = 0;
  int weight = 3;
  for (std::size_t i = figures.size(); i > 0; --i, weight = 4 - weight)
    sum += (figures[i - 1] - '0') * weight;
  return static_cast<char>('0' + (10 - sum % 10) % 10);
}

std::string closed_up(std::string_view number) {
  constexpr std::array<std::string_view, 6> kBetween{" ",      "-",      "\u00A0",
                                                     "\u202F", "\u2011", "\u2009"};
  std::string out;
  while (!number.empty()) {
    const auto found = std::ranges::find_if(
        kBetween, [number](std::string_view sign) { return number.starts_with(sign); });
    if (found == kBetween.end()) out += number.front();
    number.remove_prefix(found == kBetween.end() ? 1 : found->size());
  }
  return out;
}

}  // namespace greffier::text
