#include "office/marks.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace greffier::office {

namespace {

using xml::Node;

// The branches that the ends of a mark stand in; 0 is outside of all.
struct Ends {
  std::vector<int> starts;
  std::vector<int> ends;
  [[nodiscard]] bool sound() const { return starts.size() == 1 && starts == ends; }
};

class MarkCleaner {
 public:
  MarkCleaner(const Markers& markers, const Dialect& dialect)
      : markers_(markers), dialect_(dialect) {}

  void collect(const Node& node) {
    for (const Node& child : node.children) {
      if (child.kind == Node::Kind::marker) {
        enter(markers_[static_cast<std::size_t>(child.marker)]);
      } else if (const auto end = end_of(child)) {
        Ends& ends = ends_[end->key];
        (end->starts ? ends.starts : ends.ends).push_back(branches_.back());
      } else {
        collect(child);
      }
    }
  }

  void clean(Node& node) const {
    if (ends_.empty()) return;
    std::erase_if(node.children, [this](const Node& child) {
      const auto end = end_of(child);
      return end && !ends_.at(end->key).sound();
    });
    for (Node& child : node.children) clean(child);
  }

 private:
  std::optional<MarkEnd> end_of(const Node& node) const {
    if (node.kind != Node::Kind::element) return std::nullopt;
    return dialect_.mark_end(node);
  }

  void enter(const Marker& marker) {
    if (marker.opens() || marker.guards()) branches_.push_back(++last_branch_);
    if (marker.continues()) branches_.back() = ++last_branch_;
    if (marker.ends() && branches_.size() > 1) branches_.pop_back();
  }

  const Markers& markers_;
  const Dialect& dialect_;
  std::map<std::string, Ends> ends_;
  std::vector<int> branches_{0};
  int last_branch_ = 0;
};

}  // namespace

void remove_broken_marks(Node& root, const Markers& markers, const Dialect& dialect) {
  MarkCleaner cleaner(markers, dialect);
  cleaner.collect(root);
  cleaner.clean(root);
}

}  // namespace greffier::office
