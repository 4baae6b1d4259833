#include "readers/html_word.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "ingest/ascii.hpp"
#include "ingest/inline_cut.hpp"
#include "text/letters.hpp"

namespace greffier::readers {

namespace {

// U+00B7, U+F0B7 (Symbol), U+00A7 (Wingdings)…
constexpr std::array<std::string_view, 16> kBullets{
    "·",      "•",      "o",      "§", "-", "–", "—", "\uF0B7",
    "\uF0A7", "\uF0D8", "\uF0FC", "Ø", "ü", "■", "►", "*"};
constexpr double kStep = 36;  // points of margin for a level, in Word

int roman_value(std::string_view text) {
  constexpr std::string_view kSigns = "ivxlcdm";
  constexpr std::array kValues{1, 5, 10, 50, 100, 500, 1000};
  int total = 0;
  int before = 0;
  for (std::size_t i = text.size(); i-- > 0;) {
    const std::size_t sign = kSigns.find(ingest::ascii_lower(text[i]));
    if (sign == std::string_view::npos) return 0;
    const int value = kValues.at(sign);
    total += value < before ? -value : value;
    before = std::max(before, value);
  }
  return total;
}

int number_of(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc()) return end == text.data() + text.size() && number < 10'000 ? number : 0;
  if (text.size() == 1 && ingest::is_ascii_letter(text[0]) && text[0] != 'i' && text[0] != 'I')
    return ingest::ascii_lower(text[0]) - 'a' + 1;
  return text.size() <= 6 ? roman_value(text) : 0;
}

}  // namespace

std::optional<WordMarker> read_word_marker(std::string_view text) {
  const std::string_view sign = ingest::trimmed_wide(text);
  if (std::ranges::find(kBullets, sign) != kBullets.end()) return WordMarker{};
  if (sign.empty() || sign.size() > 8) return {};
  std::string_view number = sign;
  if (number.starts_with('(')) number.remove_prefix(1);
  const std::size_t end = number.find_last_not_of(".)°/-");
  if (end == std::string_view::npos || end + 1 == number.size()) return {};
  number = number.substr(0, end + 1);
  // « 1.2.3. »: the last one counts.
  if (const std::size_t dot = number.rfind('.'); dot != number.npos)
    number = number.substr(dot + 1);
  const int value = number_of(number);
  if (value == 0) return {};
  return WordMarker{true, value};
}

std::optional<WordMarker> take_word_marker(model::Inlines& inlines) {
  const auto* const run =
      inlines.empty() ? nullptr : std::get_if<model::Text>(&inlines.front().node);
  if (run == nullptr) return {};
  const std::string& text = run->text;
  std::size_t end = 0;
  while (end < text.size() && ingest::wide_space_length(std::string_view(text).substr(end)) == 0)
    ++end;
  const auto marker = read_word_marker(std::string_view(text).substr(0, end));
  const bool is_whole = end == text.size() && inlines.size() == 1;
  if (!marker || is_whole) return {};
  ingest::drop_start(inlines.front(), end);
  ingest::trim_line(inlines);
  return marker;
}

bool is_word_list(const xml::Node& paragraph, const CssLook& look) {
  const std::string classes = ingest::ascii_lower(attribute(paragraph, "class"));
  return look.word_level > 0 || classes.starts_with("msolistparagraph") ||
         classes.starts_with("msolistbullet") || classes.starts_with("msolistnumber");
}

int word_depth(const CssLook& look) {
  if (look.word_level > 0) return look.word_level;
  return std::clamp(static_cast<int>(std::lround(look.indent.value_or(kStep) / kStep)), 1, 9);
}

std::string word_style(const xml::Node& paragraph) {
  const std::string_view classes = attribute(paragraph, "class");
  const std::string_view first = classes.substr(0, classes.find(' '));
  if (first.starts_with("Mso") && first != "MsoNormal") return std::string(first.substr(3));
  // LibreOffice: the name of the style, then the script.
  if (first.ends_with("-western")) return std::string(first.substr(0, first.size() - 8));
  if (has_class(paragraph, "title")) return "Title";
  if (has_class(paragraph, "subtitle")) return "Subtitle";
  return {};
}

int google_depth(const xml::Node& list) {
  const std::string_view classes = attribute(list, "class");
  const std::size_t at = classes.find("lst-kix_");
  if (at == std::string_view::npos) return 0;
  const std::string_view name = classes.substr(at, classes.find(' ', at) - at);
  const std::string_view last = name.substr(name.rfind('-') + 1);
  int level = 0;
  const auto [end, error] = std::from_chars(last.data(), last.data() + last.size(), level);
  const bool is_level = error == std::errc() && end == last.data() + last.size();
  return is_level ? std::clamp(level, 0, 8) + 1 : 0;
}

}  // namespace greffier::readers
