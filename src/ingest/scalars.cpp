#include "ingest/scalars.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include <fmt/core.h>

#include "ingest/ascii.hpp"
#include "text/dates.hpp"

namespace greffier::ingest {

namespace {

struct Word {
  std::string_view text;
  bool value;
};
constexpr std::array kBooleans{Word{"true", true},   Word{"oui", true},  Word{"vrai", true},
                               Word{"false", false}, Word{"non", false}, Word{"faux", false}};
constexpr std::array<std::string_view, 5> kNothing{"", "~", "null", "Null", "NULL"};
constexpr std::size_t kLongestBoolean = 5;
constexpr std::size_t kLongestNumber = 20;

// In lower case, in capitals, or with an initial capital; anything else is no keyword.
bool is_regular_case(std::string_view word) {
  const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto capitals = std::ranges::count_if(word, upper);
  return capitals == 0 || capitals == std::ssize(word) || (capitals == 1 && upper(word.front()));
}

std::optional<bool> boolean(std::string_view text) {
  if (text.size() > kLongestBoolean || !is_regular_case(text)) return {};
  const auto* const word = std::ranges::find(kBooleans, ascii_lower(text), &Word::text);
  return word == kBooleans.end() ? std::optional<bool>{} : word->value;
}

std::optional<model::Date> iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  const auto year = whole_number(text.substr(0, 4));
  const auto month = whole_number(text.substr(5, 2));
  const auto day = whole_number(text.substr(8, 2));
  if (!year || !month || !day) return {};
  return text::make_date(static_cast<int>(*year), static_cast<int>(*month), static_cast<int>(*day));
}

template <typename Number>
std::optional<Number> parse(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return {};
  return number;
}

// A number that is written back as it was read.
template <typename Number>
std::optional<Number> canonical(std::string_view text) {
  const auto number = parse<Number>(text);
  return number && fmt::format("{}", *number) == text ? number : std::nullopt;
}

bool may_be_number(std::string_view text) {
  if (text.size() > kLongestNumber) return false;
  if (text.front() == '-') text.remove_prefix(1);
  return !text.empty() && is_ascii_digit(text.front());
}

}  // namespace

std::optional<std::int64_t> whole_number(std::string_view text) {
  return parse<std::int64_t>(text);
}

model::Value plain_scalar(std::string_view text) {
  if (std::ranges::find(kNothing, text) != kNothing.end()) return {};
  if (const auto truth = boolean(text)) return *truth;
  if (may_be_number(text)) {
    if (const auto date = iso_date(text)) return *date;
    if (const auto whole = canonical<std::int64_t>(text)) return *whole;
    if (const auto decimal = canonical<double>(text)) return *decimal;
  }
  return std::string(text);
}

}  // namespace greffier::ingest
