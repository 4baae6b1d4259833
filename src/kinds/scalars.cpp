#include "kinds/scalars.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include <fmt/core.h>

#include "kinds/enumeration.hpp"
#include "kinds/messages.hpp"
#include "kinds/picture.hpp"
#include "templating/excerpt.hpp"
#include "templating/print.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/numbers.hpp"

namespace greffier::kinds {

namespace {

using namespace model;
using templating::to_text;
using Reading = std::optional<Value>;

template <typename... Alternatives>
bool holds_any(const Value& raw) {
  return (std::holds_alternative<Alternatives>(raw.data) || ...);
}

Reading read_text(const Field&, const Value& raw) {
  if (holds_any<std::string, Inlines, Blocks>(raw)) return raw;
  if (holds_any<Map>(raw)) return std::nullopt;
  if (const auto* number = raw.get_if<double>()) return Value(fmt::format("{}", *number), raw.span);
  return Value(to_text(raw), raw.span);
}

Reading read_date(const Field&, const Value& raw) {
  if (holds_any<Date>(raw)) return raw;
  const auto date = text::parse_date(to_text(raw));
  return date ? Reading(Value(*date, raw.span)) : std::nullopt;
}

Reading read_date_or_text(const Field& field, const Value& raw) {
  Reading date = read_date(field, raw);
  return date ? date : read_text(field, raw);
}

Reading read_time(const Field&, const Value& raw) {
  if (holds_any<Time>(raw)) return raw;
  const auto time = text::parse_time(to_text(raw));
  return time ? Reading(Value(Time{time->hour, time->minute}, raw.span)) : std::nullopt;
}

// The number of a value, or nothing; a currency after it is allowed for.
std::optional<double> number_of(const Value& raw) {
  if (const auto* number = raw.get_if<std::int64_t>()) return static_cast<double>(*number);
  if (const auto* number = raw.get_if<double>()) return *number;
  const auto* written = raw.get_if<std::string>();
  if (written == nullptr) return std::nullopt;
  std::string_view figures = text::trimmed(*written);
  for (const std::string_view currency : {"€", "euros", "euro", "EUR"})
    if (figures.ends_with(currency)) figures.remove_suffix(currency.size());
  return text::parse_number(text::trimmed(figures));
}

Reading read_integer(const Field&, const Value& raw) {
  constexpr double kLargest = 9007199254740992.0;  // 2^53: above, a double skips integers
  if (holds_any<std::int64_t>(raw)) return raw;
  const std::optional<double> number = number_of(raw);
  if (!number || std::trunc(*number) != *number || std::abs(*number) > kLargest)
    return std::nullopt;
  return Value(static_cast<std::int64_t>(*number), raw.span);
}

Reading read_amount(const Field&, const Value& raw) {
  const std::optional<double> number = number_of(raw);
  return number ? Reading(Value(*number, raw.span)) : std::nullopt;
}

Reading read_boolean(const Field&, const Value& raw) {
  struct Word {
    std::string_view name;
    bool value;
  };
  constexpr std::array kWords{Word{"oui", true},   Word{"non", false},  Word{"vrai", true},
                              Word{"faux", false}, Word{"yes", true},   Word{"no", false},
                              Word{"true", true},  Word{"false", false}};
  if (holds_any<bool>(raw)) return raw;
  const auto found = std::ranges::find(kWords, text::fold_name(to_text(raw)), &Word::name);
  return found == kWords.end() ? std::nullopt : Reading(Value(found->value, raw.span));
}

Reading read_choice(const Field& field, const Value& raw) {
  const std::string name = text::fold_name(to_text(raw));
  const auto found = std::ranges::find_if(field.choices, [&name](const std::string& choice) {
    return text::fold_name(choice) == name;
  });
  return found == field.choices.end() ? std::nullopt : Reading(Value(*found, raw.span));
}

// How each shape is read, and what is said when it cannot be.
struct Reader {
  Shape shape;
  Reading (*read)(const Field&, const Value&);
  const diag::Message* complaint;
};
constexpr std::array kReaders{
    Reader{Shape::text, read_text, &kNotText},
    Reader{Shape::rich_text, read_text, &kNotText},
    Reader{Shape::file, read_text, &kNotText},
    Reader{Shape::date, read_date, &kBadDate},
    Reader{Shape::date_or_text, read_date_or_text, &kNotText},
    Reader{Shape::time, read_time, &kBadTime},
    Reader{Shape::integer, read_integer, &kBadInteger},
    Reader{Shape::amount, read_amount, &kBadAmount},
    Reader{Shape::boolean, read_boolean, &kBadBoolean},
    Reader{Shape::choice, read_choice, &kBadChoice},
    Reader{Shape::image, read_picture, &kBadImage},
};

const Reader* find_reader(Shape shape) {
  const auto found = std::ranges::find(kReaders, shape, &Reader::shape);
  return found == kReaders.end() ? nullptr : &*found;
}

// True for what would be a date with another day or month: « 31 février 2026 », 2026-13-01.
bool is_impossible_day(std::string_view written) {
  constexpr std::string_view kFigures = "0123456789";
  std::size_t end = 0;
  for (std::size_t start = 0;
       (start = written.find_first_of(kFigures, end)) != std::string_view::npos;) {
    end = std::min(written.find_first_not_of(kFigures, start), written.size());
    if (end - start > 2) continue;
    std::string other(written);
    if (text::parse_date(other.replace(start, end - start, "01"))) return true;
  }
  return false;
}

}  // namespace

std::optional<Value> read_scalar(const Field& field, const Value& raw) {
  const Reader* reader = find_reader(field.shape);
  return reader == nullptr ? std::nullopt : reader->read(field, raw);
}

void complain(const Field& field, const Value& raw, diag::Sink& sink) {
  const Reader* reader = find_reader(field.shape);
  if (reader == nullptr) return;
  const std::string written = to_text(raw);
  const bool is_impossible = field.shape == Shape::date && is_impossible_day(written);
  sink.raise(is_impossible ? kNoSuchDay : *reader->complaint, raw.span, field.label.fr,
             templating::excerpt_from(written, 0), joined(field.choices));
}

}  // namespace greffier::kinds
