#include "typography/sign_index.hpp"

#include <algorithm>
#include <utility>

#include "typography/characters.hpp"
#include "typography/english_words.hpp"

namespace greffier::typography {

namespace {

constexpr std::size_t kCommonDistance = 8;  // bytes from a sign to the next

std::size_t find_sign(std::string_view text, std::size_t position) {
  return find_class(text, position, ~Classes{0});
}

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
  signs_.reserve(text.size() / kCommonDistance + 1);
  std::size_t word = 0;  // where the last letters of A to Z begin
  for (std::size_t at = find_sign(text, 0); at < text.size(); at = find_sign(text, at)) {
    const Classes classes = classes_of(text[at]);
    if ((classes & kWordEndSign) == 0) {
      add(at++, classes);
    } else {
      if (may_be_english(text[word], at - word)) count_english(text.substr(word, at - word));
      at = word = text[at] == ' ' ? add_space(text, at) : add_sign(text, at, classes);
    }
  }
  count_english(text.substr(word));
  signs_.push_back({static_cast<std::uint32_t>(text.size()), ~Classes{0}});
  next_ = signs_.data();
}

void SignIndex::count_english(std::string_view word) {
  english_words_ += word_kind(word) == WordKind::english ? 1 : 0;
}

std::size_t SignIndex::add_space(std::string_view text, std::size_t position) {
  all_ |= position > 0 && text[position - 1] == ' ' ? kBlankSign | kTwoSpacesSign : kBlankSign;
  return position + 1;
}

// Adds the character at `position`, the first byte of which has these classes, and returns its end.
std::size_t SignIndex::add_sign(std::string_view text, std::size_t position, Classes classes) {
  constexpr Classes kDoubtful = kTechnicalSign | kApostropheSign | kDotSign;
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

// To the first sign from `position` on, or to a place before it.
void SignIndex::go_back(std::size_t position) {
  const auto first = std::ranges::lower_bound(signs_, position, {}, &Sign::position);
  next_ = &*first;
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
  next_ = signs_.data();
}

void SignIndex::apply(const std::vector<Edit>& edits, std::string_view next) {
  before_.swap(signs_);
  signs_.clear();
  const auto keep_until = [this](const Sign* sign, std::size_t position, std::size_t shift) {
    for (; sign->position < position; ++sign)
      signs_.push_back({static_cast<std::uint32_t>(sign->position + shift), sign->classes});
    return sign;
  };
  std::size_t shift = 0;  // modulo 2^n, as unsigned numbers are
  const Sign* sign = before_.data();
  for (const Edit& edit : edits) {
    sign = keep_until(sign, edit.begin, shift);
    while (sign->position < edit.end) ++sign;
    const std::size_t begin = edit.begin + shift;
    const std::size_t end = begin + edit.replacement.size();
    for (std::size_t at = begin; at < end;) at = add_sign(next, at, classes_of(next[at]));
    shift = end - edit.end;
  }
  keep_until(sign, before_.back().position, shift);
  signs_.push_back({static_cast<std::uint32_t>(next.size()), ~Classes{0}});
  all_ |= kTwoSpacesSign;
  next_ = signs_.data();
}

}  // namespace greffier::typography
