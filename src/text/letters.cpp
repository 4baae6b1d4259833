#include "text/letters.hpp"

#include <algorithm>
#include <array>

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include "text/icu_memory.hpp"
#include "text/utf8.hpp"

namespace greffier::text {

namespace {

// What the table of the first 384 code points (ASCII, Latin-1, Latin Extended-A) says of one.
enum class Category : unsigned char { none, upper, lower, other_letter };

constexpr char32_t kTableEnd = 0x180;

// Latin Extended-A alternates capital and small, starting even or odd by stretches.
constexpr Category extended_category(char32_t c) {
  if (c == 0x138 || c == 0x149 || c == 0x17F) return Category::lower;  // ĸ ŉ ſ have no capital
  if (c == 0x178) return Category::upper;                              // Ÿ, whose small is U+00FF
  const bool starts_odd = (c > 0x138 && c < 0x149) || c > 0x178;
  return (c % 2 == 1) == starts_odd ? Category::upper : Category::lower;
}

constexpr Category category_of(char32_t c) {
  if (c >= 'A' && c <= 'Z') return Category::upper;
  if (c >= 'a' && c <= 'z') return Category::lower;
  if (c == 0xAA || c == 0xBA) return Category::other_letter;
  if (c == 0xB5) return Category::lower;
  if (c < 0xC0 || c == 0xD7 || c == 0xF7) return Category::none;
  if (c < 0xDF) return Category::upper;
  if (c < 0x100) return Category::lower;
  return extended_category(c);
}

constexpr auto kTable = [] {
  std::array<Category, kTableEnd> table{};
  for (char32_t c = 0; c < kTableEnd; ++c) table[c] = category_of(c);
  return table;
}();

// A case mapping of the table that is not « next one » or « 32 further ».
struct Exception {
  char32_t from;
  std::string_view to;
};
constexpr std::array kUpperExceptions{
    Exception{0xB5, "Μ"},  Exception{0xDF, "SS"},  Exception{0xFF, "Ÿ"},  Exception{0x131, "I"},
    Exception{0x138, "ĸ"}, Exception{0x149, "ʼN"}, Exception{0x17F, "S"},
};
constexpr std::array kLowerExceptions{Exception{0x130, "i̇"}, Exception{0x178, "ÿ"}};

// Latin-1 and ASCII set the two cases 32 apart, Latin Extended-A side by side.
constexpr char32_t case_distance(char32_t c) {
  return c < 0x100 ? 32 : 1;
}

struct CaseRule {
  Category from;
  bool goes_up;
  const Exception* begin;
  const Exception* end;
};
constexpr CaseRule kToUpper{Category::lower, false, kUpperExceptions.begin(),
                            kUpperExceptions.end()};
constexpr CaseRule kToLower{Category::upper, true, kLowerExceptions.begin(),
                            kLowerExceptions.end()};

void append_mapped(std::string& out, char32_t c, const CaseRule& rule) {
  if (kTable[c] != rule.from) return append(out, c);
  const Exception* found = std::ranges::find(rule.begin, rule.end, c, &Exception::from);
  if (found != rule.end) {
    out += found->to;
    return;
  }
  append(out, rule.goes_up ? c + case_distance(c) : c - case_distance(c));
}

bool is_general_punctuation(char32_t c) {
  return c >= 0x2000 && c < 0x2070;
}

// True when no code point needs more than the table to be mapped. Combining marks do: ICU knows
// which of them a mapping reorders or takes away.
bool is_tabled(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint here = decode(text, i);
    if (here.value >= kTableEnd && !is_general_punctuation(here.value)) return false;
    i += here.length;
  }
  return true;
}

std::string map_case(std::string_view text, const CaseRule& rule) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint here = decode(text, i);
    if (here.value < kTableEnd)
      append_mapped(result, here.value, rule);
    else
      append(result, here.value);
    i += here.length;
  }
  return result;
}

