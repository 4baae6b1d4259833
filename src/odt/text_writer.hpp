// Runs as ODF: spans, links, notes, pictures, fields (ODF 1.3 part 3 § 6 and § 7).
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "model/inline.hpp"
#include "odt/writing.hpp"

namespace greffier::odt {

// Appends characters of a paragraph; `after_space` says whether what stands before ends with a
// space or begins the paragraph, where ODF would collapse another (§ 6.1.2). Tabs, line ends and
// further spaces become text:tab, text:line-break and text:s. Updates `after_space`.
void append_characters(std::string& out, std::string_view text, bool& after_space);

// The part of a picture, which it gets at its first use: "Pictures/greffier1.png".
[[nodiscard]] const std::string& picture_part(const office::Picture& picture, Writing& writing);
// The name of another frame: "Image 1".
[[nodiscard]] std::string frame_name(Writing& writing);

// Writes the blocks of a footnote; given by the block writer.
using NoteBody = std::function<void(const model::Blocks&)>;

// Appends inlines inside a paragraph that is already open.
void append_inlines(std::string& out, const model::Inlines& inlines, Writing& writing,
                    const NoteBody& note_body);

}  // namespace greffier::odt
