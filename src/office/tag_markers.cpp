#include "office/tag_markers.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <tuple>
#include <utility>

#include "office/flat_text.hpp"
#include "office/native_fields.hpp"
#include "office/placeholder.hpp"
#include "office/seams.hpp"
#include "office/splitting.hpp"
#include "office/whereabouts.hpp"
#include "templating/characters.hpp"
#include "templating/delimiters.hpp"
#include "templating/place.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::office {

namespace {

using templating::Tag;
using xml::Node;

// Where the marker of a tag goes: a printed value takes the formatting of its name's first letter.
std::size_t anchor_of(std::string_view text, const FoundTag& found) {
  const auto& [place, tag] = found;
  if (tag->kind != Tag::Kind::print) return place.begin;
  const auto opening = templating::delimiter_at(text, place.begin);
  std::size_t at = place.begin + (opening ? opening->length : 2);
  while (at < place.end) {
    const text::CodePoint letter = text::decode(text, at);
    if (!text::is_space(letter.value) && !templating::is_invisible(letter.value)) break;
    at += letter.length;
  }
  return std::min(at, place.end - 1);
}

// The tags of one paragraph, read.
struct Reading {
  std::vector<Tag> tags;
  std::vector<FoundTag> found;
};

class Placer {
 public:
  Placer(const Dialect& dialect, const PartOrigin& origin, diag::SourceMap& sources,
         diag::Sink& sink)
      : dialect_(dialect),
        file_(origin.file),
        where_(origin.place, dialect),
        sources_(sources),
        sink_(sink) {}

  void visit(Node& node) {
    if (node.kind != Node::Kind::element || dialect_.classify(node) == NodeClass::mark) return;
    const Entered here(where_, node);
    if (dialect_.classify(node) == NodeClass::paragraph) {
      const bool tags = place_in(node);
      if (place_pictures(node) || tags) settle_in_runs(node);
    }
    for (Node& child : node.children) {
      take_picture(child);  // one that stands in no paragraph
      visit(child);
    }
  }

  [[nodiscard]] Markers take() { return std::move(markers_); }

 private:
  // True when there were tags in the paragraph.
  bool place_in(Node& paragraph) {
    const FlatText flat = flatten(paragraph, dialect_);
    if (flat.text.find_first_of("{}") == std::string::npos) return false;
    Reading reading = read(flat.text);
    mark_natives(paragraph, flat, reading);
    const std::vector<Cut> cuts = seams(flat.text, reading.found);
    const std::string list = dialect_.list_of(paragraph);
    for (const Tag& tag : reading.tags)
      if (tag.kind != Tag::Kind::text)
        markers_.push_back({std::make_shared<const Tag>(tag), tag.span, {}, list});
    // From the last to the first, so that what is left of the earlier ones keeps its place.
    std::size_t number = markers_.size();
    for (std::size_t i = cuts.size(); i-- > 0;)
      if (reading.tags[i].kind != Tag::Kind::text)
        cut_out(paragraph, flat, cuts[i], anchor_of(flat.text, reading.found[i]), --number);
    return !cuts.empty();
  }

  // Tells of each tag that was said for a native field which one that is.
  void mark_natives(const Node& paragraph, const FlatText& flat, Reading& reading) {
    std::shared_ptr<const templating::Native> last;
    for (std::size_t i = 0; i < reading.found.size(); ++i) {
      const std::size_t at = reading.found[i].place.begin;
      const auto piece = std::ranges::upper_bound(flat.pieces, at, {}, &Piece::end);
      if (piece == flat.pieces.end()) continue;
      const Node* node = &paragraph;
      for (const std::size_t index : piece->path) node = &node->children[index];
      const auto mark = native_mark(*node);
      if (!mark || is_authors(*reading.found[i].tag, *mark)) continue;
      if (last == nullptr || last->number != mark->number) last = native(*mark);
      reading.tags[i].native = last;
    }
  }

  // What an author wrote in a text of an IF is marked with it.
  static bool is_authors(const Tag& tag, const NativeMark& mark) {
    return mark.kind == "merge-choice" && tag.kind != Tag::Kind::choose;
  }

  std::shared_ptr<const templating::Native> native(const NativeMark& mark) {
    const diag::SourceId source = source_of(mark.name);
    const auto end = static_cast<std::uint32_t>(text::length(mark.name)) + 1;
    return std::make_shared<const templating::Native>(templating::Native{
        std::string(mark.kind), mark.name, mark.number, {source, {1, 1}, {1, end}}});
  }

  // Makes markers of the pictures of a paragraph that name data. False when there are none.
  bool place_pictures(Node& node) {
    bool placed = false;
    for (Node& child : node.children) {
      const NodeClass node_class = dialect_.classify(child);
      if (child.kind != Node::Kind::element || node_class == NodeClass::mark) continue;
      const bool taken = take_picture(child);
      if (!taken && node_class != NodeClass::story) placed = place_pictures(child) || placed;
      placed = placed || taken;
    }
    return placed;
  }

  bool take_picture(Node& node) {
    auto found = dialect_.placeholder(node);
    if (!found) return false;
    auto tag = picture_tag(found->datum, where_.source(file_, {}, sources_), sources_, sink_);
    if (tag == nullptr) return false;
    Marker marker{tag, tag->span, {}, {}};
    std::tie(marker.site.run_open, marker.site.run_close) = found->shell;
    marker.picture = std::make_shared<const PlaceholderFound>(*std::move(found));
    node = Node::make_marker(static_cast<int>(markers_.size()));
    markers_.push_back(std::move(marker));
    return true;
  }

