#include "office/pairing.hpp"

#include <algorithm>
#include <utility>

#include "templating/nesting.hpp"

namespace greffier::office {

namespace {

using xml::Node;

class Collector {
 public:
  Collector(const Markers& markers, const Dialect& dialect)
      : markers_(markers), dialect_(dialect) {}

  std::vector<StoryTags> collect(const Node& root) {
    stories_.emplace_back();
    visit(root, 0);
    return std::move(stories_);
  }

 private:
  void visit(const Node& node, std::size_t story) {
    trail_.push_back(&node);
    for (const Node& child : node.children) {
      if (child.kind == Node::Kind::marker) {
        if (is_open(child)) stories_[story].standing.push_back({child.marker, trail_});
      } else if (child.kind == Node::Kind::element && !child.children.empty()) {
        visit(child, story_inside(child, story));
      }
    }
    trail_.pop_back();
  }

  // Printed values have no scope; markers outside paragraphs have theirs (column_scopes.hpp).
  bool is_open(const Node& child) const {
    return !markers_[static_cast<std::size_t>(child.marker)].prints() &&
           std::ranges::any_of(trail_, [this](const Node* node) {
             return dialect_.classify(*node) == NodeClass::paragraph;
           });
  }

  std::size_t story_inside(const Node& node, std::size_t story) {
    if (dialect_.classify(node) != NodeClass::story) return story;
    stories_.emplace_back();
    return stories_.size() - 1;
  }

  const Markers& markers_;
  const Dialect& dialect_;
  std::vector<StoryTags> stories_;
  std::vector<const Node*> trail_;
};

void pair_up_story(StoryTags& story, const Markers& markers, diag::Sink& sink) {
  std::vector<templating::Tag> tags;
  for (const Standing& standing : story.standing)
    tags.push_back(*markers[static_cast<std::size_t>(standing.marker)].tag);
  std::vector<bool> paired(tags.size(), false);
  for (const templating::TagBlock& block : templating::pair_tags(tags, sink)) {
    std::vector<std::size_t> indices{block.begin};
    indices.insert(indices.end(), block.branches.begin(), block.branches.end());
    indices.push_back(block.end);
    TagScope& scope = story.scopes.emplace_back();
    for (const std::size_t index : indices) {
      scope.push_back(&story.standing[index]);
      paired[index] = true;
    }
  }
  for (std::size_t i = 0; i < tags.size(); ++i) {
    const Marker& marker = markers[static_cast<std::size_t>(story.standing[i].marker)];
    if (!paired[i] && (marker.opens() || marker.continues() || marker.ends()))
      story.refused.push_back(story.standing[i].marker);
  }
}

}  // namespace

std::vector<StoryTags> pair_up(const Node& root, const Markers& markers, const Dialect& dialect,
                               diag::Sink& sink) {
  std::vector<StoryTags> stories = Collector(markers, dialect).collect(root);
  for (StoryTags& story : stories) pair_up_story(story, markers, sink);
  return stories;
}

}  // namespace greffier::office
