// Bytes by what they may begin: the table that lets a pass skip to what concerns it, and a
// paragraph be left alone after one scan.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace greffier::typography {

// A set of byte classes.
using Classes = std::uint32_t;

inline constexpr Classes kApostropheByte = 1U << 0;  // ' ` and what ´ ‘ ′ ʼ begin with
inline constexpr Classes kDotByte = 1U << 1;         // . and what … begins with
inline constexpr Classes kStraightQuoteByte = 1U << 2;
inline constexpr Classes kGuillemetByte = 1U << 3;  // what « » ‹ › begin with
inline constexpr Classes kHighByte = 1U << 4;       // ; : ! ?
inline constexpr Classes kDigitByte = 1U << 5;
inline constexpr Classes kCivilityByte = 1U << 6;      // the capitals of M. Mme Dr Pr
inline constexpr Classes kDegreeByte = 1U << 7;        // what ° and º begin with
inline constexpr Classes kAbbreviationByte = 1U << 8;  // J, and what à begins with
inline constexpr Classes kBlankByte = 1U << 9;  // space, tab, line ends, what no-break spaces
                                                // begin with
inline constexpr Classes kTechnicalByte =
    1U << 10;  // what code and addresses are made of; the w of www
inline constexpr Classes kDelimiterByte = 1U << 11;  // what protected passages open with
inline constexpr Classes kCapitalByte = 1U << 12;    // A to Z
inline constexpr Classes kHyphenByte = 1U << 13;     // - and what – and — begin with
inline constexpr Classes kBracketByte = 1U << 14;    // ( ) [ ]
inline constexpr Classes kCommaByte = 1U << 15;
inline constexpr Classes kGreekByte = 1U << 16;     // what Greek and Cyrillic letters begin with
inline constexpr Classes kRomanByte = 1U << 17;     // I V X
inline constexpr Classes kLigatureByte = 1U << 18;  // what oe and ae end with

namespace detail {

constexpr auto kClassTable = [] {
  std::array<Classes, 256> table{};
  const auto add = [&table](std::string_view bytes, Classes classes) {
    for (const char byte : bytes) table[static_cast<unsigned char>(byte)] |= classes;
  };
  add("'`\xC2\xCA\xE2", kApostropheByte);
  add(".\xE2", kDotByte);
  add("\"", kStraightQuoteByte);
  add("\xC2\xE2", kGuillemetByte);
  add(";:!?", kHighByte);
  add("0123456789", kDigitByte);
  add("MDP", kCivilityByte);
  add("\xC2", kDegreeByte);
  add("J\xC3", kAbbreviationByte);
  add(" \t\n\r\xC2\xE2", kBlankByte);
  add("@/\\:;_=|$^%&(w", kTechnicalByte);
  add("{<[`=", kDelimiterByte);
  add("ABCDEFGHIJKLMNOPQRSTUVWXYZ", kCapitalByte);
  add("-\xE2", kHyphenByte);
  add("()[]", kBracketByte);
  add(",", kCommaByte);
  add("\xCD\xCE\xCF\xD0\xD1\xD2\xD3\xD4", kGreekByte);
  add("IVX", kRomanByte);
  add("e", kLigatureByte);
  return table;
}();

}  // namespace detail

[[nodiscard]] constexpr Classes classes_of(char byte) {
  return detail::kClassTable[static_cast<unsigned char>(byte)];
}

// Every class that some byte of `text` is in.
[[nodiscard]] constexpr Classes classes_in(std::string_view text) {
  Classes all = 0;
  for (const char byte : text) all |= classes_of(byte);
  return all;
}

// Where the first byte of one of `classes` is, from `position` on; the end of the text when there
// is none.
[[nodiscard]] constexpr std::size_t find_class(std::string_view text, std::size_t position,
                                               Classes classes) {
  // Eight at a time while there are none. Passes, which look often, ask ClassIndex.
  for (; position + 8 <= text.size(); position += 8) {
    Classes block = 0;
    for (std::size_t i = 0; i < 8; ++i) block |= classes_of(text[position + i]);
    if ((block & classes) != 0) break;
  }
  while (position < text.size() && (classes_of(text[position]) & classes) == 0) ++position;
  return position;
}

}  // namespace greffier::typography
