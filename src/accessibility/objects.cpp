// A019 to A023: text boxes and pictures.
#include <algorithm>
#include <array>

#include "accessibility/checks.hpp"
#include "accessibility/excerpts.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::accessibility {

namespace {

constexpr std::size_t kLongAlternative = 80;  // characters, by the guides of the DINSIC

constexpr std::array<std::string_view, 14> kIdleStarts{
    "image de ",           "image d’",      "image d'",  "image du ", "image des ",
    "photo de ",           "picture of ",   "image of ", "photo of ", "illustration de ",
    "capture d’écran de ", "graphique de ", "logo.",     "dsc_"};
constexpr std::array<std::string_view, 10> kFileEnds{".png",  ".jpg", ".jpeg", ".gif", ".svg",
                                                     ".webp", ".bmp", ".emf",  ".tif", ".tiff"};
// What programs say for nothing, before a number.
constexpr std::array<std::string_view, 7> kGivenNames{"image",  "picture", "photo", "logo image",
                                                      "figure", "graphic", "img"};

bool is_given_name(std::string_view text) {
  const std::size_t end = text.find_last_not_of("0123456789 _-") + 1;
  return std::ranges::find(kGivenNames, text.substr(0, end)) != kGivenNames.end();
}

bool is_poor(std::string_view alternative) {
  const std::string small = text::lower(text::trimmed(alternative));
  const auto starts = [&](std::string_view start) { return small.starts_with(start); };
  const auto ends = [&](std::string_view end) { return small.ends_with(end); };
  return std::ranges::any_of(kIdleStarts, starts) || std::ranges::any_of(kFileEnds, ends) ||
         is_given_name(small);
}

}  // namespace

void check_boxes(const Document& document, Report& report) {
  for (const Box& box : document.boxes) report.add(box.at);
}

void check_floating(const Document& document, Report& report) {
  for (const Picture& picture : document.pictures)
    if (picture.floats && !picture.is_decorative) report.add(picture.at, excerpt(picture.name));
}

void check_alternatives(const Document& document, Report& report) {
  for (const Picture& picture : document.pictures)
    if (!picture.is_decorative && text::trimmed(picture.alternative).empty())
      report.add(picture.at, excerpt(picture.name));
}

void check_long_alternatives(const Document& document, Report& report) {
  for (const Picture& picture : document.pictures) {
    const std::size_t length = text::length(picture.alternative);
    if (length > kLongAlternative) report.add(picture.at, excerpt(picture.alternative), length);
  }
}

void check_poor_alternatives(const Document& document, Report& report) {
  for (const Picture& picture : document.pictures)
    if (!picture.alternative.empty() && is_poor(picture.alternative))
      report.add(picture.at, excerpt(picture.alternative));
}

}  // namespace greffier::accessibility