  // What a twin says again is told as said where it was said first, and so is a file that is
  // included again.
  diag::SourceId source_of(const std::string& text) {
    if (where_.in_twin())
      if (const auto twin = boxes_.find(text); twin != boxes_.end()) return twin->second;
    if (where_.included() != diag::kNoSource)
      if (const auto again = included_.find({where_.included(), text}); again != included_.end())
        return again->second;
    const diag::SourceId source = sources_.add(where_.source(file_, text, sources_));
    if (where_.included() != diag::kNoSource) included_[{where_.included(), text}] = source;
    if (where_.place().stories.size() > 1) boxes_.insert_or_assign(text, source);
    return source;
  }

  Reading read(const std::string& text) {
    const diag::SourceId source = source_of(text);
    const diag::Span start{source, {1, 1}, {1, 1}};
    templating::Locator locator(text, start);
    Reading reading;
    const std::vector<templating::TagPlace> places = templating::find_tags(text, start, sink_);
    for (const auto& [begin, end] : places)
      reading.tags.push_back(templating::parse_tag(
          std::string_view(text).substr(begin, end - begin), locator.span(begin, end), sink_));
    for (std::size_t i = 0; i < places.size(); ++i)
      reading.found.push_back({places[i], &reading.tags[i]});
    return reading;
  }

  // Removes the characters of a tag from all its pieces; puts the marker at its anchor.
  void cut_out(Node& paragraph, const FlatText& flat, const Cut& cut, std::size_t anchor,
               std::size_t marker) const {
    for (auto piece = flat.pieces.rbegin(); piece != flat.pieces.rend(); ++piece) {
      if (piece->end <= cut.begin || piece->begin >= cut.end) continue;
      Node* parent = &paragraph;
      for (const std::size_t index : std::span(piece->path).first(piece->path.size() - 1))
        parent = &parent->children[index];
      std::vector<Node>& siblings = parent->children;
      const auto at = siblings.begin() + static_cast<std::ptrdiff_t>(piece->path.back());
      std::vector<Node> rest = remainder(*at, *piece, cut);
      if (anchor >= piece->begin && anchor < piece->end)
        rest.insert(rest.begin() + 1, Node::make_marker(static_cast<int>(marker)));
      *at = std::move(rest.front());
      siblings.insert(at + 1, std::make_move_iterator(rest.begin() + 1),
                      std::make_move_iterator(rest.end()));
      keep_spaces(*parent);
    }
  }

  // What is left of a text may begin or end with a space now, as where an element is cut in two.
  void keep_spaces(Node& cut) const {
    Node nothing;
    if (!cut.inner_text().empty()) dialect_.after_split(cut, nothing, true);
  }

  // What is left of a piece: the text before the cut (a first node that is always there, so that
  // the paths of earlier pieces stay true) and the text after it.
  static std::vector<Node> remainder(const Node& node, const Piece& piece, const Cut& cut) {
    const std::string_view text = node.text;  // empty for an element
    const std::size_t begin = std::max(cut.begin, piece.begin) - piece.begin;
    const std::size_t end = std::min(cut.end, piece.end) - piece.begin;
    std::string before(text.substr(0, begin));
    if (cut.space_before && cut.begin >= piece.begin) before += ' ';
    std::vector<Node> rest{Node::make_text(std::move(before))};
    if (end < text.size()) rest.push_back(Node::make_text(std::string(text.substr(end))));
    return rest;
  }

  // Lifts the markers of a paragraph to where values may stand, remembering how the run around each
  // is opened.
  void settle_in_runs(Node& paragraph) {
    remember_runs(paragraph, nullptr);
    split_inside(paragraph, dialect_,
                 [this](int, const Node& holder) { return !dialect_.holds_values(holder); });
  }

  // `run` is the outermost element that will be split around the markers inside `node`, or null.
  void remember_runs(const Node& node, const Node* run) {
    if (node.kind == Node::Kind::marker && run != nullptr) {
      Site& site = markers_[static_cast<std::size_t>(node.marker)].site;
      std::tie(site.run_open, site.run_close) = dialect_.run_shell(*run);
    }
    if (node.kind != Node::Kind::element || dialect_.classify(node) == NodeClass::story) return;
    if (dialect_.holds_values(node)) {
      run = nullptr;
    } else if (run == nullptr) {
      run = &node;
    }
    for (const Node& child : node.children) remember_runs(child, run);
  }

  const Dialect& dialect_;
  std::string_view file_;
  Whereabouts where_;
  std::map<std::string, diag::SourceId, std::less<>> boxes_;  // texts of inner stories
  std::map<std::pair<diag::SourceId, std::string>, diag::SourceId> included_;  // told already
  diag::SourceMap& sources_;
  diag::Sink& sink_;
  Markers markers_;
};

}  // namespace

Markers place_markers(Node& root, const Dialect& dialect, const PartOrigin& origin,
                      diag::SourceMap& sources, diag::Sink& sink) {
  Placer placer(dialect, origin, sources, sink);
  placer.visit(root);
  return placer.take();
}

}  // namespace greffier::office
