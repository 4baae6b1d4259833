// cmark-gfm's parser, owned.
#pragma once

#include <memory>
#include <string_view>

#include <cmark-gfm.h>

namespace greffier::ingest {

struct NodeDeleter {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using MarkdownTree = std::unique_ptr<cmark_node, NodeDeleter>;

// A walk over a tree without recursion.
struct IteratorDeleter {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};
using TreeIterator = std::unique_ptr<cmark_iter, IteratorDeleter>;

// Parses CommonMark with tables, strikethrough (~~), autolinks and footnotes; never fails. Safe to
// call from several threads: cmark-gfm keeps its special characters in a global table, so that the
// calls take turns.
[[nodiscard]] MarkdownTree parse_markdown(std::string_view text);

// The kinds of nodes that the blocks and inlines are read from; extension types are found at run
// time in cmark-gfm, here they are named.
enum class NodeKind {
  block_quote,
  list,
  item,
  code_block,
  html_block,
  paragraph,
  heading,
  thematic_break,
  footnote_definition,
  table,
  table_row,
  table_cell,
  text,
  soft_break,
  line_break,
  code,
  html_inline,
  emphasis,
  strong,
  link,
  image,
  footnote_reference,
  strikethrough,
  other
};
[[nodiscard]] NodeKind kind_of(cmark_node* node);

// The node's text, "" when it has none.
[[nodiscard]] std::string_view literal_of(cmark_node* node);
// First line and byte column of a node, both from 1; 0 when cmark does not know.
[[nodiscard]] std::size_t start_line(cmark_node* node);
[[nodiscard]] std::size_t start_column(cmark_node* node);
// True for a table, and its first row, under a paragraph with no empty line between: cmark-gfm
// gives them, and the cells of the row, the place of the paragraph, and the paragraph none.
// start_line() knows better, of all but the cells.
[[nodiscard]] bool is_misplaced(cmark_node* node);

}  // namespace greffier::ingest
