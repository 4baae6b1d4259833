#include "office/tag_markers.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "office/tree_editor.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::office {

namespace {

using templating::Tag;
using xml::Node;

// A stretch of the paragraph's text and the node that it comes from.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  Path path;  // from the paragraph
};

// A paragraph read as one string.
struct Flat {
  std::string text;
  std::vector<Piece> pieces;
};

class Flattener {
 public:
  explicit Flattener(const Dialect& dialect) : dialect_(dialect) {}

  Flat flatten(const Node& paragraph) {
    visit_children(paragraph);
    return std::move(flat_);
  }

 private:
  void visit_children(const Node& node) {
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      path_.push_back(i);
      visit(node.children[i], node);
      path_.pop_back();
    }
  }

  void visit(const Node& node, const Node& parent) {
    if (node.kind == Node::Kind::text) {
      if (dialect_.holds_text(parent)) add(node.text);
      return;
    }
    if (const auto characters = dialect_.characters(node)) return add(*characters);
    switch (dialect_.classify(node)) {
      case NodeClass::properties:
      case NodeClass::mark:
        return;
      case NodeClass::atom:
      case NodeClass::story:
        return add("\uFFFC");
      default:
        visit_children(node);
    }
  }

  void add(std::string_view characters) {
    const std::size_t begin = flat_.text.size();
    flat_.text += characters;
    flat_.pieces.push_back({begin, flat_.text.size(), path_});
  }

  const Dialect& dialect_;
  Flat flat_;
  Path path_;
};

// Where the marker of a tag goes: a printed value takes the formatting of its name's first letter.
std::size_t anchor_of(std::string_view text, const templating::TagPlace& place) {
  if (text.substr(place.begin, 2) != "{{") return place.begin;
  std::size_t at = place.begin + 2;
  while (at < place.end) {
    const text::CodePoint letter = text::decode(text, at);
    if (!text::is_space(letter.value)) break;
    at += letter.length;
  }
  return std::min(at, place.end - 1);
}

class Placer {
 public:
  Placer(const Dialect& dialect, std::string_view name, diag::SourceMap& sources, diag::Sink& sink)
      : dialect_(dialect), name_(name), sources_(sources), sink_(sink) {}

  void visit(Node& node) {
    if (node.kind != Node::Kind::element) return;
    if (dialect_.classify(node) == NodeClass::paragraph) place_in(node);
    for (Node& child : node.children) visit(child);
  }

  [[nodiscard]] Markers take() { return std::move(markers_); }

 private:
  void place_in(Node& paragraph) {
    const Flat flat = Flattener(dialect_).flatten(paragraph);
    if (flat.text.find('{') == std::string::npos) return;
    const diag::SourceId source = sources_.add(std::string(name_), flat.text);
    const std::vector<templating::TagPlace> places =
        templating::find_tags(flat.text, diag::Span{source, {1, 1}, {1, 1}}, sink_);
    std::vector<int> numbers;
    for (const templating::TagPlace& place : places)
      numbers.push_back(read(flat.text, place, source));
    // From the last to the first, so that what is left of the earlier ones keeps its place.
    for (std::size_t i = places.size(); i-- > 0;) {
      if (numbers[i] == kStaysText) continue;
      cut(paragraph, flat, places[i], numbers[i]);
      if (numbers[i] != kVanishes) settle_in_paragraph(paragraph, numbers[i]);
    }
  }

  static constexpr int kVanishes = -1;   // a comment
  static constexpr int kStaysText = -2;  // a tag that could not be read

  // Reads a tag; the number of its marker, or one of the constants above.
  int read(std::string_view text, const templating::TagPlace& place, diag::SourceId source) {
    const std::string_view written = text.substr(place.begin, place.end - place.begin);
    const auto column = static_cast<std::uint32_t>(text::length(text.substr(0, place.begin)) + 1);
    const auto width = static_cast<std::uint32_t>(text::length(written));
    const diag::Span span{source, {1, column}, {1, column + width}};
    auto tag = std::make_shared<const Tag>(templating::parse_tag(written, span, sink_));
    if (tag->kind == Tag::Kind::text) return kStaysText;
    if (tag->kind == Tag::Kind::comment) return kVanishes;
    markers_.push_back({std::move(tag), span, {}});
    return static_cast<int>(markers_.size()) - 1;
  }

  // Removes the characters of a tag from all its pieces; puts the marker at its anchor.
  void cut(Node& paragraph, const Flat& flat, const templating::TagPlace& place, int marker) const {
    const std::size_t anchor = anchor_of(flat.text, place);
    const TreeEditor editor(paragraph, dialect_);
    for (auto piece = flat.pieces.rbegin(); piece != flat.pieces.rend(); ++piece) {
      if (piece->end <= place.begin || piece->begin >= place.end) continue;
      const std::span<const std::size_t> parent(piece->path.data(), piece->path.size() - 1);
      std::vector<Node>& siblings = editor.at(parent).children;
      const auto index = static_cast<std::ptrdiff_t>(piece->path.back());
      std::vector<Node> rest =
          remainder(siblings[piece->path.back()], *piece, place,
                    anchor >= piece->begin && anchor < piece->end ? marker : kVanishes);
      siblings.erase(siblings.begin() + index);
      siblings.insert(siblings.begin() + index, std::make_move_iterator(rest.begin()),
                      std::make_move_iterator(rest.end()));
    }
  }

  // What is left of a piece: the text before the tag, the marker, the text after it. The first node
  // is always there, so that the paths of earlier pieces stay true.
  static std::vector<Node> remainder(const Node& node, const Piece& piece,
                                     const templating::TagPlace& place, int marker) {
    const std::size_t cut_begin = std::max(place.begin, piece.begin) - piece.begin;
    const std::size_t cut_end = std::min(place.end, piece.end) - piece.begin;
    std::vector<Node> rest{Node::make_text(
        node.kind == Node::Kind::text ? node.text.substr(0, cut_begin) : std::string())};
    if (marker != kVanishes) rest.push_back(Node::make_marker(marker));
    if (node.kind == Node::Kind::text && cut_end < node.text.size())
      rest.push_back(Node::make_text(node.text.substr(cut_end)));
    return rest;
  }

  // Lifts a marker to where values may stand, remembering how the run around it is opened.
  void settle_in_paragraph(Node& paragraph, int number) {
    const TreeEditor editor(paragraph, dialect_);
    const Path path = editor.find(number);
    std::size_t depth = path.size() - 1;
    while (depth > 0 && !dialect_.holds_values(editor.at({path.data(), depth}))) --depth;
    if (depth + 1 == path.size()) return;
    std::tie(markers_[static_cast<std::size_t>(number)].site.run_open,
             markers_[static_cast<std::size_t>(number)].site.run_close) =
        dialect_.run_shell(editor.at({path.data(), depth + 1}));
    editor.lift(number, depth);
  }

  const Dialect& dialect_;
  std::string_view name_;
  diag::SourceMap& sources_;
  diag::Sink& sink_;
  Markers markers_;
};

}  // namespace

Markers place_markers(Node& root, const Dialect& dialect, std::string_view name,
                      diag::SourceMap& sources, diag::Sink& sink) {
  Placer placer(dialect, name, sources, sink);
  placer.visit(root);
  return placer.take();
}

}  // namespace greffier::office
