#include "docx/inclusion.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <sstream>
#include <utility>

#include <fmt/core.h>

#include "docx/dialect.hpp"
#include "docx/included_body.hpp"
#include "docx/included_looks.hpp"
#include "docx/included_parts.hpp"
#include "docx/namespaces.hpp"
#include "docx/writing.hpp"
#include "office/fresh_names.hpp"
#include "office/identifiers_apart.hpp"
#include "office/included_blocks.hpp"
#include "office/inclusion.hpp"
#include "office/messages.hpp"
#include "office/parse_part.hpp"
#include "xml/writer.hpp"

namespace greffier::docx {

namespace {

using xml::Node;
using Nodes = std::vector<Node>;

constexpr std::string_view kBody = "word/document.xml";
constexpr std::string_view kStyles = "word/styles.xml";
constexpr std::string_view kNumbering = "word/numbering.xml";
constexpr std::string_view kIgnorable = "mc:Ignorable";

// Both sorts of notes become footnotes.
constexpr const NoteKind& kIncluded = kNoteKinds[kFootnotes];
constexpr std::array kReferences{kNoteKinds[0].reference, kNoteKinds[1].reference};

// The parts of an included document that are read.
using Parts = std::map<std::string_view, Node>;
constexpr std::array kOptionalParts{kStyles, kNumbering, kNoteKinds[0].part, kNoteKinds[1].part};

struct IncludedDocument {
  Parts parts;
  std::unique_ptr<IncludedLooks> looks;

  [[nodiscard]] const Node* part(std::string_view name) const {
    const auto found = parts.find(name);
    return found == parts.end() ? nullptr : &found->second;
  }
};

// A root that must be there; an empty one for a part that is damaged, which is told elsewhere.
Node root_of(const package::Package& package, std::string_view part, std::string_view element) {
  diag::Sink unheard;
  auto root = office::parse_part(package, part, kPrefixes, "", unheard);
  return root ? std::move(*root) : Node::make_element(std::string(element));
}

std::string bytes_of(const Node& root) {
  std::string bytes(xml::kDeclaration);
  xml::serialise(root, bytes);
  return bytes;
}

// Declares what `from` declares, and lets readers pass over what it lets them (ISO 29500-3 § 7).
void adopt_namespaces(Node& root, const Node* from, std::span<Node> blocks) {
  if (from == nullptr) return;
  office::adopt_namespaces(root, *from, blocks);
  const std::string* theirs = from->attribute(kIgnorable);
  if (theirs == nullptr) return;
  const std::string* found = root.attribute(kIgnorable);
  std::string own = found == nullptr ? std::string() : *found;
  std::istringstream words(*theirs);
  for (std::string prefix; words >> prefix;)
    if ((" " + own + " ").find(" " + prefix + " ") == std::string::npos)
      own += (own.empty() ? "" : " ") + prefix;
  root.set_attribute(kIgnorable, own);
}

class DocumentImporter final : public office::Importer {
 public:
  DocumentImporter(TemplateParts parts, const Dialect& dialect, diag::Sink& sink)
      : parts_(parts),
        dialect_(dialect),
        sink_(sink),
        numbering_(root_of(parts.package, kNumbering, "w:numbering")),
        footnotes_(parts.notes[kFootnotes]),
        looks_(parts.styles, numbering_),
        files_(parts.package),
        identifiers_(dialect),
        last_note_(last_note(footnotes_.root)) {
    for (const StoryParts& story : parts.stories) know(story.root);
    know(footnotes_.root);
  }

  // The story that blocks go to from now on.
  void enter(StoryParts& story) { story_ = &story; }

  std::string_view body_part() const override { return kBody; }

  Nodes import(const office::TemplateFile& file, const office::IncludedAt& at) override {
    IncludedDocument* document = read(file, at.place);
    if (document == nullptr) return {};
    Nodes blocks = included_body(*document->part(kBody));
    if (!fits(blocks, file.name, at)) return {};
    at.note_places(blocks);
    Node body;
    body.children = std::move(blocks);
    Node notes;
    for (const NoteKind& kind : kNoteKinds) take_notes(kind, *document, file, body, notes);
    files_.bring(body, file, std::string(kBody), story_->relationships);
    document->looks->begin();
    document->looks->bring(body);
    document->looks->bring(notes);
    set_apart(body, notes);
    adopt(*document, body, notes);
    std::ranges::move(notes.children, std::back_inserter(footnotes_.root.children));
    keep_page_start(at.paragraph, dialect_, body.children);
    return std::move(body.children);
  }

  // Writes the parts that documents have added to.
  void finish() {
    package::Package& package = parts_.package;
    package.set({std::string(kStyles), bytes_of(parts_.styles)});
    package.set({std::string(kNumbering), bytes_of(numbering_)});
  }

 private:
  void know(const Node& root) {
    identifiers_.know(root);
    names_.know(root, dialect_);
  }

  IncludedDocument* read(const office::TemplateFile& file, const diag::Span& place) {
    const auto [known, is_new] = documents_.try_emplace(file.name);
    if (!is_new) return known->second ? &*known->second : nullptr;
    diag::Sink own;
    known->second = parse(file, own);
    for (diag::Diagnostic diagnostic : own.diagnostics()) {
      diagnostic.span = place;
      sink_.add(std::move(diagnostic));
    }
    if (!known->second) return nullptr;
    IncludedDocument& document = *known->second;
    document.looks =
        std::make_unique<IncludedLooks>(document.part(kStyles), document.part(kNumbering), looks_);
    return &document;
  }

