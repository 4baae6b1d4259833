// What sets one run apart from its neighbour, and how the notes language says it.
#pragma once

#include <cstdint>
#include <string>

#include "model/inline.hpp"

namespace greffier::notation {

// In the order in which they enclose each other when they reach equally far.
enum class Mark : std::uint8_t {
  link,
  language,
  role,
  small_caps,
  underline,
  script,
  strike,
  strong_emphasis,
  strong,
  emphasis,
  code
};

// True when `format` has the mark and `outer`, which stands around it, does not.
[[nodiscard]] bool adds(const model::Format& format, const model::Format& outer, Mark mark);
// True when both have the mark in the same way.
[[nodiscard]] bool share(const model::Format& a, const model::Format& b, Mark mark);
// Puts the mark of `format` on `outer`.
void put(model::Format& outer, const model::Format& format, Mark mark);

// What encloses text; `close` is "" when the language has no such form.
struct Enclosure {
  std::string open, close;
};
// `*`, `**`, `~~`; "" for other marks.
[[nodiscard]] std::string delimiter(Mark mark);
// `[` and `](target "title")`, `]{.role}`…: every mark but scripts, code and those with delimiters.
[[nodiscard]] Enclosure brackets(const model::Format& format, Mark mark, bool in_cell);
// HTML tags: every mark.
[[nodiscard]] Enclosure tags(const model::Format& format, Mark mark, bool in_cell);

// `(target "title")` behind a link's or a picture's bracket.
[[nodiscard]] std::string destination(const std::string& target, const std::string& title,
                                      bool in_cell);

}  // namespace greffier::notation
