#include "office/scopes.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "office/messages.hpp"
#include "office/pairing.hpp"
#include "office/paragraph_scopes.hpp"
#include "office/splitting.hpp"

namespace greffier::office {

namespace {

using templating::ScopeHint;
using templating::Tag;
using xml::Node;
using How = Lift::How;
using Trail = std::vector<const Node*>;

// The depth of the deepest node that both trails hold.
std::size_t common_depth(const Trail& a, const Trail& b) {
  const auto [end, other] = std::ranges::mismatch(a, b);
  return static_cast<std::size_t>(end - a.begin()) - 1;
}

class Decider {
 public:
  Decider(Markers& markers, const Dialect& dialect, const diag::SourceMap& sources,
          diag::Sink& sink)
      : markers_(markers), dialect_(dialect), sources_(sources), sink_(sink) {}

  Lifts decide(const Node& root) {
    const std::vector<StoryTags> stories = pair_up(root, markers_, dialect_, sink_);
    lifts_.resize(markers_.size());
    for (const StoryTags& story : stories) decide(story);
    return std::move(lifts_);
  }

 private:
  Marker& marker(const Standing& standing) {
    return markers_[static_cast<std::size_t>(standing.marker)];
  }
  Lift& lift(const Standing& standing) { return lifts_[static_cast<std::size_t>(standing.marker)]; }
  NodeClass class_at(const Trail& trail, std::size_t depth) const {
    return dialect_.classify(*trail[depth]);
  }

  void decide(const StoryTags& story) {
    for (const int refused : story.refused)
      lifts_[static_cast<std::size_t>(refused)].how = How::removed;
    std::vector<TagScope> in_paragraphs;
    for (const TagScope& scope : story.scopes)
      if (!decide_hinted(scope) && !decide_across(scope)) in_paragraphs.push_back(scope);
    for (const Standing& standing : story.standing) decide_alone(standing);
    decide_paragraphs(story.standing, in_paragraphs, dialect_, markers_, lifts_);
  }

  // Guards, and what cannot be done.
  void decide_alone(const Standing& standing) {
    if (marker(standing).guards()) decide_guard(standing);
    if (marker(standing).kind() == Tag::Kind::include) refuse(standing, kIncludeInText);
  }

  void refuse(const Standing& standing, const diag::Message& message) {
    sink_.raise(message, marker(standing).place, marker(standing).tag->source);
    lift(standing).how = How::removed;
  }

  // The depth of the innermost node of one of these classes, if there is one.
  std::optional<std::size_t> innermost(const Trail& trail,
                                       std::initializer_list<NodeClass> classes) const {
    for (std::size_t depth = trail.size(); depth-- > 0;)
      if (std::ranges::find(classes, class_at(trail, depth)) != classes.end()) return depth;
    return std::nullopt;
  }

  std::optional<std::size_t> hinted(const Trail& trail, ScopeHint hint) const {
    switch (hint) {
      case ScopeHint::row:
        return innermost(trail, {NodeClass::row});
      case ScopeHint::item:
        return innermost(trail, {NodeClass::item});
      case ScopeHint::paragraph:
        return innermost(trail, {NodeClass::paragraph});
      default:
        return std::nullopt;
    }
  }

  void decide_guard(const Standing& standing) {
    std::optional<std::size_t> unit;
    if (const auto hint = marker(standing).tag->hint) unit = hinted(standing.trail, *hint);
    if (!unit) unit = innermost(standing.trail, {NodeClass::row, NodeClass::item});
    if (!unit) unit = innermost(standing.trail, {NodeClass::paragraph});
    if (!unit) return;
    Tag end;
    end.kind = Tag::Kind::end;
    const int number = static_cast<int>(markers_.size());
    markers_.push_back(
        {std::make_shared<const Tag>(std::move(end)), marker(standing).place, {}, {}});
    lifts_.emplace_back();
    lift(standing) = {How::wraps, *unit - 1, number};
  }

  // A scope of one paragraph whose author says how far it goes. False when there is nothing to
  // obey.
  bool decide_hinted(const TagScope& scope) {
    const auto hint = marker(*scope.front()).tag->hint;
    if (!hint) return false;
    if (*hint == ScopeHint::column) {
      refuse(*scope.front(), kColumnScope);
      remove(scope);
      return true;
    }
    const std::size_t common = common_depth(scope.front()->trail, scope.back()->trail);
    const auto unit = hinted(scope.front()->trail, *hint);
    if (!unit || *unit > common) return false;
    if (scope.size() > 2) return refuse_crossing(scope);
    lift(*scope.front()) = {How::before, *unit - 1, 0};
    lift(*scope.back()) = {How::after, *unit - 1, 0};
    return true;
  }

