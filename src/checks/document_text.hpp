// The text that a reader of a finished document sees, paragraph by paragraph.
#pragma once

#include <functional>
#include <string_view>

#include "package/package.hpp"

namespace greffier::checks {

// Calls `visit` with each paragraph of the body, the headers and footers, the notes and the cells,
// and with each alternative text and title of a picture, whatever their order. Runs are joined; a
// tab, a line break and a run of spaces (text:s) count as one space; a footnote inside a paragraph
// is paragraphs of its own, and its call no text. Deleted text, comments and field codes are no
// text. The view is good for the call only. Parts that cannot be read are passed over: judge()
// tells. ODF 1.3 part 3 § 5–6; ISO 29500-1 § 17.3.
void for_each_paragraph(const package::Package& package,
                        const std::function<void(std::string_view)>& visit);

// The same for what its author wrote in the body, and nothing that a program works out or may write
// anew: no footnotes, tables of contents, fields, alternative texts, headers or footers.
void for_each_body_paragraph(const package::Package& package,
                             const std::function<void(std::string_view)>& visit);

// Both, with the parts read once.
void for_each_paragraph(const package::Package& package,
                        const std::function<void(std::string_view)>& visit,
                        const std::function<void(std::string_view)>& visit_body);

}  // namespace greffier::checks
