#include "docx/notes.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "docx/namespaces.hpp"
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
      if (note.is(kind.note))
        last_ = std::max(last_, static_cast<int>(text::parse_decimal(id_of(note)).value_or(0)));
      const bool is_text = note.is(kind.note) && note.attribute("w:type") == nullptr;
      if (is_text && notes_.try_emplace(id_of(note), note).second) continue;
      left.push_back(std::move(note));
    }
    notes.children = std::move(left);
  }

  void visit(Node& node) {
    if (node.is(kind_.reference)) return take(node);
    for (Node& child : node.children) visit(child);
  }

  // Notes that nothing calls.
  void leave(Node& notes) && {
    for (auto& [id, note] : notes_)
      if (!called_.contains(id)) notes.children.push_back(std::move(note));
  }

 private:
  void take(Node& reference) {
    const auto found = notes_.find(id_of(reference));
    if (found == notes_.end()) return;
    Node note = found->second;
    move_behind(note, lines_);
    if (!called_.insert(found->first).second) {
      const std::string id = std::to_string(++last_);
      note.set_attribute("w:id", id);
      reference.set_attribute("w:id", id);
    }
    reference.children = {};
    reference.children.push_back(std::move(note));
  }

  const NoteKind& kind_;
  std::uint32_t lines_;
  int last_ = 0;  // identifier
  std::map<std::string, Node> notes_;
  std::set<std::string> called_;
};

}  // namespace

void nest_notes(Node& text, const NoteKind& kind, Node& notes) {
  Nesting nesting(kind, notes);
  nesting.visit(text);
  std::move(nesting).leave(notes);
}

void nest_all_notes(Node& text, const package::Package& package) {
  for (const NoteKind& kind : kNoteKinds) {
    const package::Part* part = package.find(kind.part);
    const auto content =
        part == nullptr ? diag::Result<std::string_view>(std::string_view()) : part->content();
    if (!content || content->empty()) continue;
    if (auto notes = xml::parse(*content, kPrefixes, kind.part)) nest_notes(text, kind, *notes);
  }
}

void drop_nested_notes(Node& text) {
  const auto calls = [&text](const NoteKind& kind) { return text.is(kind.reference); };
  if (std::ranges::any_of(kNoteKinds, calls)) return text.children.clear();
  for (Node& child : text.children) drop_nested_notes(child);
}

std::string with_notes(std::string part, std::string_view notes) {
  return part.insert(std::min(part.rfind("</"), part.size()), notes);
}

}  // namespace greffier::docx
