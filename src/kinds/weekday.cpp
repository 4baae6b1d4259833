#include "kinds/weekday.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <string_view>

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

// Where `day` begins in `text` from `from` on, with a capital or without; npos when it does not.
std::size_t find_day(std::string_view text, std::string_view day, std::size_t from) {
  constexpr int kToCapital = 'a' - 'A';
  const char capital = static_cast<char>(day.front() - kToCapital);
  for (std::size_t at = text.find(day.substr(1), from + 1); at != std::string_view::npos;
       at = text.find(day.substr(1), at + 1))
    if (text[at - 1] == day.front() || text[at - 1] == capital) return at - 1;
  return std::string_view::npos;
}

void check_text(const model::Inlines& inlines, diag::Sink& sink) {
  const std::string text = model::plain_text(inlines);
  for (const std::string_view day : kDays)
    for (std::size_t at = find_day(text, day, 0); at != std::string::npos;
         at = find_day(text, day, at + day.size())) {
      const std::string_view written = four_words(text, at);
      const auto date = text::parse_date(written);
      if (date && real_day(*date) != day)
        sink.raise(kWrongWeekday, place_in(inlines, at), written, text::long_date(*date),
                   real_day(*date), day);
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
