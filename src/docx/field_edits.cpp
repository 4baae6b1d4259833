#include "docx/field_edits.hpp"

#include <algorithm>
#include <utility>

namespace greffier::docx {

namespace {

using xml::Node;

// A node without a name is taken out at the end: pointers to its neighbours hold until then.
void drop(Node& node) {
  node.name.clear();
}
bool is_dropped(const Node& node) {
  return node.kind == Node::Kind::element && node.name.empty();
}

bool shows_text(const Node& node) {
  return node.is("w:t") && !node.inner_text().empty();
}

bool is_blank(const Node& node) {
  return node.inner_text().find_first_not_of(" \t\r\n") == std::string::npos;
}

// The atom whose formatting a field's value takes.
std::size_t anchor_of(const FieldStory& story, const Field& field, bool in_code_format) {
  const auto in_place = [&](std::size_t i) {
    return story.atoms[i].paragraph == story.atoms[field.begin].paragraph;
  };
  for (std::size_t i = field.separate; i < field.end && !in_code_format; ++i)
    if (shows_text(*story.atoms[i].node) && in_place(i)) return i;
  for (std::size_t i = field.begin; i < field.separate; ++i)
    if (story.atoms[i].kind == Atom::Kind::code && !is_blank(*story.atoms[i].node)) return i;
  return field.begin;
}

bool ends_section(const Node& paragraph) {
  const Node* properties = paragraph.child("w:pPr");
  return properties != nullptr && properties->child("w:sectPr") != nullptr;
}

// Drops the paragraphs of a field, its first one aside, of which nothing is left. The atoms of a
// paragraph are side by side.
void drop_empty_paragraphs(FieldStory& story, const Field& field) {
  const Atom& first = story.atoms[field.begin];
  for (std::size_t i = field.begin; i <= field.end;) {
    Node* paragraph = story.atoms[i].paragraph;
    bool empty = story.atoms[i].holder == first.holder;
    std::size_t end = i;
    for (; end < story.atoms.size() && story.atoms[end].paragraph == paragraph; ++end)
      empty = empty && is_dropped(*story.atoms[end].node);
    i = end;
    if (empty && paragraph != nullptr && paragraph != first.paragraph && !ends_section(*paragraph))
      drop(*paragraph);
  }
}

// The text of a piece of a code, edited. `next` is the first edit that was not yet written.
std::string edited(const FieldCode& code, const FieldCode::Piece& piece,
                   const std::vector<CodeEdit>& edits, std::size_t& next) {
  std::string text;
  for (std::size_t at = piece.begin; at <= piece.end; ++at) {
    while (next < edits.size() && edits[next].begin == at) text += edits[next++].text;
    const bool covered = std::ranges::any_of(
        edits, [at](const CodeEdit& edit) { return at >= edit.begin && at < edit.end; });
    if (at < piece.end && !covered) text += code.text[at];
  }
  return text;
}

bool remove_dropped_children(Node& node) {
  const std::size_t before = node.children.size();
  std::erase_if(node.children, is_dropped);
  return node.children.size() != before;
}

bool is_bare_run(const Node& node) {
  return node.is("w:r") &&
         std::ranges::all_of(node.children, [](const Node& child) { return child.is("w:rPr"); });
}

}  // namespace

void set_text(Node& node, std::string_view text) {
  node.name = "w:t";
  node.attributes = {{"xml:space", "preserve"}};
  node.children.clear();
  node.children.push_back(Node::make_text(std::string(text)));
}

std::size_t replace_field(FieldStory& story, const Field& field, std::string_view text,
                          bool in_code_format) {
  const std::size_t anchor = anchor_of(story, field, in_code_format);
  for (std::size_t i = field.begin; i <= field.end; ++i)
    if (i != anchor) drop(*story.atoms[i].node);
  set_text(*story.atoms[anchor].node, text);
  drop_empty_paragraphs(story, field);
  return anchor;
}

bool is_within(const FieldCode::Piece& piece, const std::vector<CodeEdit>& edits) {
  return std::ranges::any_of(edits, [&piece](const CodeEdit& edit) {
    return piece.begin >= edit.begin && piece.end <= edit.end;
  });
}

void edit_code(FieldStory& story, const Field& field, const FieldCode& code,
               const std::vector<CodeEdit>& edits) {
  std::size_t next = 0;
  for (const FieldCode::Piece& piece : code.pieces) {
    Node& node = *story.atoms[piece.atom].node;
    const bool is_code = story.atoms[piece.atom].kind == Atom::Kind::code;
    if (piece.field == nullptr && is_code) {
      set_text(node, edited(code, piece, edits, next));
    } else if (is_within(piece, edits)) {
      const std::size_t last = piece.field == nullptr ? piece.atom : piece.field->end;
      for (std::size_t i = piece.atom; i <= last; ++i) drop(*story.atoms[i].node);
    }
  }
  drop(*story.atoms[field.begin].node);
  for (std::size_t i = field.separate; i <= field.end; ++i) drop(*story.atoms[i].node);
  if (next < edits.size()) set_text(*story.atoms[field.end].node, edits.back().text);
  drop_empty_paragraphs(story, field);
}

void remove_dropped(Node& node) {
  remove_dropped_children(node);
  std::erase_if(node.children, [](Node& child) {
    return child.is("w:r") && remove_dropped_children(child) && is_bare_run(child);
  });
  for (Node& child : node.children) remove_dropped(child);
}

}  // namespace greffier::docx
