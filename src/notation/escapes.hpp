// Which signs of a text the notes language would read as its own, and how they are kept from it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::notation {

// What stands beside a place of a line, as CommonMark § 6.2 sorts it. `odd` is what readers may
// disagree about: neither letter, digit, space nor common punctuation.
enum class Edge : std::uint8_t { space, word, sign, odd };
[[nodiscard]] Edge edge_of(char32_t code_point);
[[nodiscard]] Edge first_edge(std::string_view text);  // space for ""
[[nodiscard]] Edge last_edge(std::string_view text);

// Where a run of text is written.
struct TextPlace {
  Edge after = Edge::space;         // what follows the run
  char next = ' ';                  // the first byte of what follows, as it will be written
  bool inside = false;              // something is written before it, be `out` empty
  bool in_brackets = false;         // no bracket may stand bare
  bool in_cell = false;             // nor a pipe
  bool after_object = false;        // a link or a picture stands before
  bool ends_heading = false;        // a brace or # at its end is no attribute and no closing sign
  bool with_tags = true;            // {{ … }} stays as it is
  std::vector<std::size_t> colons;  // offsets of colons that must not be taken for a lead's
};

// Appends `text` so that a reader of paragraphs takes all of it as text.
void append_text(std::string& out, std::string_view text, const TextPlace& place);

// A line of a paragraph with what would start another block there escaped.
[[nodiscard]] std::string with_safe_start(std::string line, bool first_line);

// True when the whole line would be a thematic break (CommonMark § 4.1).
[[nodiscard]] bool is_thematic_break(std::string_view line);

// True when a bracket of written text waits for its other half.
[[nodiscard]] bool has_open_bracket(std::string_view written);

// Length of the whole template tag, {{ … }} or {% … %}, at the start of `text`, or 0.
[[nodiscard]] std::size_t tag_length(std::string_view text);

// True when a template tag, {{ or {%, starts in `text` and does not end in it.
[[nodiscard]] bool has_open_tag(std::string_view text);

}  // namespace greffier::notation
