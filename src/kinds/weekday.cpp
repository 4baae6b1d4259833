#include "kinds/weekday.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <string_view>
#include <utility>

#include "diag/byte_lanes.hpp"
#include "kinds/messages.hpp"
#include "kinds/text_place.hpp"
#include "model/walk.hpp"
#include "templating/print.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"

namespace greffier::kinds {

namespace {

// From Sunday, as std::chrono counts.
constexpr std::array<std::string_view, 7> kDays{"dimanche", "lundi",    "mardi", "mercredi",
                                                "jeudi",    "vendredi", "samedi"};

constexpr std::array<std::string_view, 4> kSpaces{" ", "\n", "\u00A0", "\u202F"};

std::string_view real_day(const model::Date& date) {
  return kDays.at(std::chrono::weekday(std::chrono::sys_days(date)).c_encoding());
}

std::size_t space_at(std::string_view text, std::size_t at) {
  for (const std::string_view space : kSpaces)
    if (text.substr(at).starts_with(space)) return space.size();
  return 0;
}

// The end of the word behind `at` and the spaces there.
std::size_t next_end(std::string_view text, std::size_t at) {
  while (at < text.size() && space_at(text, at) > 0) at += space_at(text, at);
  while (at < text.size() && space_at(text, at) == 0) ++at;
  return at;
}

// « mardi 17 mars 2026 », what four words from `begin` on are up to the last figure.
std::string_view four_words(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  for (int i = 0; i < 4; ++i) end = next_end(text, end);
  const std::string_view words = text.substr(begin, end - begin);
  return words.substr(0, words.find_last_of("0123456789") + 1);
}

// True for the letters of the day, with a capital or without.
bool is_day(std::string_view letters, std::string_view day) {
  constexpr int kToCapital = 'a' - 'A';
  return letters.substr(1) == day.substr(1) &&
         (letters.front() == day.front() || letters.front() == day.front() - kToCapital);
}

// The day that begins or ends with the « di » that ends at `end`, "" when there is none; and where.
std::pair<std::string_view, std::size_t> day_around(std::string_view text, std::size_t end) {
  for (const std::string_view day : kDays) {
    const std::size_t begin = day.ends_with("di") ? end - std::min(end, day.size()) : end - 2;
    const std::string_view letters = text.substr(begin, day.size());
    if (letters.size() == day.size() && is_day(letters, day)) return {day, begin};
  }
  return {};
}

void check_date(const model::Inlines& inlines, std::string_view text, std::string_view day,
                std::size_t at, diag::Sink& sink) {
  const std::string_view written = four_words(text, at);
  const auto date = text::parse_date(written);
  if (date && real_day(*date) != day)
    sink.raise(kWrongWeekday, place_in(inlines, at), written, text::long_date(*date),
               real_day(*date), day);
}

void check_text(const model::Inlines& inlines, diag::Sink& sink) {
  const auto is_sought = [](const auto& lanes) {  // all names of days have « di »
    return (lanes(0) == 'i') & ((lanes(-1) == 'd') | (lanes(-1) == 'D'));
  };
  const std::string text = model::plain_text(inlines);
  for (std::size_t at = 1; at < text.size(); ++at) {
    at = diag::find_place(text, at, is_sought);
    if (at == text.size()) return;
    const auto [day, begin] = day_around(text, at + 1);
    if (!day.empty()) check_date(inlines, text, day, begin, sink);
  }
}

}  // namespace

void check_written_weekdays(const model::Blocks& body, diag::Sink& sink) {
  model::for_each_inlines(body,
                          [&sink](const model::Inlines& inlines) { check_text(inlines, sink); });
}

void check_weekday(const Field& field, const model::Value& raw, const model::Date& date,
                   diag::Sink& sink) {
  if (raw.get_if<model::Date>() != nullptr) return;
  const std::string written = text::fold_name(templating::to_text(raw));
  const auto named = std::ranges::find_if(
      kDays, [&written](std::string_view day) { return written.find(day) != std::string::npos; });
  if (named == kDays.end() || *named == real_day(date)) return;
  sink.raise(kWrongWeekday, raw.span, field.label.fr, text::long_date(date), real_day(date),
             *named);
}

}  // namespace greffier::kinds
