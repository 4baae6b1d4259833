// From offsets in a tag to places that messages can show.
#pragma once

#include <cstddef>
#include <string_view>

#include "diag/span.hpp"

namespace greffier::templating {

// Turns byte offsets of `text` into spans of the source that it was taken from. Remembers where it
// was: offsets asked for in order cost one pass over the text.
class Locator {
 public:
  // `place.begin` is the place of the first character of `text`. When it is unknown, every span is
  // `place` itself. `text` must outlive the locator.
  Locator(std::string_view text, const diag::Span& place);
  [[nodiscard]] diag::Span span(std::size_t begin, std::size_t end);

 private:
  diag::Position position(std::size_t offset);

  std::string_view text_;
  diag::Span place_;
  std::size_t offset_ = 0;
  diag::Position position_;
};

}  // namespace greffier::templating
