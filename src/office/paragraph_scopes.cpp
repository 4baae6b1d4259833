#include "office/paragraph_scopes.hpp"

#include <algorithm>
#include <map>

#include "office/splitting.hpp"

namespace greffier::office {

namespace {

using templating::ScopeHint;
using templating::Tag;
using xml::Node;
using How = Lift::How;

class Tokenizer {
 public:
  Tokenizer(const Dialect& dialect, const Markers& markers)
      : dialect_(dialect), markers_(markers) {}

  std::vector<Token> read(const Node& node) {
    for (const Node& child : node.children) visit(child);
    return std::move(tokens_);
  }

 private:
  void visit(const Node& node) {
    if (node.kind == Node::Kind::marker) {
      const bool prints = markers_[static_cast<std::size_t>(node.marker)].prints();
      tokens_.push_back({prints ? -1 : node.marker, prints, &node});
    } else if (node.kind == Node::Kind::element && holds_marker(node) && !dialect_.floats(node) &&
               dialect_.classify(node) != NodeClass::story) {
      for (const Node& child : node.children) visit(child);
    } else if (shows(node, dialect_)) {
      tokens_.push_back({-1, true, &node});
    }
  }

  const Dialect& dialect_;
  const Markers& markers_;
  std::vector<Token> tokens_;
};

// One paragraph with its control tags.
class ParagraphDecider {
 public:
  ParagraphDecider(const std::vector<const Node*>& trail, std::size_t depth,
                   const std::map<int, const TagScope*>& scopes, const Dialect& dialect,
                   const Markers& markers, Lifts& lifts)
      : trail_(trail),
        depth_(depth),
        scopes_(scopes),
        dialect_(dialect),
        markers_(markers),
        lifts_(lifts),
        tokens_(tokens_of(*trail[depth], dialect, markers)),
        outside_(outside()) {}

  void decide() {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].marker < 0 || lift(i).how != How::splits) continue;
      decide_stretch(begin, i);
      begin = i + 1;
    }
    decide_stretch(begin, tokens_.size());
  }

 private:
  Lift& lift(std::size_t token) { return lifts_[static_cast<std::size_t>(tokens_[token].marker)]; }

  // The depth around the whole paragraph: that of the list when it is all that its item shows.
  std::size_t outside() const {
    const std::size_t parent = depth_ - 1;
    if (dialect_.classify(*trail_[parent]) != NodeClass::item) return parent;
    const bool alone = std::ranges::none_of(trail_[parent]->children, [this](const Node& block) {
      return &block != trail_[depth_] && shows_or_prints(block);
    });
    return alone ? parent - 1 : parent;
  }

  bool shows_or_prints(const Node& block) const {
    return shows(block, dialect_) ||
           std::ranges::any_of(tokens_of(block, dialect_, markers_), &Token::shows);
  }

  std::ptrdiff_t shown(std::size_t begin, std::size_t end) const {
    return std::count_if(tokens_.begin() + static_cast<std::ptrdiff_t>(begin),
                         tokens_.begin() + static_cast<std::ptrdiff_t>(end),
                         [](const Token& token) { return token.shows; });
  }

  // A stretch of the paragraph that will be a paragraph of its own.
  void decide_stretch(std::size_t begin, std::size_t end) {
    const auto all = shown(begin, end);
    for (std::size_t i = begin; i < end; ++i) {
      if (tokens_[i].marker < 0) continue;
      if (all == 0 && is_comment(i)) lift(i) = {How::splits, outside_, 0};
      const auto scope = scopes_.find(tokens_[i].marker);
      if (scope == scopes_.end()) continue;
      const std::vector<std::size_t> places = places_of(*scope->second, i);
      if (shown(i, places.back()) == all && !asks_inline(i)) {
        lift_out(places);
      } else {
        set_inline(*scope->second, i, places.back());
      }
      i = places.back();
    }
  }

  bool is_comment(std::size_t token) const {
    return markers_[static_cast<std::size_t>(tokens_[token].marker)].kind() == Tag::Kind::comment;
  }
  bool asks_inline(std::size_t token) const {
    return markers_[static_cast<std::size_t>(tokens_[token].marker)].tag->hint ==
           ScopeHint::in_line;
  }

  // The tokens of a scope that opens at `first`.
  std::vector<std::size_t> places_of(const TagScope& scope, std::size_t first) const {
    std::vector<std::size_t> places;
    std::size_t at = first;
    for (const Standing* standing : scope) {
      while (tokens_[at].marker != standing->marker) ++at;
      places.push_back(at);
    }
    return places;
  }

  void lift_out(const std::vector<std::size_t>& places) {
    for (const std::size_t place : places) lift(place) = {How::splits, outside_, 0};
    for (std::size_t i = 0; i + 1 < places.size(); ++i)
      decide_stretch(places[i] + 1, places[i + 1]);
  }

  // The scope at these tokens, and those inside it, stay in the paragraph: their markers become
  // children of the deepest element that holds them all.
  void set_inline(const TagScope& scope, std::size_t first, std::size_t last) {
    std::size_t depth = trail_.size();
    for (const Standing* standing : scope) depth = std::min(depth, shared(scope, *standing));
    for (const Standing* standing : scope)
      lifts_[static_cast<std::size_t>(standing->marker)] = {How::splits, depth, 0};
    for (std::size_t i = first + 1; i < last; ++i) {
      const auto inner = scopes_.find(tokens_[i].marker);
      if (inner == scopes_.end()) continue;
      const std::size_t end = places_of(*inner->second, i).back();
      set_inline(*inner->second, i, end);
      i = end;
    }
  }

  static std::size_t shared(const TagScope& scope, const Standing& standing) {
    const auto [end, other] = std::ranges::mismatch(scope.front()->trail, standing.trail);
    return static_cast<std::size_t>(end - scope.front()->trail.begin()) - 1;
  }

  const std::vector<const Node*>& trail_;
  std::size_t depth_;
  const std::map<int, const TagScope*>& scopes_;
  const Dialect& dialect_;
  const Markers& markers_;
  Lifts& lifts_;
  std::vector<Token> tokens_;
  std::size_t outside_;
};

}  // namespace

std::vector<Token> tokens_of(const Node& node, const Dialect& dialect, const Markers& markers) {
  return Tokenizer(dialect, markers).read(node);
}

void decide_paragraphs(std::span<const Standing> standing, std::span<const TagScope> scopes,
                       const Dialect& dialect, const Markers& markers, Lifts& lifts) {
  std::map<int, const TagScope*> by_opening;
  for (const TagScope& scope : scopes) by_opening.emplace(scope.front()->marker, &scope);
  const Node* done = nullptr;
  for (const Standing& tag : standing) {
    std::size_t depth = tag.trail.size() - 1;
    while (depth > 0 && dialect.classify(*tag.trail[depth]) != NodeClass::paragraph) --depth;
    if (depth == 0 || tag.trail[depth] == done) continue;
    done = tag.trail[depth];
    ParagraphDecider(tag.trail, depth, by_opening, dialect, markers, lifts).decide();
  }
}

}  // namespace greffier::office
