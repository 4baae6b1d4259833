// Runs as WordprocessingML: text, links, notes, pictures, fields (ISO 29500-1 § 17.3.2, § 17.16).
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "docx/writing.hpp"
#include "model/inline.hpp"

namespace greffier::docx {

// Appends the content of a run: w:t, w:tab and w:br. Nothing when `text` is empty.
void append_run_content(std::string& out, std::string_view text);

// The XML of the blocks of a footnote, ending with a paragraph; given by the block writer.
using NoteBody = std::function<std::string(const model::Blocks&)>;

// Appends runs inside an open paragraph. `base` is run properties (the inside of a w:rPr) that
// every run has unless its own formatting says otherwise; `relationships` are those of the part.
void append_inlines(std::string& out, const model::Inlines& inlines, Writing& writing,
                    Relationships& relationships, std::string_view base, const NoteBody& note_body);

}  // namespace greffier::docx