using IcuCaseMap = void (*)(const char*, uint32_t, icu::StringPiece, icu::ByteSink&, icu::Edits*,
                            UErrorCode&);

std::string change_case(std::string_view text, const CaseRule& rule, IcuCaseMap icu_map) {
  if (is_tabled(text)) return map_case(text, rule);
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  UErrorCode status = U_ZERO_ERROR;
  icu_map("", 0, repair(text), sink, nullptr, status);
  demand_memory(status);
  return U_SUCCESS(status) ? result : map_case(text, rule);
}

// True when every code point is one that NFC leaves alone whatever stands around it: below the
// combining marks, and the punctuation and currency signs of French texts.
bool is_plainly_normalised(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint here = decode(text, i);
    const bool is_plain = here.value < 0x300 || (here.value >= 0x2002 && here.value < 0x20D0);
    if (!is_plain) return false;
    i += here.length;
  }
  return true;
}

Category tabled_category(char32_t c) {
  return c < kTableEnd ? kTable[c] : Category::none;
}

bool needs_icu(char32_t c) {
  return c >= kTableEnd && !is_general_punctuation(c);
}

UChar32 icu_value(char32_t c) {
  return static_cast<UChar32>(c);
}

}  // namespace

bool is_letter(char32_t code_point) {
  if (needs_icu(code_point)) return u_isalpha(icu_value(code_point)) != 0;
  return tabled_category(code_point) != Category::none;
}

bool is_digit(char32_t code_point) {
  if (needs_icu(code_point)) return u_isdigit(icu_value(code_point)) != 0;
  return code_point >= '0' && code_point <= '9';
}

bool is_upper(char32_t code_point) {
  if (needs_icu(code_point)) return u_isupper(icu_value(code_point)) != 0;
  return tabled_category(code_point) == Category::upper;
}

bool is_lower(char32_t code_point) {
  if (needs_icu(code_point)) return u_islower(icu_value(code_point)) != 0;
  return tabled_category(code_point) == Category::lower;
}

// The White_Space property of Unicode 15 (PropList.txt), a closed list.
bool is_space(char32_t code_point) {
  constexpr std::array<char32_t, 11> kAlone{0x20,   0x85,   0xA0,   0x1680, 0x200B, 0x2028,
                                            0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF};
  if (code_point >= 0x09 && code_point <= 0x0D) return true;
  if (code_point >= 0x2000 && code_point <= 0x200A) return true;
  return std::ranges::find(kAlone, code_point) != kAlone.end();
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty()) {
    const CodePoint first = decode(text, 0);
    if (!is_space(first.value)) break;
    text.remove_prefix(first.length);
  }
  while (!text.empty()) {
    const CodePoint last = decode_before(text, text.size());
    if (!is_space(last.value)) break;
    text.remove_suffix(last.length);
  }
  return text;
}

std::string_view behind_signs(std::string_view text, std::span<const std::string_view> signs) {
  for (bool goes_on = true; goes_on;) {
    text = trimmed(text);
    goes_on = false;
    for (const std::string_view sign : signs)
      if (text.starts_with(sign)) {
        text.remove_prefix(sign.size());
        goes_on = true;
      }
  }
  return text;
}

std::string upper(std::string_view text) {
  return change_case(text, kToUpper, &icu::CaseMap::utf8ToUpper);
}

std::string lower(std::string_view text) {
  return change_case(text, kToLower, &icu::CaseMap::utf8ToLower);
}

std::string normalised(std::string_view text) {
  if (is_plainly_normalised(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return std::string(text);
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  nfc->normalizeUTF8(0, repair(text), sink, nullptr, status);
  demand_memory(status);
  return U_SUCCESS(status) ? result : std::string(text);
}

std::string with_capital(std::string_view text) {
  const std::size_t first = decode(text, 0).length;
  return upper(text.substr(0, first)).append(text.substr(first));
}

}  // namespace greffier::text
