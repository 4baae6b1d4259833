#include "templating/compare.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "templating/characters.hpp"
#include "templating/conversions.hpp"
#include "templating/print.hpp"
#include "text/collate.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::templating {

namespace {

using model::Value;
using Ordering = std::optional<std::weak_ordering>;

constexpr double kTolerance = 1e-12;  // of the larger number: sums of decimals carry noise

template <typename... Types>
bool is_any(const Value& value) {
  return (std::holds_alternative<Types>(value.data) || ...);
}

bool is_numeric(const Value& value) {
  return is_any<std::int64_t, double>(value);
}

bool nearly(double a, double b) {
  return a == b || std::abs(a - b) <= kTolerance * std::max(std::abs(a), std::abs(b));
}

std::weak_ordering order_reals(double a, double b) {
  if (nearly(a, b)) return std::weak_ordering::equivalent;
  return a < b ? std::weak_ordering::less : std::weak_ordering::greater;
}

std::weak_ordering order_numbers(const Number& a, const Number& b) {
  const auto* whole_a = std::get_if<std::int64_t>(&a);
  const auto* whole_b = std::get_if<std::int64_t>(&b);
  if (whole_a != nullptr && whole_b != nullptr) return *whole_a <=> *whole_b;
  return order_reals(real(a), real(b));
}

std::weak_ordering order_texts(const std::string& a, const std::string& b) {
  if (french_less(a, b)) return std::weak_ordering::less;
  return french_less(b, a) ? std::weak_ordering::greater : std::weak_ordering::equivalent;
}

std::weak_ordering order_dates(const model::Date& a, const model::Date& b) {
  return a <=> b;
}
std::weak_ordering order_times(const model::Time& a, const model::Time& b) {
  return a <=> b;
}

// The order of two values when `read` makes something of both.
template <typename Read, typename Order>
Ordering order_as(const Value& a, const Value& b, Read read, Order order) {
  const auto left = read(a);
  const auto right = read(b);
  if (!left || !right) return std::nullopt;
  return order(*left, *right);
}

// The order of two values that are not both texts.
Ordering order_typed(const Value& a, const Value& b) {
  if (is_numeric(a) || is_numeric(b)) return order_as(a, b, as_number, order_numbers);
  if (is_any<model::Date>(a) || is_any<model::Date>(b)) return order_as(a, b, as_date, order_dates);
  if (is_any<model::Time>(a) || is_any<model::Time>(b)) return order_as(a, b, as_time, order_times);
  return std::nullopt;
}

// Quotation marks, dashes and ellipses, as keyboards have them.
struct Written {
  char32_t sign;
  std::string_view typed;
};
constexpr std::array kWritten{Written{U'«', "\""}, Written{U'»', "\""}, Written{U'“', "\""},
                              Written{U'”', "\""}, Written{U'–', "-"},  Written{U'—', "-"},
                              Written{U'…', "..."}};

bool is_apostrophe(char32_t code_point) {
  return code_point == U'’' || code_point == U'‘' || code_point == U'ʼ';
}

}  // namespace

std::string plain_form(std::string_view text) {
  const std::string composed = text::normalised(text);
  std::string plain;
  for (std::size_t i = 0; i < composed.size();) {
    const text::CodePoint sign = text::decode(composed, i);
    i += sign.length;
    if (is_invisible(sign.value)) continue;
    if (text::is_space(sign.value))
      plain += ' ';
    else if (is_apostrophe(sign.value))
      plain += '\'';
    else
      text::append(plain, sign.value);
  }
  return plain;
}

namespace {

// What typography writes otherwise than people type it, without the spaces that it sets.
std::string typed_form(std::string_view text) {
  const std::string plain = plain_form(text);
  std::string typed;
  for (std::size_t i = 0; i < plain.size();) {
    const text::CodePoint sign = text::decode(plain, i);
    i += sign.length;
    if (sign.value == U' ') continue;
    const auto written = std::ranges::find(kWritten, sign.value, &Written::sign);
    if (written != kWritten.end())
      typed += written->typed;
    else
      text::append(typed, sign.value);
  }
  return typed;
}

}  // namespace

// The words for yes and no, folded.
struct Answer {
  std::string_view word;
  bool yes;
};
constexpr std::array kAnswers{Answer{"oui", true},  Answer{"vrai", true},  Answer{"yes", true},
                              Answer{"true", true}, Answer{"non", false},  Answer{"faux", false},
                              Answer{"no", false},  Answer{"false", false}};

// True when a value is a text that says so.
bool says(const Value& value, bool answer) {
  const auto* text = value.get_if<std::string>();
  if (text == nullptr) return false;
  const auto found = std::ranges::find(kAnswers, text::fold_name(*text), &Answer::word);
  return found != kAnswers.end() && found->yes == answer;
}

bool french_less(std::string_view a, std::string_view b) {
  static const text::Collator kCollator;
  return kCollator.less(a, b);
}

bool equal(const Value& a, const Value& b) {
  if (a == b || (a.is_empty() && b.is_empty())) return true;
  if (const auto* answer = a.get_if<bool>()) return says(b, *answer);
  if (const auto* answer = b.get_if<bool>()) return says(a, *answer);
  const auto left = as_text(a);
  const auto right = as_text(b);
  if (left && right) return typed_form(*left) == typed_form(*right);
  const Ordering typed = order_typed(a, b);
  return typed && *typed == std::weak_ordering::equivalent;
}

Ordering order(const Value& a, const Value& b) {
  const auto left = as_text(a);
  const auto right = as_text(b);
  return left && right ? order_texts(*left, *right) : order_typed(a, b);
}

std::optional<bool> contains(const Value& container, const Value& item) {
  if (container.is_empty()) return false;
  if (const auto* values = container.get_if<model::Values>())
    return std::ranges::any_of(*values, [&](const Value& value) { return equal(value, item); });
  if (const auto* map = container.get_if<model::Map>())
    return map->find(text::fold_name(to_text(item))) != nullptr;
  const auto text = as_text(container);
  if (!text) return std::nullopt;
  return plain_form(*text).find(plain_form(to_text(item))) != std::string::npos;
}

}  // namespace greffier::templating
