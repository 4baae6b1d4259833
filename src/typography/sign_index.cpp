#include "typography/sign_index.hpp"

#include <algorithm>
#include <utility>

#include "typography/characters.hpp"
#include "typography/english_words.hpp"

namespace greffier::typography {

namespace {

unsigned char byte_at(std::string_view text, std::size_t position) {
  return position < text.size() ? static_cast<unsigned char>(text[position]) : 0;
}

constexpr std::size_t sequence_length(unsigned char lead) {
  if (lead < 0xE0) return 2;
  return lead < 0xF0 ? 3 : 4;
}

// The characters U+2000 to U+203F.
constexpr auto kPunctuation = [] {
  std::array<Classes, 64> table{};
  const auto add = [&table](std::u32string_view characters, Classes classes) {
    for (const char32_t c : characters) table[c & 0x3F] |= classes;
  };
  for (char32_t space = 0; space <= 0x0A; ++space) table[space] |= kBlankSign;
  add(U"\u2028\u2029\u202F", kBlankSign);
  add(U"‘’′", kApostropheSign);
  add(U"…", kDotSign);
  add(U"“”„‹›", kGuillemetSign);
  add(U"–—", kHyphenSign);
  return table;
}();

Classes classes_of_latin(char32_t c) {
  if (c == kNoBreakSpace) return kBlankSign;
  if (is_one_of(c, U"«»")) return kGuillemetSign;
  if (is_one_of(c, U"°º")) return kDegreeSign;
  return c == U'´' ? kApostropheSign : 0;
}

// Of the character of several bytes at `position`.
Classes classes_of_sequence(std::string_view text, std::size_t position) {
  const unsigned char lead = byte_at(text, position);
  const unsigned char second = byte_at(text, position + 1);
  if (lead == 0xC3) return second == 0xA0 ? kAbbreviationSign : 0;  // à
  if (lead == 0xC2) return classes_of_latin(second);
  if (lead == 0xE2) return second == 0x80 ? kPunctuation[byte_at(text, position + 2) & 0x3F] : 0;
  if (lead == 0xCA) return second == 0xBC ? kApostropheSign : 0;  // ʼ
  return lead >= 0xCD && lead <= 0xD4 ? kGreekSign : 0;
}

bool is_plain_gap(unsigned char byte) {
  return byte == 0 || byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

bool is_between_figures(std::string_view text, std::size_t position) {
  return position > 0 && is_digit(byte_at(text, position - 1)) &&
         is_digit(char_after(text, position + decode(text, position).length));
}

// Whether the sign may make a technical word of the one that it stands in: what no shape of
// technical_words.cpp has is left out here, and the shapes decide on the rest.
bool may_be_technical(std::string_view text, std::size_t position, Classes classes) {
  const unsigned char next = byte_at(text, position + 1);
  switch (text[position]) {
    case ':':
    case ';':
      return !is_plain_gap(next);
    case '%':
      return !is_plain_gap(next) && !is_one_of(next, U".,;:)");
    case '(':
      return next == ')';
    case '.':
      return text.substr(0, position).ends_with("www");
    default:
      return (classes & kTechnicalSign) != 0 || is_between_figures(text, position);
  }
}

}  // namespace

SignIndex::SignIndex(std::string_view text) {
  std::size_t word = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Classes classes = classes_of(text[at]);
    if (classes == 0) {
      ++at;
      continue;
    }
    const bool ends_word = (classes & kWordEndSign) != 0;
    if (ends_word) count_english(text, word, at);
    at = add_sign(text, at, classes);
    if (ends_word) word = at;
  }
  count_english(text, word, text.size());
  signs_.push_back({static_cast<std::uint32_t>(text.size()), ~Classes{0}});
}

void SignIndex::count_english(std::string_view text, std::size_t begin, std::size_t end) {
  if (!may_be_english(byte_at(text, begin), end - begin)) return;
  english_words_ += word_kind(text.substr(begin, end - begin)) == WordKind::english ? 1 : 0;
}

// Adds the character at `position`, the first byte of which has these classes, and returns its end.
std::size_t SignIndex::add_sign(std::string_view text, std::size_t position, Classes classes) {
  constexpr Classes kDoubtful = kTechnicalSign | kApostropheSign | kDotSign;
  if (text[position] == ' ') {
    all_ |= position > 0 && text[position - 1] == ' ' ? kBlankSign | kTwoSpacesSign : kBlankSign;
    return position + 1;
  }
  std::size_t end = position + 1;
  if ((classes & kSequenceSign) != 0) {
    classes = classes_of_sequence(text, position);
    end = std::min(position + sequence_length(byte_at(text, position)), text.size());
  }
  if ((classes & kDoubtful) != 0) {
    classes &= ~kTechnicalSign;
    if (may_be_technical(text, position, classes_of(text[position]))) classes |= kTechnicalSign;
  }
  add(position, classes);
  return end;
}

void SignIndex::add(std::size_t position, Classes classes) {
  all_ |= classes;
  if ((classes & ~kUnlisted) != 0)
    signs_.push_back({static_cast<std::uint32_t>(position), classes});
}

std::size_t SignIndex::find(std::size_t position, Classes classes) {
  if (next_ > 0 && signs_[next_ - 1].position >= position)
    next_ = static_cast<std::size_t>(
        std::ranges::lower_bound(signs_, position, {}, &Sign::position) - signs_.begin());
  while (signs_[next_].position < position || (signs_[next_].classes & classes) == 0) ++next_;
  return signs_[next_].position;
}

void SignIndex::mask(const std::vector<Range>& ranges, std::string_view masked) {
  std::vector<Sign> signs;
  signs.reserve(signs_.size() + ranges.size());
  auto sign = signs_.cbegin();
  const auto keep_until = [&](std::size_t position, bool keeps) {
    for (; sign->position < position; ++sign)
      if (keeps) signs.push_back(*sign);
  };
  for (const Range& range : ranges) {
    keep_until(range.begin, true);
    keep_until(range.end, false);
    if (byte_at(masked, range.end - 1) != kTagEnd) continue;
    all_ |= kTagSign;
    signs.push_back({static_cast<std::uint32_t>(range.end - 1), kTagSign});
  }
  keep_until(masked.size(), true);
  signs.push_back(signs_.back());
  signs_ = std::move(signs);
  next_ = 0;
}

void SignIndex::apply(const std::vector<Edit>& edits, std::string_view next) {
  const std::vector<Sign> signs = std::exchange(signs_, {});
  const auto keep = [this](const Sign& sign, std::size_t shift) {
    signs_.push_back({static_cast<std::uint32_t>(sign.position + shift), sign.classes});
  };
  signs_.reserve(signs.size() + edits.size() * 2);
  std::size_t shift = 0;  // modulo 2^n, as unsigned numbers are
  auto sign = signs.cbegin();
  for (const Edit& edit : edits) {
    for (; sign->position < edit.begin; ++sign) keep(*sign, shift);
    while (sign->position < edit.end) ++sign;
    const std::size_t begin = edit.begin + shift;
    const std::size_t end = begin + edit.replacement.size();
    for (std::size_t at = begin; at < end;) at = add_sign(next, at, classes_of(next[at]));
    shift = end - edit.end;
  }
  for (; sign != signs.cend(); ++sign) keep(*sign, shift);
  all_ |= kTwoSpacesSign;
  next_ = 0;
}

}  // namespace greffier::typography
