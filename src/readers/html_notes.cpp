#include "readers/html_notes.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "ingest/ascii.hpp"
#include "readers/html_style.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::readers {

namespace {

using xml::Node;

constexpr std::size_t kLargestNote = 2000;  // elements looked at
constexpr std::size_t kLongestCall = 6;     // characters: « [12] », « (a) »

constexpr std::array<std::string_view, 8> kNoteIds{"fn",   "ftn",        "_ftn",      "_edn",
                                                   "note", "sdfootnote", "cite_note", "endnote"};
constexpr std::array<std::string_view, 8> kBlocks{"p",  "li",    "div",     "dd",
                                                  "td", "aside", "section", "dt"};

bool is_block(const Node& node) {
  return std::ranges::find(kBlocks, node.name) != kBlocks.end();
}

bool says_note(std::string_view id) {
  const std::string lower = ingest::ascii_lower(id);
  const bool has_figure = lower.find_first_of("0123456789") != std::string::npos;
  return has_figure && lower.find("ref") == std::string::npos &&
         std::ranges::any_of(kNoteIds, [&lower](auto start) { return lower.starts_with(start); });
}

class NoteSearch {
 public:
  explicit NoteSearch(const HtmlTree& tree) : tree_(tree) {}

  HtmlNotes run() {
    gather_links(tree_.root());
    for (const Node* const link : links_) try_call(*link);
    if (!notes_.bodies.empty()) skip_rules(tree_.root());
    return std::move(notes_);
  }

 private:
  void gather_links(const Node& element) {
    if (element.is("a") && attribute(element, "href").starts_with('#')) links_.push_back(&element);
    for (const Node& child : element.children)
      if (child.kind == Node::Kind::element) gather_links(child);
  }

  static std::string_view target(const Node& link) { return attribute(link, "href").substr(1); }

  // A short link to a place that is, or is in, a note.
  void try_call(const Node& link) {
    const std::string words = words_in(link, 40);
    if (words.empty() || text::length(words) > kLongestCall || returns_.contains(&link)) return;
    const Node* const there = tree_.named(target(link));
    if (there == nullptr || holds(*there, link)) return;
    const Node* const body = body_of(*there);
    if (body == nullptr || holds(*body, link)) return;
    std::vector<const Node*> backs;
    std::size_t left = kLargestNote;
    gather_returns(*body, link, left, backs);
    const bool is_note = !backs.empty() || (says_note(target(link)) && is_raised(link));
    if (!is_note) return;
    notes_.bodies.emplace(&link, body);
    notes_.skipped.insert(body);
    for (const Node* const back : backs) {
      returns_.insert(back);
      notes_.skipped.insert(back);
    }
  }

  bool is_raised(const Node& link) const {
    const Node* const parent = tree_.parent(link);
    return (parent != nullptr && parent->is("sup")) ||
           std::ranges::any_of(link.children, [](const Node& child) { return child.is("sup"); });
  }

  bool holds(const Node& outer, const Node& inner) const {
    for (const Node* each = &inner; each != nullptr; each = tree_.parent(*each))
      if (each == &outer) return true;
    return false;
  }

  // The block that is the note: the one that bears the name, or that holds the anchor that does,
  // with the division around it when that holds nothing else.
  const Node* body_of(const Node& named) const {
    const Node* block = &named;
    while (block != nullptr && !is_block(*block)) block = tree_.parent(*block);
    if (block == nullptr) return nullptr;
    const Node* const outer = tree_.parent(*block);
    const bool is_alone = block != &named && outer != nullptr && block->is("p") &&
                          (outer->is("div") || outer->is("li")) && anchors_in(*outer) == 1;
    return is_alone ? outer : block;
  }

  // How many named places there are inside, notes beside notes.
  static std::size_t anchors_in(const Node& element) {
    std::size_t count = 0;
    for (const Node& child : element.children) {
      if (count > 1) break;  // one or more is the question
      const bool is_anchor =
          child.is("a") && (!attribute(child, "name").empty() || !attribute(child, "id").empty());
      count += (is_anchor ? 1 : 0) + anchors_in(child);
    }
    return count;
  }

  // Links inside a note that lead to the call, or to what holds the call.
  void gather_returns(const Node& element, const Node& call, std::size_t& left,
                      std::vector<const Node*>& backs) const {
    if (left == 0) return;
    --left;
    if (element.is("a") && attribute(element, "href").starts_with('#')) {
      const Node* const there = tree_.named(target(element));
      const bool is_near =
          there != nullptr && (there == &call || there == tree_.parent(call) ||
                               holds(call, *there) || (is_small(*there) && holds(*there, call)));
      if (is_near) backs.push_back(&element);
    }
    for (const Node& child : element.children)
      if (child.kind == Node::Kind::element) gather_returns(child, call, left, backs);
  }

  static bool is_small(const Node& element) {
    return text::length(words_in(element, 40)) <= kLongestCall;
  }

  // True when nothing but notes is inside: the rule above them means nothing any more.
  bool is_note_zone(const Node& element) const {
    if (notes_.skipped.contains(&element)) return true;
    bool has_note = false;
    for (const Node& child : element.children) {
      if (child.kind == Node::Kind::text) {
        if (!text::trimmed(child.text).empty()) return false;
      } else if (!child.is("hr") && !child.is("br")) {
        if (!is_note_zone(child)) return false;
        has_note = true;
      }
    }
    return has_note;
  }

  void skip_rules(const Node& element) {
    const Node* rule = nullptr;
    for (const Node& child : element.children) {
      if (child.kind != Node::Kind::element || child.is("br")) continue;
      if (child.is("hr")) {
        rule = &child;
        continue;
      }
      if (is_note_zone(child)) {
        notes_.skipped.insert(&child);
        if (rule != nullptr) notes_.skipped.insert(rule);
      } else {
        skip_rules(child);
      }
      rule = nullptr;
    }
  }

  const HtmlTree& tree_;
  HtmlNotes notes_;
  std::vector<const Node*> links_;
  std::unordered_set<const Node*> returns_;
};

}  // namespace

HtmlNotes find_notes(const HtmlTree& tree) {
  return NoteSearch(tree).run();
}

}  // namespace greffier::readers
