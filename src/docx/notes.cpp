#include "docx/notes.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "docx/namespaces.hpp"
#include "office/parse_part.hpp"
#include "text/numbers.hpp"

namespace greffier::docx {

namespace {

using xml::Node;

constexpr std::uint32_t kBehindAnyPart = 1U << 30;  // lines

void move_behind(Node& node, std::uint32_t lines) {
  node.position.line += lines;
  for (Node& child : node.children) move_behind(child, lines);
}

std::string id_of(const Node& node) {
  const std::string* id = node.attribute("w:id");
  return id == nullptr ? std::string() : *id;
}

class Nesting {
 public:
  Nesting(const NoteKind& kind, Node& notes)
      : kind_(kind),
        lines_(kBehindAnyPart * static_cast<std::uint32_t>(1 + (&kind - &kNoteKinds[0]))) {
    std::vector<Node> left;
    for (Node& note : notes.children) {
      const bool is_text = note.is(kind.note) && note.attribute("w:type") == nullptr;
      if (is_text && notes_.try_emplace(id_of(note), std::move(note)).second) continue;
      left.push_back(std::move(note));
    }
    notes.children = std::move(left);
  }

  void visit(Node& node) {
    std::erase_if(node.children,
                  [this](Node& child) { return child.is(kind_.reference) && !take(child); });
    for (Node& child : node.children)
      if (!child.is(kind_.reference)) visit(child);
  }

 private:
  // False when there is no such note.
  bool take(Node& reference) const {
    const auto found = notes_.find(id_of(reference));
    if (found == notes_.end()) return false;
    Node note = found->second;
    move_behind(note, lines_);
    reference.children.clear();
    reference.children.push_back(std::move(note));
    return true;
  }

  const NoteKind& kind_;
  std::uint32_t lines_;
  std::map<std::string, Node> notes_;  // by w:id
};

}  // namespace

void nest_notes(Node& text, const NoteKind& kind, Node& notes) {
  Nesting(kind, notes).visit(text);
}

void nest_all_notes(Node& text, const package::Package& package) {
  for (const NoteKind& kind : kNoteKinds) {
    diag::Sink unheard;
    if (auto notes = office::parse_part(package, kind.part, kPrefixes, "", unheard))
      nest_notes(text, kind, *notes);
  }
}

int last_note(const Node& notes) {
  double last = 0;
  for (const Node& note : notes.children)
    last = std::max(last, text::parse_decimal(id_of(note)).value_or(0));
  return static_cast<int>(last);
}

void drop_nested_notes(Node& text) {
  const auto calls = [&text](const NoteKind& kind) { return text.is(kind.reference); };
  if (std::ranges::any_of(kNoteKinds, calls)) return text.children.clear();
  for (Node& child : text.children) drop_nested_notes(child);
}

}  // namespace greffier::docx
