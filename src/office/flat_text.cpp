#include "office/flat_text.hpp"

#include <string_view>
#include <utility>

namespace greffier::office {

namespace {

using xml::Node;

class Flattener {
 public:
  explicit Flattener(const Dialect& dialect) : dialect_(dialect) {}

  FlatText flatten(const Node& paragraph) {
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
        if (!dialect_.floats(node)) add("\uFFFC");
        return;
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
  FlatText flat_;
  Path path_;
};

}  // namespace

FlatText flatten(const Node& paragraph, const Dialect& dialect) {
  return Flattener(dialect).flatten(paragraph);
}

}  // namespace greffier::office
