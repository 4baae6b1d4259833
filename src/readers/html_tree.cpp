#include "readers/html_tree.hpp"

#include "readers/html_style.hpp"

namespace greffier::readers {

namespace {

void gather(const xml::Node& node, std::size_t limit, std::string& words) {
  if (words.size() > limit) return;
  if (node.is("script") || node.is("style")) return;
  for (const char c : node.text) {
    const bool is_space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!is_space)
      words += c;
    else if (!words.empty() && words.back() != ' ')
      words += ' ';
  }
  for (const xml::Node& child : node.children) {
    const bool is_apart = child.kind == xml::Node::Kind::element && !words.empty() &&
                          words.back() != ' ' && child.name.size() > 1 && child.name != "span" &&
                          child.name != "em" && child.name != "strong" && child.name != "sup";
    if (is_apart) words += ' ';
    gather(child, limit, words);
  }
}

}  // namespace

HtmlTree::HtmlTree(const xml::Node& root) : root_(root) {
  visit(root);
}

void HtmlTree::visit(const xml::Node& element) {
  titles_ += element.is("h1") ? 1 : 0;
  for (const std::string_view key : {"id", "name"}) {
    if (key == "name" && !element.is("a")) continue;
    if (const auto name = attribute(element, key); !name.empty())
      names_.try_emplace(std::string(name), &element);
  }
  for (const xml::Node& child : element.children) {
    if (child.kind != xml::Node::Kind::element) continue;
    parents_.emplace(&child, &element);
    visit(child);
  }
}

const xml::Node* HtmlTree::parent(const xml::Node& element) const {
  const auto found = parents_.find(&element);
  return found == parents_.end() ? nullptr : found->second;
}

const xml::Node* HtmlTree::named(std::string_view id) const {
  const auto found = names_.find(std::string(id));
  return found == names_.end() ? nullptr : found->second;
}

std::string words_in(const xml::Node& element, std::size_t limit) {
  std::string words;
  gather(element, limit, words);
  while (words.ends_with(' ')) words.pop_back();
  return words;
}

}  // namespace greffier::readers
