// Lengths as WordprocessingML writes them.
#pragma once

#include <cmath>
#include <string>

#include "office/small_capitals.hpp"

namespace greffier::docx {

// Twentieths of a point (ISO 29500-1 § 17.18.81).
[[nodiscard]] inline long long twips(double points) {
  return std::llround(points * 20);
}
[[nodiscard]] inline std::string twips_text(double points) {
  return std::to_string(twips(points));
}
[[nodiscard]] inline double points_of_millimetres(double value) {
  return value * 72 / 25.4;
}
[[nodiscard]] inline double millimetres_of_twips(double value) {
  return value / 20 * 25.4 / 72;
}
// English metric units (§ 20.1.2.1): 36,000 per millimetre.
[[nodiscard]] inline long long emu(double millimetres) {
  return std::llround(millimetres * 36000);
}

// The size, in half-points, of small capitals in a text of that size.
[[nodiscard]] inline int smaller(int size) {
  return static_cast<int>(std::lround(size * office::kSmallCapitals / 100.0));
}

}  // namespace greffier::docx
