// Web pages, as tolerantly as browsers read them.
#pragma once

#include <cstddef>
#include <string_view>

#include "xml/tree.hpp"

namespace greffier::xml {

// A page as a tree. Its root is named "html". Names of elements and attributes are in lower case.
struct HtmlPage {
  Node root;
  std::size_t comments = 0;  // left out; conditional ones of Word do not count
  std::string first_comment;
  bool is_cut = false;  // the page goes on behind a limit: of bytes, of nodes, of attributes
};

// Reads UTF-8 text as HTML with libxml2's parser: any text gives a tree. Elements that lack a tag
// get it (HTML 4.01, appendix of the DTD); entities are read; comments, processing instructions and
// declarations are left out. Elements below `limits.depth` levels are left out, not what they hold.
// Places have a line and no column. Never opens another file.
[[nodiscard]] HtmlPage parse_html(std::string_view text, const ParseLimits& limits = {});

}  // namespace greffier::xml
