#include "text/numbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <memory>
#include <system_error>
#include <utility>

#include <unicode/rbnf.h>

#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::text {

namespace {

constexpr std::string_view kMinus = "−";  // U+2212
constexpr char32_t kMinusValue = 0x2212;

// The two sides of a decimal number, without a sign.
struct Figures {
  std::string whole;
  std::string fraction;
};

// The shortest figures that read back as `value`, which is what its author wrote. The longest
// double has 309 figures before the mark, the smallest 324 after it and 17 that count.
Figures shortest(double value) {
  std::array<char, 400> buffer{};
  const auto written = std::to_chars(buffer.begin(), buffer.end(), value, std::chars_format::fixed);
  const std::string_view text(buffer.data(), static_cast<std::size_t>(written.ptr - buffer.data()));
  const std::size_t mark = text.find('.');
  if (mark == std::string_view::npos) return {std::string(text), {}};
  return {std::string(text.substr(0, mark)), std::string(text.substr(mark + 1))};
}

// Adds one to the last figure, carrying to the left.
void increment(std::string& figures) {
  for (auto figure = figures.rbegin(); figure != figures.rend(); ++figure) {
    if (*figure != '9') {
      ++*figure;
      return;
    }
    *figure = '0';
  }
  figures.insert(figures.begin(), '1');
}

// Rounds half away from zero on the figures, as people do: 1,005 to two decimals is 1,01.
void round_to(Figures& figures, std::size_t decimals) {
  if (figures.fraction.size() <= decimals) {
    figures.fraction.resize(decimals, '0');
    return;
  }
  const bool is_up = figures.fraction[decimals] >= '5';
  figures.fraction.resize(decimals);
  if (!is_up) return;
  std::string all = figures.whole + figures.fraction;
  increment(all);
  figures.whole = all.substr(0, all.size() - decimals);
  figures.fraction = all.substr(all.size() - decimals);
}

std::string grouped(const std::string& figures, std::string_view separator) {
  std::string result;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (i > 0 && (figures.size() - i) % 3 == 0) result += separator;
    result += figures[i];
  }
  return result;
}

bool is_zero(const Figures& figures) {
  const auto is_nought = [](char figure) { return figure == '0'; };
  return std::ranges::all_of(figures.whole, is_nought) &&
         std::ranges::all_of(figures.fraction, is_nought);
}

// The names of powers of a thousand that are nouns, in the long scale of French. « quatre-vingts »
// and « deux cents » keep their s before a noun, unlike before « mille »; ICU drops it.
struct Scale {
  std::uint64_t size;
  std::string_view name;
};
constexpr std::uint64_t kMillion = 1'000'000;
constexpr std::array kScales{
    Scale{kMillion * kMillion * kMillion, "trillion"},
    Scale{kMillion * kMillion * 1000, "billiard"},
    Scale{kMillion * kMillion, "billion"},
    Scale{kMillion * 1000, "milliard"},
    Scale{kMillion, "million"},
};

// ICU's spelling rules of French, or null. One per thread, made once.
const icu::RuleBasedNumberFormat* spelling_rules() {
  thread_local const auto kRules = []() -> std::unique_ptr<icu::RuleBasedNumberFormat> {
    UErrorCode status = U_ZERO_ERROR;
    auto rules = std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT,
                                                              icu::Locale("fr"), status);
    return U_SUCCESS(status) ? std::move(rules) : nullptr;
  }();
  return kRules.get();
}

// A number below a million; in figures when ICU has no data.
std::string spell(std::uint64_t value, bool feminine) {
  const char* gender = feminine ? "%spellout-cardinal-feminine" : "%spellout-cardinal-masculine";
  const icu::RuleBasedNumberFormat* rules = spelling_rules();
  if (rules == nullptr) return std::to_string(value);
  icu::UnicodeString letters;
  icu::FieldPosition position;
  UErrorCode status = U_ZERO_ERROR;
  rules->format(static_cast<std::int64_t>(value), icu::UnicodeString(gender, -1, US_INV), letters,
                position, status);
  std::string result;
  return U_SUCCESS(status) ? letters.toUTF8String(result) : std::to_string(value);
}

