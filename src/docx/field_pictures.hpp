// How Word's fields ask for dates and numbers to look (ISO 29500-1 § 17.16.4.1 and § 17.16.4.2), as
// filters of the tag language.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace greffier::docx {

// `dddd d MMMM yyyy` as ` | date("EEEE d MMMM yyyy")`; an hour alone as ` | heure`. The letters of
// French Windows (j, a) are known, and minutes in a picture without hours are months. Nothing for
// a picture of a day and an hour, which no value has both of.
[[nodiscard]] std::optional<std::string> date_filter(std::string_view picture);

// `# ##0,00 €` as ` | nombre(2)` and what is printed around the figures.
struct NumberPicture {
  std::string filter;
  std::string before;
  std::string after;
};
// Nothing for a picture with figures that are always shown (`000`), or without any.
[[nodiscard]] std::optional<NumberPicture> number_picture(std::string_view picture);

}  // namespace greffier::docx
