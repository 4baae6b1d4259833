#include "kinds/weekday.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>

#include "kinds/messages.hpp"
#include "templating/print.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"

namespace greffier::kinds {

namespace {

// From Sunday, as std::chrono counts.
constexpr std::array<std::string_view, 7> kDays{"dimanche", "lundi",    "mardi", "mercredi",
                                                "jeudi",    "vendredi", "samedi"};

}  // namespace

void check_weekday(const Field& field, const model::Value& raw, const model::Date& date,
                   diag::Sink& sink) {
  if (raw.get_if<model::Date>() != nullptr) return;
  const std::string written = text::fold_name(templating::to_text(raw));
  const auto named = std::ranges::find_if(
      kDays, [&written](std::string_view day) { return written.find(day) != std::string::npos; });
  const auto real = std::chrono::weekday(std::chrono::sys_days(date)).c_encoding();
  if (named == kDays.end() || *named == kDays.at(real)) return;
  sink.raise(kWrongWeekday, raw.span, field.label.fr, text::long_date(date), kDays.at(real),
             *named);
}

}  // namespace greffier::kinds
