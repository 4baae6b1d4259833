// T00: references made of groups of figures, which are no numbers.
#include <array>

#include "typography/characters.hpp"
#include "typography/protected_ranges.hpp"

namespace greffier::typography {

namespace {

// What announces one. « TVA » is left out: it announces a rate as often.
constexpr std::array<std::string_view, 9> kAnnouncements{"SIRET", "SIREN", "IBAN", "NIR", "RIB",
                                                         "RCS",   "ISBN",  "ISSN", "BIC"};

constexpr std::size_t kShortest = 8;      // characters of a reference
constexpr std::size_t kShortestWord = 3;  // and of what announces one, or begins an account

bool is_capital(char32_t c) {
  return c >= 'A' && c <= 'Z';
}

bool is_sign(char32_t c) {
  return is_digit(c) || is_capital(c);
}

// Skips « : », « n° » and blanks between the announcement and the reference.
std::size_t reference_begin(std::string_view text, std::size_t position) {
  while (position < text.size()) {
    const char32_t c = char_after(text, position);
    if (!is_blank(c) && !is_one_of(c, U":n°º")) break;
    position += decode(text, position).length;
  }
  return position;
}

std::size_t group_end(std::string_view text, std::size_t position) {
  const auto belongs = [](char32_t c) { return is_sign(c) || c == '-'; };
  while (position < text.size() && belongs(static_cast<unsigned char>(text[position]))) ++position;
  return position;
}

// The end of groups of figures and capitals, each with a figure, separated by one blank or point;
// `begin` when there is none.
std::size_t reference_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  for (std::size_t next = begin; next < text.size();) {
    const std::size_t stop = group_end(text, next);
    const std::string_view group = text.substr(next, stop - next);
    if (group.find_first_of("0123456789") == std::string_view::npos) break;
    if (is_word(char_after(text, stop))) break;
    end = stop;
    const char32_t separator = char_after(text, stop);
    if (!is_blank(separator) && separator != '.') break;
    next = stop + decode(text, stop).length;
  }
  return end;
}

// FR76 and the like, followed by groups of four.
bool is_account(std::string_view text, std::size_t begin, std::size_t end) {
  if (end - begin != 4 || !is_capital(char_after(text, begin)) ||
      !is_capital(char_after(text, begin + 1)) || digits_end(text, begin + 2) != end)
    return false;
  const std::size_t next = blanks_end(text, end);
  return next > end && group_end(text, next) - next == 4;
}

// The reference that the word [begin, end) announces or starts; empty when it does neither.
Range identifier_at(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view word = text.substr(begin, end - begin);
  const bool announces = std::ranges::find(kAnnouncements, word) != kAnnouncements.end();
  if (!announces && !is_account(text, begin, end)) return {end, end};
  const std::size_t first = announces ? reference_begin(text, end) : begin;
  const std::size_t last = reference_end(text, first);
  return last - first >= kShortest ? Range{first, last} : Range{end, end};
}

}  // namespace

void add_identifiers(std::string_view text, SignIndex& index, Ranges& ranges) {
  for (std::size_t begin = index.find(0, kCapitalSign); begin < text.size();) {
    const std::size_t end = group_end(text, begin);
    const bool may_be_one = end - begin >= kShortestWord && is_capital(char_after(text, begin + 1));
    const bool starts_word = may_be_one && !is_word(char_before(text, begin));
    const Range found = starts_word ? identifier_at(text, begin, end) : Range{end, end};
    if (found.begin < found.end) ranges.push_back(found);
    begin = index.find(std::max(found.end, end), kCapitalSign);
  }
}

}  // namespace greffier::typography
