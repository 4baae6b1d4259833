#include "templating/arithmetic.hpp"

#include <chrono>
#include <cmath>
#include <limits>
#include <optional>

#include "templating/conversions.hpp"
#include "templating/messages.hpp"
#include "templating/print.hpp"
#include "text/dates.hpp"

namespace greffier::templating {

namespace {

using model::Value;

constexpr std::int64_t kMostDays = 4'000'000;  // more than there are in the calendar

// The exact result on whole numbers, unless it is none or does not fit.
std::optional<std::int64_t> exactly(Operator operation, std::int64_t a, std::int64_t b) {
  std::int64_t result = 0;
  switch (operation) {
    case Operator::add:
      return __builtin_add_overflow(a, b, &result) ? std::nullopt : std::optional(result);
    case Operator::subtract:
      return __builtin_sub_overflow(a, b, &result) ? std::nullopt : std::optional(result);
    case Operator::multiply:
      return __builtin_mul_overflow(a, b, &result) ? std::nullopt : std::optional(result);
    default:
      if (b == -1 || a % b != 0) return std::nullopt;
      return a / b;
  }
}

double approximately(Operator operation, double a, double b) {
  switch (operation) {
    case Operator::add:
      return a + b;
    case Operator::subtract:
      return a - b;
    case Operator::multiply:
      return a * b;
    default:
      return a / b;
  }
}

Value finite(double number, const Reporter& reporter) {
  if (std::isfinite(number)) return without_noise(number);
  reporter.raise(kNumberTooLarge);
  return {};
}

Value on_numbers(Operator operation, const Number& a, const Number& b, const Reporter& reporter) {
  if (operation == Operator::divide && real(b) == 0) {
    reporter.raise(kDivisionByZero);
    return {};
  }
  const auto* whole_a = std::get_if<std::int64_t>(&a);
  const auto* whole_b = std::get_if<std::int64_t>(&b);
  if (whole_a != nullptr && whole_b != nullptr)
    if (const auto exact = exactly(operation, *whole_a, *whole_b)) return *exact;
  return finite(approximately(operation, real(a), real(b)), reporter);
}

Value not_a_number(const Value& value, const Reporter& reporter) {
  reporter.raise(kNotANumber, shown(value));
  return {};
}

Value days_after(const model::Date& date, std::int64_t days, const Reporter& reporter) {
  if (std::abs(days) <= kMostDays) {
    const model::Date moved = std::chrono::sys_days(date) + std::chrono::days(days);
    const auto month = static_cast<unsigned>(moved.month());
    const auto day = static_cast<unsigned>(moved.day());
    if (const auto real_date = text::make_date(static_cast<int>(moved.year()),
                                               static_cast<int>(month), static_cast<int>(day)))
      return *real_date;
  }
  reporter.raise(kNumberTooLarge);
  return {};
}

Value days_between(const model::Date& from, const model::Date& until) {
  const auto days = std::chrono::sys_days(until) - std::chrono::sys_days(from);
  return static_cast<std::int64_t>(days.count());
}

std::optional<std::int64_t> as_days(const Value& value) {
  const auto number = as_number(value);
  const auto days = number ? whole(*number) : std::nullopt;
  return days && *days != std::numeric_limits<std::int64_t>::min() ? days : std::nullopt;
}

// A date with days before it or after it, or two dates.
Value on_dates(Operator operation, const Value& left, const Value& right,
               const Reporter& reporter) {
  const auto* left_date = left.get_if<model::Date>();
  const auto* right_date = right.get_if<model::Date>();
  const Value& other = left_date != nullptr ? right : left;
  const auto days = as_days(other);
  if (operation == Operator::add && days)
    return days_after(left_date != nullptr ? *left_date : *right_date, *days, reporter);
  if (operation == Operator::subtract && left_date != nullptr && days)
    return days_after(*left_date, -*days, reporter);
  const auto until = as_date(left);
  const auto from = as_date(right);
  if (operation == Operator::subtract && from && until) return days_between(*from, *until);
  return not_a_number(other, reporter);
}

}  // namespace

Value calculate(Operator operation, const Value& left, const Value& right,
                const Reporter& reporter) {
  if (left.is_empty() || right.is_empty()) return {};
  const bool has_date = std::holds_alternative<model::Date>(left.data) ||
                        std::holds_alternative<model::Date>(right.data);
  if (has_date) return on_dates(operation, left, right, reporter);
  const auto a = as_number(left);
  if (!a) return not_a_number(left, reporter);
  const auto b = as_number(right);
  if (!b) return not_a_number(right, reporter);
  return on_numbers(operation, *a, *b, reporter);
}

Value negated(const Value& value, const Reporter& reporter) {
  return calculate(Operator::subtract, Value(std::int64_t{0}), value, reporter);
}

}  // namespace greffier::templating
