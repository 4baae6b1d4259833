// What the engine reads and what it answers.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "typography/rule.hpp"

namespace greffier::typography {

// A half-open stretch of bytes of a paragraph.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const Range&, const Range&) = default;
};

// A paragraph as one string, whatever its formatting. '\n' (or U+2028) ends a line inside it;
// U+FFFC stands for what is no text: an image, the call of a footnote, a field. Nothing is copied:
// the views must live while the engine runs.
struct Paragraph {
  std::string_view text;  // UTF-8; left as it is when ill-formed or with U+0000, U+001A, U+001B
  std::span<const Range> protected_ranges = {};  // left alone; in any order, may overlap
  std::span<const Range> superscripts = {};      // stretches that are set so already
  std::span<const Range> small_caps = {};
  std::span<const Range> italics = {};
  bool can_style = true;  // false for plain text: edits that only change formatting are not made
};

// Formatting that an edit gives to the whole of its replacement.
enum class Styling { superscript, small_caps, italics };

// A change to a paragraph, in bytes of the original text. An edit of formatting alone replaces a
// text by itself.
struct Edit {
  std::size_t begin = 0;
  std::size_t end = 0;  // equal to `begin` for an insertion
  std::string replacement;
  const Rule* rule = nullptr;
  Mode mode = Mode::safe;
  std::optional<Styling> styling;
};

}  // namespace greffier::typography
