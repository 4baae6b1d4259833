#include "templating/characters.hpp"

#include <algorithm>
#include <array>

#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::templating {

namespace {

constexpr std::array kApostrophes{U'\'', U'’', U'‘', U'ʼ', U'´', U'`'};
constexpr std::array kWordJoiners{U'-', U'\u2010', U'\u2011', U'·'};
constexpr std::array kNoBreakSpaces{U'\u00A0', U'\u202F', U'\u2007', U'\u2009', U'\u200A'};

template <typename Table>
bool holds(const Table& table, char32_t code_point) {
  return std::ranges::find(table, code_point) != table.end();
}

bool is_combining(char32_t code_point) {
  return code_point >= 0x300 && code_point <= 0x36F;
}

}  // namespace

bool is_invisible(char32_t code_point) {
  return code_point == 0xAD || (code_point >= 0x200B && code_point <= 0x200F) ||
         (code_point >= 0x202A && code_point <= 0x202E) || code_point == 0x2060 ||
         code_point == 0xFEFF;
}

bool is_no_break_space(char32_t code_point) {
  return holds(kNoBreakSpaces, code_point);
}

char32_t visible_from(std::string_view text, std::size_t offset) {
  while (offset < text.size()) {
    const text::CodePoint next = text::decode(text, offset);
    if (!is_invisible(next.value)) return next.value;
    offset += next.length;
  }
  return 0;
}

bool is_word_character(char32_t code_point) {
  return code_point == U'_' || code_point == U'°' || is_combining(code_point) ||
         text::is_letter(code_point) || text::is_digit(code_point);
}

bool joins_word(std::string_view text, std::size_t offset, char32_t before) {
  const text::CodePoint sign = text::decode(text, offset);
  const bool is_apostrophe = holds(kApostrophes, sign.value);
  if (!is_apostrophe && !holds(kWordJoiners, sign.value)) return false;
  if (!text::is_letter(visible_from(text, offset + sign.length))) return false;
  return text::is_letter(before) || is_combining(before) ||
         (is_apostrophe && text::is_digit(before));
}

}  // namespace greffier::templating
