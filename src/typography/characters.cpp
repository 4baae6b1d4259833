#include "typography/characters.hpp"

#include <array>

namespace greffier::typography {

namespace {

constexpr int kLongestWord = 32;  // letters

// The words that lose their last vowel before another.
constexpr WordSet kElisions({"l", "d", "j", "m", "t", "s", "c", "n", "ç", "qu", "jusqu", "lorsqu",
                             "puisqu", "quoiqu", "quelqu", "entr", "aujourd", "presqu", "prud"});

}  // namespace

std::size_t farthest_blanks_begin(std::string_view text, std::size_t position) {
  while (position > 0) {
    const text::CodePoint before = decode_before(text, position);
    if (!is_blank(before.value)) break;
    position -= before.length;
  }
  return position;
}

std::size_t farthest_blanks_end(std::string_view text, std::size_t position) {
  while (position < text.size()) {
    const text::CodePoint next = decode(text, position);
    if (!is_blank(next.value)) break;
    position += next.length;
  }
  return position;
}

std::string_view word_before(std::string_view text, std::size_t position) {
  std::size_t begin = position;
  for (int n = 0; n < kLongestWord && begin > 0; ++n) {
    if (!is_basic_letter(text[begin - 1])) {
      const text::CodePoint before = decode_before(text, begin);
      if (before.length == 1 || !is_letter(before.value)) break;
      begin -= before.length;
    } else {
      --begin;
    }
  }
  return text.substr(begin, position - begin);
}

std::string_view word_after(std::string_view text, std::size_t position) {
  std::size_t end = position;
  for (int n = 0; n < kLongestWord && end < text.size(); ++n) {
    if (!is_basic_letter(text[end])) {
      const text::CodePoint next = decode(text, end);
      if (next.length == 1 || !is_letter(next.value)) break;
      end += next.length;
    } else {
      ++end;
    }
  }
  return text.substr(position, end - position);
}

std::size_t digits_end(std::string_view text, std::size_t position) {
  while (position < text.size() && is_digit(static_cast<unsigned char>(text[position]))) ++position;
  return position;
}

bool equals_folded(std::string_view word, std::string_view lower) {
  return word.size() == lower.size() &&
         std::ranges::equal(word, lower, {}, [](char c) { return folded(c); });
}

bool is_elided(std::string_view word) {
  return is_in(word, kElisions);
}

bool is_single_letter(std::string_view word) {
  return !word.empty() && decode(word, 0).length == word.size();
}

}  // namespace greffier::typography
