// One description of a document, as WordprocessingML and as OpenDocument.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace greffier::readers_tests {

// A line is a paragraph. What it begins with says what it is:
//   "# " "## "    a heading             "> NAME: "   a paragraph of that style
//   "- " "  - "   an item, by its depth "1. "        an item of a numbered list
//   "+ "          what goes on with the item before  "|a|b" a row of a table, the first a header
//   "---"         a line over the page  "[toc] a/b"  a table of contents that shows these lines
// and words in braces what stands in it: {b:bold} {i:} {u:} {s:} {sup:} {sub:} {sc:} {en:English}
// {note:} {com:comment} {del:deleted} {ins:inserted} {hid:hidden} {box:text box} {a:URL text}
// {go:bookmark text} {mark:bookmark} {tab} {br} {page} {shy} {pic:alt} {box1} {box0} {prompt:}
struct Sketch {
  std::vector<std::string> lines;
  std::string header = {};  // text of the page header
};

// Whole packages.
[[nodiscard]] std::string docx_of(const Sketch& sketch);
[[nodiscard]] std::string odt_of(const Sketch& sketch);

// Packages around what is written by hand: the inside of w:body, w:styles and w:numbering; of
// office:text and office:automatic-styles.
[[nodiscard]] std::string docx_around(std::string_view body, std::string_view styles = {},
                                      std::string_view numbering = {});
[[nodiscard]] std::string odt_around(std::string_view body, std::string_view styles = {});

// A picture of one dot.
[[nodiscard]] std::string dot_png();

}  // namespace greffier::readers_tests
