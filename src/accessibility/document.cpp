#include "accessibility/document.hpp"

#include <algorithm>

#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::accessibility {

namespace {

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    if (point.length == 0 || !text::is_space(point.value)) return false;
    at += point.length;
  }
  return true;
}

}  // namespace

std::string Paragraph::text() const {
  std::string whole;
  for (const Piece& piece : pieces) whole += piece.text;
  return whole;
}

bool is_empty(const Paragraph& paragraph) {
  return !paragraph.holds_object && std::ranges::all_of(paragraph.pieces, [](const Piece& piece) {
    return is_blank(piece.text);
  });
}

}  // namespace greffier::accessibility
