// Paragraph styles that stand for something: a decision, a box, a quotation, code.
#pragma once

#include <string_view>

#include "readers/office_entry.hpp"

namespace greffier::readers {

// True for the folded name of a style that says what a paragraph is, in Greffier's files (office/
// roles.hpp), Word, Writer or pandoc.
[[nodiscard]] bool is_meaningful(std::string_view role);
// The same for captions and literal lines.
[[nodiscard]] bool is_caption_role(std::string_view role);
[[nodiscard]] bool is_code_role(std::string_view role);
// The same for characters: code in the text.
[[nodiscard]] bool is_code_letters(std::string_view role);
// The same for headings and totals of tables, which are bold wherever.
[[nodiscard]] bool is_table_label(std::string_view role);
// The same for an empty paragraph that is a line over the page.
[[nodiscard]] bool is_rule_role(std::string_view role);

// Puts paragraphs whose styles belong to one container into it, as long as they follow each other,
// with the title, the author or the number that their texts say; lines of code make a code block.
void group_containers(Entries& entries);

// True for the title that a program puts above its table of contents.
[[nodiscard]] bool is_contents_title(const Entry& entry);

}  // namespace greffier::readers
