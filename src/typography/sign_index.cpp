#include "typography/sign_index.hpp"

#include <algorithm>
#include <utility>

#include "diag/byte_block.hpp"
#include "diag/code_point.hpp"
#include "typography/characters.hpp"
#include "typography/foreign_words.hpp"

namespace greffier::typography {

namespace {

constexpr std::size_t kCommonDistance = 8;  // bytes from a sign to the next

constexpr Classes kDoubtful = kTechnicalSign | kApostropheSign | kDotSign;
constexpr Classes kLookedAt = kDoubtful | kSequenceSign | kBlankSign;  // what stands around counts

using diag::Block;

// The highest bit of each byte that is no small letter of a to z, which has no class.
constexpr Block signs_of(Block bytes) {
  const Block low = bytes & ~diag::kMarkBits;
  const Block from_a = low + diag::of_each(0x80 - 'a');
  const Block past_z = low + diag::of_each(0x80 - ('z' + 1));
  return (~from_a | past_z | bytes) & diag::kMarkBits;
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

bool is_well_formed(std::string_view text, std::size_t position) {
  return text::decode_pair(text, position).length != 0 || diag::step(text, position).well_formed;
}

// Of the character of several bytes at `position`.
Classes classes_of_sequence(std::string_view text, std::size_t position) {
  if (!is_well_formed(text, position)) return kNoTextSign;
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

// True for the first byte of an accented letter of French.
bool goes_on(std::string_view text, std::size_t end) {
  return byte_at(text, end) == 0xC3 || byte_at(text, end) == 0xC5;
}

// 1 for a word of letters A to Z that is English or German, 0 for any other, as the « for » of «
// forêt ».
int count_foreign(std::string_view text, std::size_t begin, std::size_t end) {
  if (goes_on(text, end)) return 0;
  const WordKind kind = word_kind(text.substr(begin, end - begin));
  return kind == WordKind::english || kind == WordKind::german ? 1 : 0;
}

// The foreign words of [begin, end), counted as the index does.
int foreign_words(std::string_view text, std::size_t begin, std::size_t end) {
  int count = 0;
  for (std::size_t at = begin; at < end;) {
    const std::size_t stop = std::min(find_class(text, at, kWordEndSign), end);
    if (at < stop) count += count_foreign(text, at, stop);
    at = stop + (stop < end ? std::max(decode(text, stop).length, std::size_t{1}) : 0);
  }
  return count;
}

// The words around a place, up to the spaces on both sides.
std::size_t words_begin(std::string_view text, std::size_t position) {
  return position == 0 ? 0 : text.rfind(' ', position - 1) + 1;  // 0 when there is none
}
std::size_t words_end(std::string_view text, std::size_t position) {
  return std::min(text.find(' ', position), text.size());
}

}  // namespace

SignIndex::SignIndex(std::string_view text) {
  signs_.reserve(text.size() / kCommonDistance + 1);
  read(text, 0, text.size());
  finish(text);
}

// Adds the signs of [begin, end), which holds whole words, or goes on where words have been read.
void SignIndex::read(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t word = begin;  // where the last letters of A to Z begin
  std::size_t done = begin;
  for (std::size_t base = begin; base < end; base += diag::kBlockSize) {
    for (Block signs = signs_of(diag::block_at(text, base, 'a')); signs != 0; signs &= signs - 1) {
      const std::size_t at = base + diag::first_of(signs);
      if (at < done) continue;  // inside a character
      if (at >= end) break;
      const Classes classes = classes_of(text[at]);
      if ((classes & kWordEndSign) != 0) {
        if (may_be_foreign_word(text[word], at - word))
          foreign_words_ += count_foreign(text, word, at);
        word = at + 1;
      }
      if ((classes & kLookedAt) == 0)
        add(at, classes);
      else
        done = word = text[at] == ' ' ? add_space(text, at) : add_sign(text, at, classes);
    }
  }
  if (word < end) foreign_words_ += count_foreign(text, word, end);
}

void SignIndex::finish(std::string_view text) {
  signs_.push_back({static_cast<std::uint32_t>(text.size()), ~Classes{0}});
  next_ = signs_.data();
}

std::size_t SignIndex::add_space(std::string_view text, std::size_t position) {
  all_ |= position > 0 && text[position - 1] == ' ' ? kBlankSign | kTwoSpacesSign : kBlankSign;
  return position + 1;
}

// Adds the character at `position`, the first byte of which has these classes, and returns its end.
std::size_t SignIndex::add_sign(std::string_view text, std::size_t position, Classes classes) {
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

SignIndex SignIndex::copy() const {
  SignIndex result;
  result.signs_ = signs_;
  result.next_ = result.signs_.data();
  result.all_ = all_;
  result.foreign_words_ = foreign_words_;
  return result;
}

const SignIndex::Sign* SignIndex::take(const Sign* sign, std::size_t end, std::size_t shift) {
  for (; sign->position < end; ++sign) add(sign->position + shift, sign->classes);
  return sign;
}

SignIndex SignIndex::moved(const std::vector<Edit>& edits, std::string_view text,
                           std::string_view next) const {
  SignIndex result;
  result.signs_.reserve(signs_.size() + edits.size());
  result.foreign_words_ = foreign_words_;
  const Sign* sign = signs_.data();
  std::size_t shift = 0;  // modulo 2^n, as unsigned numbers are
  for (auto edit = edits.begin(); edit != edits.end();) {
    const std::size_t begin = words_begin(text, edit->begin);
    const std::size_t next_begin = begin + shift;
    sign = result.take(sign, begin, shift);
    std::size_t end = begin;
    do {
      shift += edit->replacement.size() - (edit->end - edit->begin);
      end = words_end(text, edit->end);
      ++edit;
    } while (edit != edits.end() && edit->begin <= end);
    if (foreign_words_ > 0) result.foreign_words_ -= foreign_words(text, begin, end);
    result.read(next, next_begin, end + shift);
    if (next.substr(0, end + shift).ends_with(' ') && end < text.size())
      result.all_ |= kTwoSpacesSign;
    while (sign->position < end) ++sign;
  }
  result.take(sign, text.size(), shift);
  if (has(kTwoSpacesSign) && next.find("  ") != next.npos) result.all_ |= kTwoSpacesSign;
  result.finish(next);
  return result;
}

// To the first sign from `position` on, or to a place before it.
void SignIndex::go_back(std::size_t position) {
  if (position <= signs_.front().position) {
    next_ = signs_.data();
    return;
  }
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
  if (edits.empty()) return;
  const auto first = std::ranges::lower_bound(signs_, edits.front().begin, {}, &Sign::position);
  before_.assign(first, signs_.end());
  signs_.erase(first, signs_.end());
  const auto keep_until = [this](const Sign* sign, std::size_t position, std::size_t shift) {
    const Sign* end = sign;
    while (end->position < position) ++end;
    auto kept = signs_.insert(signs_.end(), sign, end);
    for (; kept != signs_.end(); ++kept) kept->position += static_cast<std::uint32_t>(shift);
    return end;
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
