#include "xml/tree.hpp"

#include <algorithm>

#include "xml/escape.hpp"

namespace greffier::xml {

namespace {

void append_inner_text(const Node& node, std::string& out) {
  out += node.text;
  for (const Node& child : node.children) append_inner_text(child, out);
}

void serialise_element(const Node& node, std::string& out) {
  out.append("<").append(node.name);
  for (const Attribute& attribute : node.attributes) {
    out.append(" ").append(attribute.name).append("=\"");
    append_attribute(out, attribute.value);
    out.append("\"");
  }
  out.append(">");
  const std::size_t content = out.size();
  for (const Node& child : node.children) serialise(child, out);
  if (out.size() == content) {
    out.insert(content - 1, "/");
  } else {
    out.append("</").append(node.name).append(">");
  }
}

}  // namespace

Node Node::make_text(std::string content) {
  Node node;
  node.kind = Kind::text;
  node.text = std::move(content);
  return node;
}

Node Node::make_marker(int number) {
  Node node;
  node.kind = Kind::marker;
  node.marker = number;
  return node;
}

Node Node::make_element(std::string name) {
  Node node;
  node.name = std::move(name);
  return node;
}

const std::string* Node::attribute(std::string_view key) const {
  const auto found = std::ranges::find(attributes, key, &Attribute::name);
  return found == attributes.end() ? nullptr : &found->value;
}

void Node::set_attribute(std::string_view key, std::string value) {
  const auto found = std::ranges::find(attributes, key, &Attribute::name);
  if (found == attributes.end()) {
    attributes.push_back({std::string(key), std::move(value)});
  } else {
    found->value = std::move(value);
  }
}

void Node::remove_attribute(std::string_view key) {
  std::erase_if(attributes, [key](const Attribute& attribute) { return attribute.name == key; });
}

const Node* Node::child(std::string_view element) const {
  const auto found =
      std::ranges::find_if(children, [element](const Node& node) { return node.is(element); });
  return found == children.end() ? nullptr : &*found;
}

Node* Node::child(std::string_view element) {
  const auto found =
      std::ranges::find_if(children, [element](const Node& node) { return node.is(element); });
  return found == children.end() ? nullptr : &*found;
}

std::string Node::inner_text() const {
  std::string out;
  append_inner_text(*this, out);
  return out;
}

bool operator==(const Node& left, const Node& right) {
  return left.kind == right.kind && left.name == right.name && left.text == right.text &&
         left.marker == right.marker && left.attributes == right.attributes &&
         left.children == right.children;
}

void serialise(const Node& node, std::string& out) {
  switch (node.kind) {
    case Node::Kind::element:
      return serialise_element(node, out);
    case Node::Kind::text:
      return append_text(out, node.text);
    case Node::Kind::marker:
      return;
  }
}

}  // namespace greffier::xml
