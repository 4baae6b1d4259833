#include "templating/place.hpp"

#include <algorithm>

namespace greffier::templating {

namespace {

bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

}  // namespace

Locator::Locator(std::string_view text, const diag::Span& place)
    : text_(text), place_(place), position_(place.begin) {}

diag::Span Locator::span(std::size_t begin, std::size_t end) {
  if (place_.begin.line == 0 || place_.begin.column == 0) return place_;
  const diag::Position first = position(begin);
  const diag::Span found{place_.source, first, position(end)};
  position_ = first;  // the next token often starts before the end of this one
  offset_ = std::min(begin, text_.size());
  return found;
}

diag::Position Locator::position(std::size_t offset) {
  offset = std::min(offset, text_.size());
  if (offset < offset_) {
    offset_ = 0;
    position_ = place_.begin;
  }
  for (; offset_ < offset; ++offset_) {
    const char byte = text_[offset_];
    if (byte == '\n') {
      ++position_.line;
      position_.column = 0;
    }
    if (!continues_character(byte)) ++position_.column;
  }
  return position_;
}

}  // namespace greffier::templating
