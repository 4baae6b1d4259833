#include "office/description.hpp"

#include <utility>

#include "office/whereabouts.hpp"

namespace greffier::office {

namespace {

using xml::Node;

// The elements that are looked for, and where they were met.
class Search {
 public:
  Search(const Description& description, const std::set<accessibility::Id>& wanted)
      : description_(description) {
    for (const accessibility::Id id : wanted)
      if (id < description.elements.size()) ids_.emplace(description.elements[id], id);
  }

  std::map<accessibility::Id, diag::Place> run() && {
    for (const DescribedPart& part : description_.parts) {
      Whereabouts where({.part = part.name, .stories = {part.story}}, *description_.dialect);
      visit(part.root, where);
    }
    return std::move(places_);
  }

 private:
  void visit(const Node& node, Whereabouts& where) {
    if (node.kind != Node::Kind::element) return;
    const NodeClass node_class = description_.dialect->classify(node);
    if (node_class == NodeClass::mark) return;
    const Entered here(where, node);
    if (const auto found = ids_.find(&node); found != ids_.end())
      places_.emplace(found->second, where.place());
    for (const Node& child : node.children) visit(child, where);
  }

  const Description& description_;
  std::map<const Node*, accessibility::Id> ids_;
  std::map<accessibility::Id, diag::Place> places_;
};

}  // namespace

std::map<accessibility::Id, diag::Place> Description::places(
    const std::set<accessibility::Id>& wanted) const {
  if (wanted.empty()) return {};
  return Search(*this, wanted).run();
}

}  // namespace greffier::office
