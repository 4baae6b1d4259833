#include <algorithm>
#include <array>
#include <string_view>

#include "templating/conversions.hpp"
#include "templating/filter_functions.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"

namespace greffier::templating::filter {

namespace {

// Patterns that have a name.
struct Style {
  std::string_view name;
  std::string_view pattern;
};
constexpr std::array kStyles{
    Style{"court", "dd/MM/y"},         Style{"short", "dd/MM/y"},      Style{"long", "d MMMM y"},
    Style{"complet", "EEEE d MMMM y"}, Style{"full", "EEEE d MMMM y"}, Style{"iso", "y-MM-dd"},
};

constexpr std::array kEnglish{"en", "anglais", "english"};

std::string_view pattern_of(std::string_view asked) {
  const auto style = std::ranges::find(kStyles, asked, &Style::name);
  return style == kStyles.end() ? asked : style->pattern;
}

}  // namespace

Value date(const FilterCall& call) {
  const auto date = as_date(call.input);
  if (!date) return call.refuse();
  if (call.arguments.empty()) return text::long_date(*date);
  const bool english = std::ranges::find(kEnglish, text::fold_name(call.text(1))) != kEnglish.end();
  return text::format_date(*date, pattern_of(call.text(0)), english ? "en" : "fr");
}

Value time(const FilterCall& call) {
  const auto time = as_time(call.input);
  return time ? Value(text::format_time({time->hour, time->minute})) : call.refuse();
}

}  // namespace greffier::templating::filter