  // A scope over more than one paragraph. False when it is not.
  bool decide_across(const TagScope& scope) {
    const Trail& trail = scope.front()->trail;
    const std::size_t common = common_depth(trail, scope.back()->trail);
    for (std::size_t depth = 0; depth <= common; ++depth)
      if (class_at(trail, depth) == NodeClass::paragraph && !has_story(trail, depth, common))
        return false;
    switch (class_at(trail, common)) {
      case NodeClass::table:
      case NodeClass::rows:
        return decide_rows(scope, common);
      case NodeClass::row:
        return decide_rows(scope, common - 1);
      default:
        return decide_blocks(scope, common);
    }
  }

  bool has_story(const Trail& trail, std::size_t from, std::size_t to) const {
    for (std::size_t depth = from; depth <= to; ++depth)
      if (class_at(trail, depth) == NodeClass::story) return true;
    return false;
  }

  bool decide_blocks(const TagScope& scope, std::size_t common) {
    const Node* holder = scope.front()->trail[common];
    for (const Standing* standing : scope)
      if (!reaches_blocks(standing->trail, common, holder)) return refuse_crossing(scope);
    for (const Standing* standing : scope) lift(*standing) = {How::splits, common, 0};
    return true;
  }

  // True when only a paragraph (or an item of the list that is common) stands between.
  bool reaches_blocks(const Trail& trail, std::size_t common, const Node* holder) const {
    if (trail.size() <= common || trail[common] != holder) return false;
    std::size_t depth = common + 1;
    if (class_at(trail, common) == NodeClass::list) ++depth;
    return depth < trail.size() && class_at(trail, depth) == NodeClass::paragraph;
  }

  bool decide_rows(const TagScope& scope, std::size_t table) {
    const Node* holder = scope.front()->trail[table];
    std::vector<How> sides;
    for (const Standing* standing : scope) {
      const auto side = is_in_rows(standing->trail, table, holder)
                            ? side_of(scope, *standing, table + 1)
                            : std::nullopt;
      if (!side) return refuse_crossing(scope);
      sides.push_back(*side);
    }
    for (std::size_t i = 0; i < scope.size(); ++i) lift(*scope[i]) = {sides[i], table, 0};
    return true;
  }

  // True when the tag stands in a row of that table itself, not of a table inside.
  bool is_in_rows(const Trail& trail, std::size_t table, const Node* holder) const {
    if (trail.size() <= table + 1 || trail[table] != holder) return false;
    std::size_t depth = table + 1;
    if (class_at(trail, depth) == NodeClass::rows) ++depth;
    if (class_at(trail, depth) != NodeClass::row) return false;
    for (++depth; depth < trail.size(); ++depth)
      if (class_at(trail, depth) == NodeClass::table) return false;
    return true;
  }

  // Whether a tag goes before or after the row (or group of rows) that it is in; nothing when it
  // would cut it.
  std::optional<How> side_of(const TagScope& scope, const Standing& standing, std::size_t depth) {
    const Node* unit = standing.trail[depth];
    const bool first = &standing == scope.front();
    const bool last = &standing == scope.back();
    const bool one_row = scope.front()->trail[depth] == scope.back()->trail[depth];
    if (one_row) {
      if (!first && !last) return std::nullopt;
      return first ? How::before : How::after;
    }
    const auto [before, after] = content_around(*unit, standing.marker);
    if (!before) {
      const bool repeats_headers = first && after && dialect_.classify(*unit) == NodeClass::rows;
      return repeats_headers ? std::nullopt : std::optional(How::before);
    }
    if (!after) return How::after;
    if (!first && !last) return std::nullopt;
    return first ? How::before : How::after;
  }

  // Whether something shows in `unit` before and after a marker.
  std::pair<bool, bool> content_around(const Node& unit, int number) const {
    bool before = false;
    bool after = false;
    bool met = false;
    for (const Token& token : tokens_of(unit, dialect_, markers_)) {
      if (token.marker == number) met = true;
      if (token.shows) (met ? after : before) = true;
    }
    return {before, after};
  }

  void remove(const TagScope& scope) {
    for (const Standing* standing : scope) lift(*standing).how = How::removed;
  }

  // True: there is nothing more to decide.
  bool refuse_crossing(const TagScope& scope) {
    const Marker& opening = marker(*scope.front());
    const diag::Source* end = sources_.find(marker(*scope.back()).place.source);
    sink_.raise(kCrossedScope, opening.place, opening.tag->source,
                end == nullptr ? std::string() : end->text);
    remove(scope);
    return true;
  }

  Markers& markers_;
  const Dialect& dialect_;
  const diag::SourceMap& sources_;
  diag::Sink& sink_;
  Lifts lifts_;
};

}  // namespace

Lifts decide_scopes(const Node& root, Markers& markers, const Dialect& dialect,
                    const diag::SourceMap& sources, diag::Sink& sink) {
  return Decider(markers, dialect, sources, sink).decide(root);
}

}  // namespace greffier::office