  static std::optional<IncludedDocument> parse(const office::TemplateFile& file, diag::Sink& sink) {
    IncludedDocument document;
    auto body = office::parse_part(file.package, kBody, kPrefixes, file.name, sink);
    if (!body || body->child("w:body") == nullptr) {
      if (!sink.has_errors())
        sink.raise(office::kNotATemplate, {}, file.name, "DOCX", "w:body (word/document.xml)");
      return std::nullopt;
    }
    document.parts.emplace(kBody, std::move(*body));
    for (const std::string_view name : kOptionalParts)
      if (auto part = office::parse_part(file.package, name, kPrefixes, file.name, sink))
        document.parts.emplace(name, std::move(*part));
    if (sink.has_errors()) return std::nullopt;
    return document;
  }

  bool fits(const Nodes& blocks, const std::string& name, const office::IncludedAt& at) {
    const bool has_notes = at.in_story && std::ranges::any_of(blocks, [](const Node& block) {
                             return office::holds_element(block, kReferences);
                           });
    if (has_notes) sink_.raise(office::kIncludeNotes, at.place, name);
    return !has_notes;
  }

  // Copies the notes that `body` refers to, each time it does.
  void take_notes(const NoteKind& kind, const IncludedDocument& document,
                  const office::TemplateFile& file, Node& body, Node& notes) {
    const Node* theirs = document.part(kind.part);
    Node taken;
    take_notes_in(body, kind, theirs, taken);
    files_.bring(taken, file, std::string(kind.part), footnotes_.relationships);
    std::ranges::move(taken.children, std::back_inserter(notes.children));
  }

  void take_notes_in(Node& node, const NoteKind& kind, const Node* theirs, Node& taken) {
    std::erase_if(node.children, [&](Node& child) {
      return child.is(kind.reference) && !take_note(child, kind, theirs, taken);
    });
    for (Node& child : node.children) take_notes_in(child, kind, theirs, taken);
  }

  // False when there is no such note.
  bool take_note(Node& reference, const NoteKind& kind, const Node* theirs, Node& taken) {
    const std::string* id = reference.attribute("w:id");
    if (theirs == nullptr || id == nullptr) return false;
    const auto found = std::ranges::find_if(theirs->children, [&](const Node& note) {
      const std::string* own = note.attribute("w:id");
      return note.is(kind.note) && own != nullptr && *own == *id;
    });
    if (found == theirs->children.end()) return false;
    Node note = *found;
    clean_included(note);
    rename_marks(note, kind.mark);
    note.name = kIncluded.note;
    reference.name = kIncluded.reference;
    for (Node* end : {&note, &reference})
      end->set_attribute("w:id", std::to_string(last_note_ + 1));
    ++last_note_;
    taken.children.push_back(std::move(note));
    return true;
  }

  static void rename_marks(Node& node, std::string_view mark) {
    if (node.is(mark)) node.name = kIncluded.mark;
    for (Node& child : node.children) rename_marks(child, mark);
  }

  void set_apart(Node& body, Node& notes) {
    std::array<Node, 2> both{std::move(body), std::move(notes)};
    for (const Node& each : both) names_.know(each, dialect_);
    const office::Renamed renamed = identifiers_.set_apart(
        both, [this](const office::Identifier& identifier) { return fresh(identifier); });
    for (Node& each : both) rename_in_fields(each, renamed);
    body = std::move(both[0]);
    notes = std::move(both[1]);
  }

  std::string fresh(const office::Identifier& identifier) {
    if (identifier.space == "list" || identifier.space == "footnote") return identifier.value;
    if (identifier.space == "bookmark-name") return names_.like(identifier.value, kLongestBookmark);
    office::Identifier own = identifier;
    do {
      ++last_identifier_;
      own.value = identifier.space == "paragraph"
                      ? fmt::format("{:08X}", kFirstParagraph + last_identifier_)
                      : std::to_string(last_identifier_);
    } while (identifiers_.knows(own));
    return own.value;
  }

  void adopt(const IncludedDocument& document, Node& body, Node& notes) {
    adopt_namespaces(story_->root, document.part(kBody), body.children);
    adopt_namespaces(parts_.styles, document.part(kStyles), {});
    adopt_namespaces(numbering_, document.part(kNumbering), {});
    if (notes.children.empty()) return;
    for (const NoteKind& kind : kNoteKinds)
      adopt_namespaces(footnotes_.root, document.part(kind.part), notes.children);
  }

  // Far from the numbers that Word draws, and from those of passes of loops (render.cpp).
  static constexpr int kFirstParagraph = 0x20000000;

  TemplateParts parts_;
  const Dialect& dialect_;
  diag::Sink& sink_;
  Node numbering_;
  NotesPart& footnotes_;
  LookParts looks_;
  IncludedParts files_;
  office::IdentifierPool identifiers_;
  office::FreshNames names_;
  StoryParts* story_ = nullptr;
  int last_note_;
  int last_identifier_ = 0;
  std::map<std::string, std::optional<IncludedDocument>, std::less<>> documents_;
};

}  // namespace

bool include_files(TemplateParts parts, std::string_view name, const office::TemplateFiles& files,
                   diag::SourceMap& sources, diag::Sink& sink) {
  const Dialect dialect({}, {});
  if (std::ranges::none_of(parts.stories, [&dialect](const StoryParts& story) {
        return office::asks_for_files(story.root, dialect);
      }))
    return false;
  DocumentImporter importer(parts, dialect, sink);
  for (StoryParts& story : parts.stories) {
    importer.enter(story);
    office::include_files(story.root, importer,
                          {parts.dialect,
                           name,
                           files,
                           sources,
                           sink,
                           {.part = story.part, .stories = {story.place}}});
  }
  importer.finish();
  return true;
}

}  // namespace greffier::docx
