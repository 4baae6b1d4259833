#include "kinds/figure.hpp"

#include <algorithm>
#include <array>

#include "model/walk.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/numbers.hpp"

namespace greffier::kinds {

namespace {

constexpr std::array<std::string_view, 4> kSpaces{" ", "\u00A0", "\u202F", "\u2009"};
constexpr std::array<std::string_view, 3> kMinus{"\u2212", "-", "\u2013"};
constexpr std::array<std::string_view, 4> kDashes{"\u2013", "\u2014", "-", "\u2212"};
constexpr std::array<std::string_view, 3> kNothing{"neant", "aucun", "aucune"};
constexpr std::array<std::string_view, 4> kScaled{"k", "m", "md", "mds"};
constexpr std::string_view kNoBreakSpace = "\u00A0";

template <typename Names>
std::size_t prefix_length(std::string_view text, const Names& names) {
  for (const std::string_view name : names)
    if (text.starts_with(name)) return name.size();
  return 0;
}

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

// The bytes of the number that a text begins with: digits, spaces between digits, one comma.
std::size_t number_length(std::string_view text) {
  std::size_t length = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    if (is_digit(text[at])) {
      length = ++at;
    } else if (text[at] == ',' && at + 1 < text.size() && is_digit(text[at + 1])) {
      ++at;
    } else if (const std::size_t space = prefix_length(text.substr(at), kSpaces);
               space > 0 && at + space < text.size() && is_digit(text[at + space])) {
      at += space;
    } else {
      break;
    }
  }
  return length;
}

int decimals_of(std::string_view number) {
  const std::size_t comma = number.find(',');
  return comma == std::string_view::npos ? 0 : static_cast<int>(number.size() - comma - 1);
}

bool is_unit(std::string_view text) {
  constexpr std::size_t kLongest = 24;
  return text.size() <= kLongest && text.find('\n') == std::string_view::npos &&
         std::ranges::none_of(text, is_digit) && text.find('/') == std::string_view::npos;
}

std::optional<Figure> read_signed(std::string_view text) {
  Figure figure;
  if (text.starts_with('(') && text.ends_with(')')) {
    figure.in_brackets = true;
    text = text::trimmed(text.substr(1, text.size() - 2));
  }
  bool is_negative = false;
  if (const std::size_t sign = prefix_length(text, kMinus)) {
    is_negative = true;
    text = text::trimmed(text.substr(sign));
  } else if (text.starts_with('+')) {
    text = text::trimmed(text.substr(1));
  }
  const std::string_view number = text.substr(0, number_length(text));
  const auto value = text::parse_number(number);
  const std::string_view unit = text::trimmed(text.substr(number.size()));
  if (!value || !is_unit(unit)) return std::nullopt;
  figure.value = is_negative ? -*value : *value;
  figure.decimals = decimals_of(number);
  figure.unit = unit;
  return figure;
}

}  // namespace

bool Figure::is_rounded() const {
  const std::string folded = text::fold_name(unit);
  return unit.ends_with("€") && std::ranges::count(kScaled, folded) > 0;
}

CellFigure read_figure(std::string_view text) {
  text = text::trimmed(text);
  if (text.empty()) return {};
  const bool is_dash = std::ranges::count(kDashes, text) > 0;
  if (is_dash || std::ranges::count(kNothing, text::fold_name(text)) > 0)
    return {CellKind::nothing, {}};
  if (const auto figure = read_signed(text)) return {CellKind::figure, *figure};
  return {CellKind::words, {}};
}

std::string text_of_cell(const model::Cell& cell) {
  std::string result;
  model::for_each_inlines(cell.blocks, [&result](const model::Inlines& inlines) {
    if (!result.empty()) result += '\n';
    result += model::plain_text(inlines);
  });
  return result;
}

std::string say_figure(double value, const Figure& like) {
  std::string said = text::format_number(value, like.decimals, kNoBreakSpace);
  if (!like.unit.empty()) said.append(kNoBreakSpace).append(like.unit);
  return said;
}

}  // namespace greffier::kinds
