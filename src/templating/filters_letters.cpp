#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <string>

#include <fmt/core.h>

#include "templating/conversions.hpp"
#include "templating/filter_functions.hpp"
#include "templating/gender.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"
#include "text/numbers.hpp"

namespace greffier::templating::filter {

namespace {

constexpr std::int64_t kMillion = 1'000'000;
constexpr double kLargest = 1e15;  // beyond, cents are lost

std::string counted(std::int64_t count, std::string_view singular, std::string_view plural,
                    bool feminine = false) {
  return fmt::format("{} {}", text::in_letters(count, feminine), count < 2 ? singular : plural);
}

// « deux millions d’euros »: round millions take « d’ ».
std::string euros(std::int64_t count) {
  if (count >= kMillion && count % kMillion == 0)
    return fmt::format("{} d’euros", text::in_letters(count));
  return counted(count, "euro", "euros");
}

std::string amount_in_letters(double amount) {
  const auto cents = static_cast<std::int64_t>(std::llround(std::abs(amount) * 100));
  const std::string sign = amount < 0 && cents != 0 ? "moins " : "";
  if (cents % 100 == 0) return sign + euros(cents / 100);
  const std::string part = counted(cents % 100, "centime", "centimes");
  return cents < 100 ? sign + part : fmt::format("{}{} et {}", sign, euros(cents / 100), part);
}

// « douze virgule zéro cinq »: the decimals as they are read, zeros first.
std::string decimals_in_letters(double number) {
  const std::string figures = text::format_number(without_noise(std::abs(number)), -1, "");
  const std::size_t comma = figures.find(',');
  std::string result = number < 0 ? "moins " : "";
  result += text::in_letters(static_cast<std::int64_t>(std::abs(number)));
  if (comma == std::string::npos) return result;
  result += " virgule";
  std::string_view decimals = std::string_view(figures).substr(comma + 1);
  for (; decimals.starts_with('0'); decimals.remove_prefix(1)) result += " zéro";
  std::int64_t rest = 0;
  for (const char figure : decimals) rest = rest * 10 + (figure - '0');
  return result + ' ' + text::in_letters(rest);
}

std::string day_in_letters(const model::Date& date) {
  const auto day = static_cast<std::int64_t>(static_cast<unsigned>(date.day()));
  return fmt::format("{} {}", day == 1 ? "premier" : text::in_letters(day),
                     text::format_date(date, "MMMM"));
}

std::string year_in_letters(const model::Date& date) {
  return text::in_letters(static_cast<int>(date.year()));
}

std::string whole_date(const model::Date& date) {
  return fmt::format("{} {}", day_in_letters(date), year_in_letters(date));
}

// « l’an deux mille vingt-six, le vingt mars »
std::string date_formula(const model::Date& date) {
  return fmt::format("l’an {}, le {}", year_in_letters(date), day_in_letters(date));
}

struct DateForm {
  std::string_view name;
  std::string (*spell)(const model::Date&);
};
constexpr std::array kDateForms{
    DateForm{"", whole_date},           DateForm{"an", year_in_letters},
    DateForm{"annee", year_in_letters}, DateForm{"year", year_in_letters},
    DateForm{"jour", day_in_letters},   DateForm{"day", day_in_letters},
    DateForm{"formule", date_formula},  DateForm{"formula", date_formula},
};

const DateForm* date_form(std::string_view asked) {
  return std::ranges::find(kDateForms, text::fold_name(asked), &DateForm::name);
}

Value spell_date(const FilterCall& call, const model::Date& date) {
  const DateForm* form = date_form(call.text(0));
  return form == kDateForms.end() ? call.refuse_argument(0) : Value(form->spell(date));
}

Value spell_time(const model::Time& time) {
  const std::string hours = counted(time.hour, "heure", "heures", true);
  return time.minute == 0 ? hours
                          : fmt::format("{} {}", hours, text::in_letters(time.minute, true));
}

bool is_currency(std::string_view folded) {
  return folded == "euros" || folded == "euro";
}

Value spell_number(const FilterCall& call, const Number& number) {
  const std::string asked = text::fold_name(call.text(0));
  if (std::abs(real(number)) > kLargest) return call.refuse();
  if (is_currency(asked)) return amount_in_letters(real(number));
  const bool feminine = is_feminine_word(asked);
  if (!names_number_form(asked)) return call.refuse_argument(0);
  if (const auto integer = whole(number)) return text::in_letters(*integer, feminine);
  return decimals_in_letters(real(number));
}

}  // namespace

bool names_date_form(std::string_view word) {
  return date_form(word) != kDateForms.end();
}

bool names_number_form(std::string_view word) {
  const std::string asked = text::fold_name(word);
  return asked.empty() || is_currency(asked) || gender_of(asked);
}

Value in_letters(const FilterCall& call) {
  if (const auto number = as_number(call.input)) return spell_number(call, *number);
  if (const auto date = as_date(call.input)) return spell_date(call, *date);
  if (const auto time = as_time(call.input)) return spell_time(*time);
  return call.refuse();
}

}  // namespace greffier::templating::filter
