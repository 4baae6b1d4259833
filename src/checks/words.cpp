#include "checks/words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "diag/byte_table.hpp"
#include "text/utf8.hpp"

namespace greffier::checks {

namespace {

enum class Sign { word, border, nothing };

struct Range {
  char32_t first;
  char32_t last;
  Sign sign;
};

// What is no word character above U+007F, in order. The Unicode database is not asked: it takes
// milliseconds to load, and both sides are cut by the same table.
constexpr std::array kRanges{
    Range{0x80, 0xA9, Sign::border},       Range{0xAB, 0xAC, Sign::border},
    Range{0xAD, 0xAD, Sign::nothing},      Range{0xAE, 0xB4, Sign::border},
    Range{0xB6, 0xB9, Sign::border},       Range{0xBB, 0xBF, Sign::border},
    Range{0xD7, 0xD7, Sign::border},       Range{0xF7, 0xF7, Sign::border},
    Range{0x2000, 0x200A, Sign::border},   Range{0x200B, 0x200F, Sign::nothing},
    Range{0x2010, 0x2029, Sign::border},   Range{0x202A, 0x202E, Sign::nothing},
    Range{0x202F, 0x205F, Sign::border},   Range{0x2060, 0x206F, Sign::nothing},
    Range{0x20A0, 0x20CF, Sign::border},   Range{0x2190, 0x2BFF, Sign::border},
    Range{0x3000, 0x3003, Sign::border},   Range{0x3008, 0x3020, Sign::border},
    Range{0xE000, 0xF8FF, Sign::border},   Range{0xFE00, 0xFE0F, Sign::nothing},
    Range{0xFEFF, 0xFEFF, Sign::nothing},  Range{0xFFF0, 0xFFFF, Sign::border},
    Range{0x1F000, 0x1FAFF, Sign::border},
};

constexpr bool is_ascii_word(unsigned char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

constexpr auto kAsciiWord = [] {
  diag::ByteTable<bool> table{};
  for (unsigned char c = 0; c < 0x80; ++c) table[c] = is_ascii_word(c);
  return table;
}();

constexpr Sign found_sign(char32_t c) {
  if (c < 0x80) return is_ascii_word(static_cast<unsigned char>(c)) ? Sign::word : Sign::border;
  const auto* found =
      std::ranges::lower_bound(kRanges, c, {}, [](const Range& range) { return range.last; });
  return found != kRanges.end() && c >= found->first ? found->sign : Sign::word;
}

// The signs of Latin-1, which is nearly all of French.
constexpr auto kLatin = [] {
  std::array<Sign, 0x100> signs{};
  char32_t c = 0;
  for (Sign& sign : signs) sign = found_sign(c++);
  return signs;
}();

Sign sign_of(char32_t c) {
  return c < kLatin.size() ? kLatin[c] : found_sign(c);
}

// Where the characters of a word that stand in a row from `at` on end.
std::size_t word_end(std::string_view text, std::size_t at) {
  while (true) {
    while (at < text.size() && kAsciiWord[static_cast<unsigned char>(text[at])]) ++at;
    if (at == text.size() || static_cast<unsigned char>(text[at]) < 0x80) return at;
    const text::CodePoint point = text::decode(text, at);
    if (sign_of(point.value) != Sign::word) return at;
    at += point.length;
  }
}

}  // namespace

void for_each_word(std::string_view paragraph, const std::function<void(std::string_view)>& visit) {
  std::string joined;  // a word that characters without width cut
  for (std::size_t at = 0; at < paragraph.size();) {
    const std::size_t end = word_end(paragraph, at);
    const std::string_view piece = paragraph.substr(at, end - at);
    const text::CodePoint stop = text::decode(paragraph, end);
    const bool goes_on = sign_of(stop.value) == Sign::nothing;
    if (goes_on || !joined.empty()) joined += piece;
    at = end + stop.length;
    if (goes_on && at < paragraph.size()) continue;
    const std::string_view word = joined.empty() ? piece : joined;
    if (!word.empty()) visit(word);
    joined.clear();
  }
}

}  // namespace greffier::checks
