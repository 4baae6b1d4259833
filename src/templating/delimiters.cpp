#include "templating/delimiters.hpp"

#include <algorithm>
#include <array>

#include "templating/characters.hpp"
#include "text/utf8.hpp"

namespace greffier::templating {

namespace {

struct Shape {
  std::string_view signs;
  Delimiter::Kind kind;
  bool opens;
  bool may_hold_spaces;
};

constexpr std::array kShapes{
    Shape{"{{", Delimiter::Kind::print, true, false},
    Shape{"}}", Delimiter::Kind::print, false, false},
    Shape{"{%", Delimiter::Kind::control, true, true},
    Shape{"%}", Delimiter::Kind::control, false, false},
    Shape{"{#", Delimiter::Kind::comment, true, false},
    Shape{"#}", Delimiter::Kind::comment, false, false},
};

constexpr std::size_t kMostBetween = 8;  // characters between the two signs

// Where the second sign stands, past what may separate it from the first.
struct Gap {
  std::size_t end;
  bool has_spaces;
};
Gap gap_after(std::string_view text, std::size_t offset) {
  Gap gap{offset, false};
  for (std::size_t i = 0; i < kMostBetween && gap.end < text.size(); ++i) {
    const text::CodePoint next = text::decode(text, gap.end);
    const bool is_space = is_no_break_space(next.value);
    if (!is_space && !is_invisible(next.value)) break;
    gap.has_spaces = gap.has_spaces || is_space;
    gap.end += next.length;
  }
  return gap;
}

}  // namespace

std::optional<Delimiter> delimiter_at(std::string_view text, std::size_t offset) {
  const auto starts = [first = text[offset]](const Shape& shape) {
    return shape.signs[0] == first;
  };
  if (std::ranges::none_of(kShapes, starts)) return std::nullopt;
  const Gap gap = gap_after(text, offset + 1);
  if (gap.end >= text.size()) return std::nullopt;
  const auto found = std::ranges::find_if(kShapes, [&](const Shape& shape) {
    return starts(shape) && shape.signs[1] == text[gap.end] &&
           (shape.may_hold_spaces || !gap.has_spaces);
  });
  if (found == kShapes.end()) return std::nullopt;
  return Delimiter{found->kind, found->opens, gap.end + 1 - offset};
}

std::optional<FoundDelimiter> next_delimiter(std::string_view text, std::size_t offset) {
  while ((offset = text.find_first_of("{}%#", offset)) != std::string_view::npos) {
    if (const auto delimiter = delimiter_at(text, offset))
      return FoundDelimiter{*delimiter, offset};
    ++offset;
  }
  return std::nullopt;
}

std::string_view signs(const Delimiter& delimiter) {
  return std::ranges::find_if(kShapes,
                              [&](const Shape& shape) {
                                return shape.kind == delimiter.kind &&
                                       shape.opens == delimiter.opens;
                              })
      ->signs;
}

}  // namespace greffier::templating
