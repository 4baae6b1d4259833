#include "diag/place_words.hpp"

#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace greffier::diag {

namespace {

struct Words {
  std::string_view row, rows, paragraphs, until, heading;
};
constexpr Words kFrench{"ligne {}", "lignes {} à {}", "paragraphes {} à {}", "{} jusqu’à {}",
                        "titre"};
constexpr Words kEnglish{"row {}", "rows {} to {}", "paragraphs {} to {}", "{} to {}", "heading"};

const Words& words(Language language) {
  return language == Language::french ? kFrench : kEnglish;
}

template <typename... Arguments>
std::string say(std::string_view pattern, const Arguments&... arguments) {
  return fmt::format(fmt::runtime(pattern), arguments...);
}

// Only what is left of a place, in a story that says nothing. A property is a section by itself.
std::string rest_of(Place place, Language language) {
  if (place.detail == PlaceDetail::property) return {};
  place.headings.clear();
  const std::string whole = place_text(place, language);
  place.tables.clear();
  place.under_heading = 0;
  place.detail = PlaceDetail::paragraph;
  const std::string story = place_text(place, language);
  constexpr std::string_view kComma = ", ";
  return whole.size() > story.size() ? whole.substr(story.size() + kComma.size()) : std::string();
}

// The table itself: « tableau 1 (« Actions ») ».
std::string table_text(Place place, Language language) {
  if (!place.tables.empty()) place.tables.back().row = 0;
  return rest_of(std::move(place), language);
}

bool same_table(const Place& first, const Place& last) {
  return !first.tables.empty() && first.tables.size() == last.tables.size() &&
         first.tables.back().number == last.tables.back().number;
}

}  // namespace

std::string section_text(const Place& place, Language language) {
  Place section{.part = place.part, .stories = place.stories, .headings = place.headings};
  if (place.detail == PlaceDetail::property) section.detail = place.detail;
  return place_text(section, language);
}

std::string spot_text(const Place& place, SpotEnd end, Language language) {
  if (end == SpotEnd::cell || place.tables.empty() || place.tables.back().row == 0)
    return rest_of(place, language);
  return fmt::format("{}, {}", table_text(place, language),
                     say(words(language).row, place.tables.back().row));
}

std::string spot_text(const Place& first, const Place& last, SpotEnd end, Language language) {
  std::string from = spot_text(first, end, language);
  const std::string to = spot_text(last, end, language);
  if (from == to || to.empty()) return from;
  const Words& speak = words(language);
  if (from.empty()) from = speak.heading;
  if (end == SpotEnd::row && same_table(first, last))
    return fmt::format("{}, {}", table_text(first, language),
                       say(speak.rows, first.tables.back().row, last.tables.back().row));
  const bool paragraphs = first.tables.empty() && last.tables.empty() &&
                          first.headings == last.headings && first.under_heading > 0 &&
                          last.under_heading > 0;
  if (paragraphs) return say(speak.paragraphs, first.under_heading, last.under_heading);
  return say(speak.until, from, to);
}

}  // namespace greffier::diag
