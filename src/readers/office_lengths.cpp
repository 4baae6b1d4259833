#include "readers/office_lengths.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "text/letters.hpp"
#include "text/numbers.hpp"

namespace greffier::readers {

namespace {

struct Unit {
  std::string_view name;
  double millimetres;
};
constexpr std::array kUnits{Unit{"mm", 1.0},         Unit{"cm", 10.0},       Unit{"in", 25.4},
                            Unit{"pt", 25.4 / 72.0}, Unit{"pc", 25.4 / 6.0}, Unit{"px", 25.4 / 96}};
constexpr double kLongest = 10'000;

}  // namespace

std::optional<double> millimetres(std::string_view length) {
  const std::string_view text = text::trimmed(length);
  if (text.size() < 3) return std::nullopt;
  const auto* unit = std::ranges::find(kUnits, text.substr(text.size() - 2), &Unit::name);
  const auto value = text::parse_decimal(text.substr(0, text.size() - 2));
  if (unit == kUnits.end() || !value) return std::nullopt;
  return std::clamp(*value * unit->millimetres, -kLongest, kLongest);
}

std::optional<double> whole_number(std::string_view text) {
  const auto value = text::parse_decimal(text);
  if (!value || !std::isfinite(*value) || *value != std::floor(*value)) return std::nullopt;
  return value;
}

double rounded(double length) {
  return std::round(length * 10) / 10;
}

}  // namespace greffier::readers
