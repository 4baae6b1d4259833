// Characters that the Markdown parser must take as plain text. A shielded ASCII sign or space is
// one Unicode noncharacter (clean_text.hpp keeps those out of the input), so that columns counted
// in code points do not move and the way back needs no memory.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace greffier::ingest {

// Appends `text` to `out` with its ASCII signs and spaces shielded.
void append_shielded(std::string& out, std::string_view text);
// `text` with every shielded character as it was.
[[nodiscard]] std::string unshield(std::string_view text);

// `text` with the template tags {{ … }} and {% … %} shielded; a tag does not cross a blank line
// nor the line of a fence (`:::`, three backticks or tildes).
[[nodiscard]] std::string shield_tags(std::string_view text);
// True when a line of shielded text holds nothing but {% … %} tags and spaces, at least one tag.
[[nodiscard]] bool is_control_line(std::string_view line);

// Shields the spaces of `![alt](my picture.png)`, which CommonMark would not read as an image.
[[nodiscard]] std::string shield_image_spaces(std::string_view text);

// Shields the sign of each `[^name` that is not closed on its line: of such a call of a footnote
// cmark-gfm loses words.
[[nodiscard]] std::string shield_open_calls(std::string_view text);

}  // namespace greffier::ingest