// What parse_number has read so far.
struct Reading {
  std::string plain;    // as from_chars takes it
  std::size_t run = 0;  // figures since the last space
  bool has_groups = false;
  bool has_mark = false;
};

bool end_group(Reading& reading) {
  const bool is_sound =
      reading.has_groups ? reading.run == 3 : reading.run >= 1 && reading.run <= 3;
  reading.has_groups = true;
  reading.run = 0;
  return is_sound;
}

bool end_whole(const Reading& reading) {
  return reading.has_groups ? reading.run == 3 : reading.run > 0;
}

bool read_one(Reading& reading, char32_t c) {
  if (c >= '0' && c <= '9') {
    reading.plain += static_cast<char>(c);
    ++reading.run;
    return true;
  }
  if (reading.has_mark) return false;
  if (is_space(c)) return end_group(reading);
  if (c != ',' || !end_whole(reading)) return false;
  reading.plain += '.';
  reading.has_mark = true;
  reading.has_groups = false;
  reading.run = 0;
  return true;
}

// « 01400 » is a postcode or a reference, not a number.
bool has_idle_zero(std::string_view plain) {
  return plain.size() > 1 && plain[0] == '0' && plain[1] != '.';
}

}  // namespace

std::string format_number(double value, int decimals, std::string_view group) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value < 0 ? std::string(kMinus) + "∞" : "∞";
  Figures figures = shortest(std::abs(value));
  if (decimals >= 0) round_to(figures, static_cast<std::size_t>(std::min(decimals, 20)));
  std::string result = value < 0 && !is_zero(figures) ? std::string(kMinus) : std::string();
  result += grouped(figures.whole, group);
  if (!figures.fraction.empty()) result += "," + figures.fraction;
  return result;
}

std::string in_letters(std::int64_t value, bool feminine) {
  auto rest = static_cast<std::uint64_t>(value);
  std::string result;
  if (value < 0) {
    rest = 0 - rest;
    result = "moins ";
  }
  for (const Scale& scale : kScales) {
    const std::uint64_t count = rest / scale.size;
    if (count == 0) continue;
    rest %= scale.size;
    result += spell(count, false) + " ";
    result += scale.name;
    result += count > 1 ? "s" : "";
    if (rest == 0) return result;
    result += ' ';
  }
  return result + spell(rest, feminine);
}

std::string roman(int value) {
  constexpr std::array<std::pair<int, std::string_view>, 13> kSymbols{{{1000, "M"},
                                                                       {900, "CM"},
                                                                       {500, "D"},
                                                                       {400, "CD"},
                                                                       {100, "C"},
                                                                       {90, "XC"},
                                                                       {50, "L"},
                                                                       {40, "XL"},
                                                                       {10, "X"},
                                                                       {9, "IX"},
                                                                       {5, "V"},
                                                                       {4, "IV"},
                                                                       {1, "I"}}};
  if (value < 1 || value > 3999) return std::to_string(value);
  std::string result;
  for (const auto& [worth, symbol] : kSymbols)
    for (; value >= worth; value -= worth) result += symbol;
  return result;
}

std::string alphabetic(int value) {
  if (value < 1) return std::to_string(value);
  std::string result;
  for (; value > 0; value = (value - 1) / 26)
    result.insert(result.begin(), static_cast<char>('A' + (value - 1) % 26));
  return result;
}

std::optional<double> parse_number(std::string_view text) {
  text = trimmed(text);
  const CodePoint sign = decode(text, 0);
  const bool is_negative = sign.value == '-' || sign.value == kMinusValue;
  if (is_negative) text.remove_prefix(sign.length);
  Reading reading;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint here = decode(text, i);
    if (!read_one(reading, here.value)) return std::nullopt;
    i += here.length;
  }
  if (!end_whole(reading) || has_idle_zero(reading.plain)) return std::nullopt;
  double value = 0;
  const char* end = reading.plain.data() + reading.plain.size();
  if (std::from_chars(reading.plain.data(), end, value).ec != std::errc()) return std::nullopt;
  return is_negative ? -value : value;
}

std::optional<double> parse_decimal(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace greffier::text
