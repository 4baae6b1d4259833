#include "typography/characters.hpp"

#include <array>

namespace greffier::typography {

namespace {

constexpr int kLongestWord = 32;  // letters

// The words that lose their last vowel before another.
constexpr std::array<std::string_view, 19> kElisions{
    "l",     "d",      "j",      "m",      "t",      "s",    "c",       "n",      "ç",   "qu",
    "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "entr", "aujourd", "presqu", "prud"};

constexpr char folded(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::size_t blanks_begin(std::string_view text, std::size_t position) {
  while (position > 0 && is_blank(char_before(text, position)))
    position -= decode_before(text, position).length;
  return position;
}

std::size_t blanks_end(std::string_view text, std::size_t position) {
  while (position < text.size() && is_blank(char_after(text, position)))
    position += decode(text, position).length;
  return position;
}

std::string_view word_before(std::string_view text, std::size_t position) {
  std::size_t begin = position;
  for (int n = 0; n < kLongestWord && begin > 0 && is_letter(char_before(text, begin)); ++n)
    begin -= decode_before(text, begin).length;
  return text.substr(begin, position - begin);
}

std::string_view word_after(std::string_view text, std::size_t position) {
  std::size_t end = position;
  for (int n = 0; n < kLongestWord && end < text.size() && is_letter(char_after(text, end)); ++n)
    end += decode(text, end).length;
  return text.substr(position, end - position);
}

std::size_t digits_end(std::string_view text, std::size_t position) {
  while (position < text.size() && is_digit(char_after(text, position))) ++position;
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
