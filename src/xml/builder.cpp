#include "xml/builder.hpp"

#include <utility>

namespace greffier::xml {

Excess Builder::start(const QualifiedName& name, std::span<const Declaration> declarations,
                      std::span<const RawAttribute> attributes, diag::Position position) {
  nodes_ += 1 + declarations.size() + attributes.size();
  if (nodes_ > limits_.nodes) return Excess::nodes;
  if (open_.size() >= limits_.depth) return Excess::depth;
  namespaces_.open();
  Node node;
  node.position = position;
  node.attributes.reserve(declarations.size() + attributes.size());
  for (const Declaration& declaration : declarations) {
    Attribute attribute = namespaces_.declare(declaration.prefix, declaration.uri);
    if (node.attribute(attribute.name) == nullptr) node.attributes.push_back(std::move(attribute));
  }
  node.name = namespaces_.written(name);
  for (const RawAttribute& raw : attributes) {
    node.attributes.push_back(
        {namespaces_.written(raw.name), namespaces_.value(name, raw.name, raw.value)});
  }
  open_.push_back(&append(std::move(node)));
  return Excess::none;
}

void Builder::end() {
  open_.pop_back();
  namespaces_.close();
}

bool Builder::begins_text() const {
  const std::vector<Node>& siblings = open_.back()->children;
  return siblings.empty() || siblings.back().kind != Node::Kind::text;
}

Excess Builder::text(std::string_view content, diag::Position position) {
  if (content.empty()) return Excess::none;
  if (begins_text()) {
    if (++nodes_ > limits_.nodes) return Excess::nodes;
    append(Node::make_text({})).position = position;
  }
  open_.back()->children.back().text.append(content);
  return Excess::none;
}

Node& Builder::append(Node node) {
  if (open_.empty()) return root_ = std::move(node);
  return open_.back()->children.emplace_back(std::move(node));
}

}  // namespace greffier::xml
