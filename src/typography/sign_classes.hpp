// Signs by what they may begin: the table that lets a pass skip to what concerns it, and a
// paragraph be left alone after one scan.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace greffier::typography {

// A set of classes.
using Classes = std::uint32_t;

inline constexpr Classes kApostropheSign = 1U << 0;  // ' ` ´ ‘ ’ ′ ʼ
inline constexpr Classes kDotSign = 1U << 1;         // . …
inline constexpr Classes kStraightQuoteSign = 1U << 2;
inline constexpr Classes kGuillemetSign = 1U << 3;  // « » ‹ › “ ” „
inline constexpr Classes kHighSign = 1U << 4;       // ; : ! ?
inline constexpr Classes kDigitSign = 1U << 5;
inline constexpr Classes kCivilitySign = 1U << 6;      // the capitals of M. Mme Dr Pr
inline constexpr Classes kDegreeSign = 1U << 7;        // ° º
inline constexpr Classes kAbbreviationSign = 1U << 8;  // J à
inline constexpr Classes kBlankSign = 1U << 9;         // spaces of any width, tab, line ends
inline constexpr Classes kTechnicalSign = 1U << 10;    // what code and addresses are made of
inline constexpr Classes kDelimiterSign = 1U << 11;    // what protected passages open with
inline constexpr Classes kCapitalSign = 1U << 12;      // A to Z
inline constexpr Classes kHyphenSign = 1U << 13;       // - – —
inline constexpr Classes kBracketSign = 1U << 14;      // ( ) [ ]
inline constexpr Classes kCommaSign = 1U << 15;
inline constexpr Classes kGreekSign = 1U << 16;      // Greek and Cyrillic letters
inline constexpr Classes kRomanSign = 1U << 17;      // I V X
inline constexpr Classes kTagSign = 1U << 18;        // kTagEnd
inline constexpr Classes kTwoSpacesSign = 1U << 19;  // a space after a space
inline constexpr Classes kSequenceSign = 1U << 20;   // a character of several bytes
inline constexpr Classes kWordEndSign = 1U << 21;    // no letter of A to Z
inline constexpr Classes kNoTextSign = 1U << 22;  // ill-formed, or of the passes (characters.hpp)

namespace detail {

constexpr bool is_basic_letter(unsigned char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

constexpr auto kClassTable = []() {
  std::array<Classes, 256> table{};
  const auto add = [&table](std::string_view bytes, Classes classes) {
    for (const char byte : bytes) table[static_cast<unsigned char>(byte)] |= classes;
  };
  for (unsigned byte = 0; byte < table.size(); ++byte) {
    if (!is_basic_letter(static_cast<unsigned char>(byte))) table[byte] |= kWordEndSign;
    if (byte >= 0x80) table[byte] |= kSequenceSign;
  }
  add("'`\xC2\xCA\xE2", kApostropheSign);
  add(".\xE2", kDotSign);
  add("\"", kStraightQuoteSign);
  add("\xC2\xE2", kGuillemetSign);
  add(";:!?", kHighSign);
  add("0123456789", kDigitSign);
  add("MDP", kCivilitySign);
  add("\xC2", kDegreeSign);
  add("J\xC3", kAbbreviationSign);
  add(" \t\n\r\xC2\xE2", kBlankSign);
  add("@/\\:;_=|$^%&(", kTechnicalSign);
  add("{<[`=", kDelimiterSign);
  add("ABCDEFGHIJKLMNOPQRSTUVWXYZ", kCapitalSign);
  add("-\xE2", kHyphenSign);
  add("()[]", kBracketSign);
  add(",", kCommaSign);
  add("\xCD\xCE\xCF\xD0\xD1\xD2\xD3\xD4", kGreekSign);
  add("IVX", kRomanSign);
  add({"\0\x1A\x1B", 3}, kNoTextSign);
  return table;
}();

}  // namespace detail

// Of the character that a byte is, or of all those that it may be the first byte of. None for the
// small letters a to z.
[[nodiscard]] constexpr Classes classes_of(char byte) {
  return detail::kClassTable[static_cast<unsigned char>(byte)];
}

// Where the first byte of one of `classes` is, from `position` on; the end of the text when there
// is none. Passes, which look often, ask SignIndex.
[[nodiscard]] constexpr std::size_t find_class(std::string_view text, std::size_t position,
                                               Classes classes) {
  if (position >= text.size()) return text.size();
  const char* const end = text.data() + text.size();
  const char* at = text.data() + position;
  while (at != end && (classes_of(*at) & classes) == 0) ++at;
  return static_cast<std::size_t>(at - text.data());
}

}  // namespace greffier::typography
