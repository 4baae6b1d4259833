#include "ingest/markdown_tree.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <mutex>
#include <new>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

namespace greffier::ingest {

namespace {

constexpr std::array kExtensions{"table", "strikethrough", "autolink"};
constexpr int kOptions =
    CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE | CMARK_OPT_FULL_INFO_STRING;

std::mutex& parsing() {
  static std::mutex mutex;
  return mutex;
}

// cmark's own functions end the program when there is no memory. What the parser holds then is
// lost.
void* demanded(void* memory) {
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}
void* zeros(std::size_t count, std::size_t size) {
  return demanded(std::calloc(count, size));
}
void* resized(void* old, std::size_t size) {
  return demanded(std::realloc(old, size));
}

cmark_mem* memory() {
  static cmark_mem functions{zeros, resized, std::free};
  return &functions;
}

struct TypeName {
  cmark_node_type type;
  NodeKind kind;
};

// The types known at compile time; those of extensions are known at run time only.
constexpr std::array kCoreTypes{
    TypeName{CMARK_NODE_BLOCK_QUOTE, NodeKind::block_quote},
    TypeName{CMARK_NODE_LIST, NodeKind::list},
    TypeName{CMARK_NODE_ITEM, NodeKind::item},
    TypeName{CMARK_NODE_CODE_BLOCK, NodeKind::code_block},
    TypeName{CMARK_NODE_HTML_BLOCK, NodeKind::html_block},
    TypeName{CMARK_NODE_PARAGRAPH, NodeKind::paragraph},
    TypeName{CMARK_NODE_HEADING, NodeKind::heading},
    TypeName{CMARK_NODE_THEMATIC_BREAK, NodeKind::thematic_break},
    TypeName{CMARK_NODE_FOOTNOTE_DEFINITION, NodeKind::footnote_definition},
    TypeName{CMARK_NODE_TEXT, NodeKind::text},
    TypeName{CMARK_NODE_SOFTBREAK, NodeKind::soft_break},
    TypeName{CMARK_NODE_LINEBREAK, NodeKind::line_break},
    TypeName{CMARK_NODE_CODE, NodeKind::code},
    TypeName{CMARK_NODE_HTML_INLINE, NodeKind::html_inline},
    TypeName{CMARK_NODE_EMPH, NodeKind::emphasis},
    TypeName{CMARK_NODE_STRONG, NodeKind::strong},
    TypeName{CMARK_NODE_LINK, NodeKind::link},
    TypeName{CMARK_NODE_IMAGE, NodeKind::image},
    TypeName{CMARK_NODE_FOOTNOTE_REFERENCE, NodeKind::footnote_reference},
};

struct TypeWord {
  std::string_view word;
  NodeKind kind;
};
// The types of extensions, by the names that cmark-gfm gives them.
constexpr std::array kExtensionTypes{
    TypeWord{"table", NodeKind::table},
    TypeWord{"table_header", NodeKind::table_row},
    TypeWord{"table_row", NodeKind::table_row},
    TypeWord{"table_cell", NodeKind::table_cell},
    TypeWord{"strikethrough", NodeKind::strikethrough},
};

NodeKind extension_kind(cmark_node* node) {
  const std::string_view word = cmark_node_get_type_string(node);
  const auto* const found = std::ranges::find(kExtensionTypes, word, &TypeWord::word);
  return found == kExtensionTypes.end() ? NodeKind::other : found->kind;
}

std::size_t positive(int number) {
  return static_cast<std::size_t>(std::max(number, 0));
}

bool has_no_line(cmark_node* node) {
  return node != nullptr && cmark_node_get_start_line(node) == 0 &&
         cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH;
}

// The node that has the place of this one.
cmark_node* placed(cmark_node* node) {
  cmark_node* const next = has_no_line(node) ? cmark_node_next(node) : nullptr;
  return next != nullptr && kind_of(next) == NodeKind::table ? next : node;
}

cmark_node* table_of(cmark_node* node) {
  return kind_of(node) == NodeKind::table_row ? cmark_node_parent(node) : node;
}

// The line above the dashes.
int titles_line(cmark_node* table) {
  cmark_node* const titles = cmark_node_first_child(table);
  cmark_node* const body = titles == nullptr ? nullptr : cmark_node_next(titles);
  return body == nullptr ? cmark_node_get_end_line(table) - 1 : cmark_node_get_start_line(body) - 2;
}

}  // namespace

MarkdownTree parse_markdown(std::string_view text) {
  const std::scoped_lock lock(parsing());
  cmark_gfm_core_extensions_ensure_registered();
  cmark_parser* const parser = cmark_parser_new_with_mem(kOptions, memory());
  for (const char* const name : kExtensions)
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  cmark_parser_feed(parser, text.data(), text.size());
  MarkdownTree tree(cmark_parser_finish(parser));
  cmark_parser_free(parser);
  return tree;
}

NodeKind kind_of(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  const auto* const found = std::ranges::find(kCoreTypes, type, &TypeName::type);
  return found == kCoreTypes.end() ? extension_kind(node) : found->kind;
}

std::string_view literal_of(cmark_node* node) {
  const char* const literal = cmark_node_get_literal(node);
  return literal == nullptr ? std::string_view{} : literal;
}

bool is_misplaced(cmark_node* node) {
  const NodeKind kind = kind_of(node);
  const bool is_first_row = kind == NodeKind::table_row && cmark_node_previous(node) == nullptr;
  if (kind != NodeKind::table && !is_first_row) return false;
  return has_no_line(cmark_node_previous(table_of(node)));
}

std::size_t start_line(cmark_node* node) {
  if (is_misplaced(node)) return positive(titles_line(table_of(node)));
  return positive(cmark_node_get_start_line(placed(node)));
}
std::size_t start_column(cmark_node* node) {
  return positive(cmark_node_get_start_column(placed(node)));
}

}  // namespace greffier::ingest
