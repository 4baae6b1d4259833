// The neighbours of a place in a text: characters, blanks, words. Texts are well-formed UTF-8.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "text/letters.hpp"
#include "text/utf8.hpp"
#include "typography/sign_classes.hpp"
#include "typography/word_set.hpp"

namespace greffier::typography {

inline constexpr char32_t kNoBreakSpace = 0xA0;
inline constexpr char32_t kNarrowSpace = 0x202F;
inline constexpr char32_t kNoBreakHyphen = 0x2011;  // at which no line may end
inline constexpr char32_t kObject = 0xFFFC;         // an image, a footnote call, a field
inline constexpr char32_t kOpaque = 0x1A;           // a byte of a protected passage, see draft.hpp
inline constexpr char32_t kTagEnd = 0x1B;  // the last byte of one that stands for a text: a tag

// The character that starts, or ends, at a position, and its length; nothing, {0, 0}, at the ends
// of the text.
using text::decode;
using text::decode_before;

// The character alone.
[[nodiscard]] inline char32_t char_after(std::string_view text, std::size_t position) {
  return decode(text, position).value;
}
[[nodiscard]] inline char32_t char_before(std::string_view text, std::size_t position) {
  return decode_before(text, position).value;
}

// Letters; the ordinal signs ª and º are none here.
[[nodiscard]] inline bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return c != 0xAA && c != 0xBA && text::is_letter(c);
}
[[nodiscard]] constexpr bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool is_opaque(char32_t c) {
  return c == kOpaque || c == kTagEnd;
}
[[nodiscard]] inline bool is_word(char32_t c) {
  return is_digit(c) || is_letter(c) || c == '_' || is_opaque(c);
}
// 0 is the end of the text.
[[nodiscard]] constexpr bool is_line_end(char32_t c) {
  return c == 0 || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
}
// A space inside a line, tabs excepted: they are layout.
[[nodiscard]] constexpr bool is_blank(char32_t c) {
  return c == ' ' || c == kNoBreakSpace || c == kNarrowSpace || (c >= 0x2000 && c <= 0x200A);
}
[[nodiscard]] constexpr bool is_gap(char32_t c) {
  return is_line_end(c) || is_blank(c) || c == '\t';
}

template <std::size_t Size>
[[nodiscard]] constexpr bool is_one_of(char32_t c, const char32_t (&set)[Size]) {
  return std::find(set, set + Size - 1, c) != set + Size - 1;
}
[[nodiscard]] constexpr bool is_opening(char32_t c) {
  return is_one_of(c, U"([{«“‹‘„");
}
[[nodiscard]] constexpr bool is_closing(char32_t c) {
  return is_one_of(c, U")]}»”›’");
}
[[nodiscard]] constexpr bool is_apostrophe(char32_t c) {
  return c == '\'' || c == U'’';
}
[[nodiscard]] constexpr bool is_dash(char32_t c) {
  return is_one_of(c, U"-–—");
}
[[nodiscard]] constexpr bool is_high(char32_t c) {
  return is_one_of(c, U";:!?");
}

// Whether a byte may be the first of a blank, or its last.
[[nodiscard]] constexpr bool may_be_blank(char byte) {
  return byte == ' ' || static_cast<unsigned char>(byte) >= 0x80;
}
[[nodiscard]] constexpr bool is_basic_letter(char byte) {
  return (classes_of(byte) & kWordEndSign) == 0;
}

// The ends of the run of blanks that touches `position`.
[[nodiscard]] std::size_t farthest_blanks_begin(std::string_view text, std::size_t position);
[[nodiscard]] std::size_t farthest_blanks_end(std::string_view text, std::size_t position);
[[nodiscard]] inline std::size_t blanks_begin(std::string_view text, std::size_t position) {
  if (position == 0 || !may_be_blank(text[position - 1])) return position;
  return farthest_blanks_begin(text, position);
}
[[nodiscard]] inline std::size_t blanks_end(std::string_view text, std::size_t position) {
  if (position >= text.size() || !may_be_blank(text[position])) return position;
  return farthest_blanks_end(text, position);
}

// The letters that touch `position`, at most a few dozen: enough to tell any word of a list.
[[nodiscard]] std::string_view word_before(std::string_view text, std::size_t position);
[[nodiscard]] std::string_view word_after(std::string_view text, std::size_t position);

// The end of the figures that start at `position`.
[[nodiscard]] std::size_t digits_end(std::string_view text, std::size_t position);

// True when `word` is `lower`, capitals of A to Z counting as their small letters.
[[nodiscard]] bool equals_folded(std::string_view word, std::string_view lower);

// True when `word` is, folded so, one of `list`.
template <typename List>
[[nodiscard]] bool is_in(std::string_view word, const List& list) {
  return std::ranges::any_of(list,
                             [word](std::string_view each) { return equals_folded(word, each); });
}
template <std::size_t Count>
[[nodiscard]] bool is_in(std::string_view word, const WordSet<Count>& set) {
  return set.contains_folded(word);
}

// True for a word that lost its last vowel: l, d, qu, jusqu…
[[nodiscard]] bool is_elided(std::string_view word);

// True for one letter and no more.
[[nodiscard]] bool is_single_letter(std::string_view word);

}  // namespace greffier::typography
