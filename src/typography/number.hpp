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

void grouping(Draft& draft, const Number& number);        // T15, figures typed without groups
void decimal_point(Draft& draft, const Number& number);   // T16
void minus(Draft& draft, const Number& number);           // T10
void range(Draft& draft, const Number& number);           // T10, seen from its first number
void multiplication(Draft& draft, const Number& number);  // T28, seen from its first number

// True when the number that ends at `position` has a unit that its letters alone make sure: a sign,
// or a symbol of two letters or more.
[[nodiscard]] bool has_unit(std::string_view text, std::size_t position);
// The end of the unit after a number that ends at `position`, the blanks before it counted; any
// unit will do. `position` when there is none.
[[nodiscard]] std::size_t unit_end(std::string_view text, std::size_t position);

// True when a unit that T14 separates from its number starts at `position`.
[[nodiscard]] bool has_glued_unit(std::string_view text, std::size_t position);

// T17. The end of the time that the number begins, minutes included; the end of the number when it
// is no hour.
[[nodiscard]] std::size_t hour(Draft& draft, const Number& number);

}  // namespace greffier::typography
