// The letters and figures that a correction must keep.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "text/letters.hpp"
#include "text/utf8.hpp"
#include "typography/paragraph.hpp"
#include "typography/rule.hpp"

namespace greffier::typography::testing {

// The letters and figures of a text, in order. U+02BC, a letter for Unicode, is an apostrophe that
// T07 replaces.
inline std::string letters_of(std::string_view text) {
  std::string letters;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint here = text::decode(text, at);
    const bool is_kept = text::is_letter(here.value) && here.value != 0x02BC;
    if (is_kept || text::is_digit(here.value)) letters += text.substr(at, here.length);
    at += here.length;
  }
  return letters;
}

inline bool may_change_letters(const Edit& edit) {
  constexpr std::array<std::string_view, 5> kClosedList{"T11", "T20", "T22", "T23", "T24"};
  return std::ranges::find(kClosedList, edit.rule->id) != kClosedList.end();
}

}  // namespace greffier::typography::testing
