#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <string>

#include "templating/conversions.hpp"
#include "templating/filter_functions.hpp"
#include "templating/gender.hpp"
#include "text/numbers.hpp"

namespace greffier::templating::filter {

namespace {

constexpr int kAsManyAsNeeded = -1;
constexpr std::int64_t kMostDecimals = 10;
constexpr std::string_view kNoBreakSpace = "\u00A0";

std::string grouped_figures(const Number& number, int decimals,
                            std::string_view group = kNoBreakSpace) {
  return text::format_number(without_noise(real(number)), decimals, group);
}

// The first argument that is a number, as a count of decimals.
std::optional<int> decimals_asked(const FilterCall& call) {
  for (const Value& argument : call.arguments) {
    const auto* count = argument.get_if<std::int64_t>();
    if (count != nullptr)
      return static_cast<int>(std::clamp<std::int64_t>(*count, 0, kMostDecimals));
  }
  return std::nullopt;
}

std::string_view unit_asked(const FilterCall& call) {
  const std::string_view first = call.text(0);
  return first.empty() ? call.text(1, "€") : first;
}

// A whole number from 1 up.
std::optional<std::int64_t> rank_of(const Value& value) {
  const auto number = as_number(value);
  const auto rank = number ? whole(*number) : std::nullopt;
  return rank && *rank > 0 ? rank : std::nullopt;
}

// How many things a value says there are.
std::optional<Number> count_of(const Value& value) {
  if (const auto* values = value.get_if<model::Values>())
    return static_cast<std::int64_t>(values->size());
  if (value.get_if<model::Map>() != nullptr) return std::int64_t{1};
  if (value.is_empty()) return std::int64_t{0};
  return as_number(value);
}

std::string with_number(std::string_view form, const Number& number) {
  std::string result;
  for (const char sign : form)
    if (sign == '#')
      result += grouped_figures(number, kAsManyAsNeeded);
    else
      result += sign;
  return result;
}

// « un membre présent » → « aucun membre présent ».
std::string none_of(std::string_view singular) {
  struct Article {
    std::string_view one, none;
  };
  constexpr std::array kArticles{Article{"un ", "aucun "}, Article{"une ", "aucune "},
                                 Article{"Un ", "Aucun "}, Article{"Une ", "Aucune "}};
  for (const Article& article : kArticles)
    if (singular.starts_with(article.one))
      return std::string(article.none) + std::string(singular.substr(article.one.size()));
  return std::string(singular);
}

}  // namespace

Value number(const FilterCall& call) {
  const auto number = as_number(call.input);
  if (!number) return call.refuse();
  return grouped_figures(*number, decimals_asked(call).value_or(kAsManyAsNeeded),
                         call.text(1, kNoBreakSpace));
}

Value amount(const FilterCall& call) {
  const auto number = as_number(call.input);
  if (!number) return call.refuse();
  const int decimals = decimals_asked(call).value_or(whole(*number) ? 0 : 2);
  return grouped_figures(*number, decimals) + std::string(kNoBreakSpace) +
         std::string(unit_asked(call));
}

Value floor(const FilterCall& call) {
  const auto number = as_number(call.input);
  if (!number) return call.refuse();
  const Number down = std::floor(real(*number));
  const auto exact = whole(down);
  return exact ? Value(*exact) : to_value(down);
}

Value ordinal(const FilterCall& call) {
  const auto rank = rank_of(call.input);
  if (!rank) return call.refuse();
  const std::string_view first = is_feminine_word(call.text(0)) ? "re" : "er";
  model::Format raised;
  raised.script = model::Script::superscript;
  return model::Inlines{model::text(std::to_string(*rank)),
                        model::text(std::string(*rank == 1 ? first : "e"), raised)};
}

Value roman(const FilterCall& call) {
  const auto rank = rank_of(call.input);
  if (!rank || *rank > std::numeric_limits<int>::max()) return call.refuse();
  return text::roman(static_cast<int>(*rank));
}

Value plural(const FilterCall& call) {
  const auto count = count_of(call.input);
  if (!count) return call.refuse();
  const double size = std::abs(real(*count));
  if (size >= 2) return with_number(call.text(1), *count);
  if (size > 0) return with_number(call.text(0), *count);
  if (call.arguments.size() > 2) return with_number(call.text(2), *count);
  return with_number(none_of(call.text(0)), *count);
}

}  // namespace greffier::templating::filter
