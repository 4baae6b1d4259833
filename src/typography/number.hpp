// A number as a text writes it, and the rules that look around one. Each asks for its edits.
#pragma once

#include <cstddef>
#include <string_view>

#include "typography/draft.hpp"

namespace greffier::typography {

// Figures, with their decimals and with the blanks that separate groups of three.
struct Number {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t first_end = 0;  // of its first figures
  int value = -1;             // of an integer under 10 000 without groups, otherwise -1
  bool is_grouped = false;
  // False when letters or other figures touch it on the left: « A4 », « 2.1 », « 0x2e ».
  bool is_alone = false;

  [[nodiscard]] bool is_integer() const { return !is_grouped && first_end == end; }
};

// The number whose first figure is at `begin`.
[[nodiscard]] Number read_number(std::string_view text, std::size_t begin);

void thousands(Draft& draft, const Number& number);  // T15
void ordinal(Draft& draft, const Number& number);    // T20
void day(Draft& draft, const Number& number);        // T18
void unit(Draft& draft, const Number& number);       // T13, T14

// True when a unit that T14 separates from its number starts at `position`.
[[nodiscard]] bool has_glued_unit(std::string_view text, std::size_t position);

// T17. The end of the time that the number begins, minutes included; the end of the number when it
// is no hour.
[[nodiscard]] std::size_t hour(Draft& draft, const Number& number);

}  // namespace greffier::typography
