// Fields turned into text where they stand.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "docx/field_tree.hpp"

namespace greffier::docx {

// Makes a child of a run the text of it.
void set_text(xml::Node& node, std::string_view text);

// Puts `text` in the place of a whole field, in the formatting of its result, or, when there is
// none or `in_code_format`, of its code. Returns the atom that the text is in.
std::size_t replace_field(FieldStory& story, const Field& field, std::string_view text,
                          bool in_code_format);

// A stretch of a code and what takes its place.
struct CodeEdit {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
};
// True when a piece lies in one of these stretches.
[[nodiscard]] bool is_within(const FieldCode::Piece& piece, const std::vector<CodeEdit>& edits);

// Makes the code of a field text of the document, edited; the fields inside the edits go with them,
// the others stay. What the field resulted in is dropped. `edits` are in order and apart; the last
// one reaches the end of the code.
void edit_code(FieldStory& story, const Field& field, const FieldCode& code,
               const std::vector<CodeEdit>& edits);

// Takes out of the tree what was dropped, and the runs and paragraphs that held nothing else.
void remove_dropped(xml::Node& node);

}  // namespace greffier::docx
