#include "office/showing.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "office/floats.hpp"
#include "office/paragraph_scopes.hpp"
#include "office/splitting.hpp"

namespace greffier::office {

using templating::Tag;
using xml::Node;

namespace {

bool is_marker(const Node& node) {
  return node.kind == Node::Kind::marker;
}

}  // namespace

const Marker& Showing::marker(const Node& node) const {
  return markers_[static_cast<std::size_t>(node.marker)];
}

bool Showing::is_beside(const Node& shown) const {
  if (is_marker(shown)) return is_floating_picture(marker(shown), dialect_);
  if (shown.kind != Node::Kind::element) return false;
  if (dialect_.floats(shown) || dialect_.is_note_number(shown)) return true;
  const auto stands_beside = [this](const Node& child) { return is_beside(child); };
  const auto is_little = [&](const Node& child) { return is_blank(child) || is_beside(child); };
  return dialect_.classify(shown) == NodeClass::span &&
         std::ranges::any_of(shown.children, stands_beside) &&
         std::ranges::all_of(shown.children, is_little);
}

bool Showing::has_note_number(const Node& paragraph) const {
  return dialect_.is_note_number(paragraph) ||
         std::ranges::any_of(paragraph.children,
                             [this](const Node& child) { return has_note_number(child); });
}

const Marker* Showing::lone_print(const Node& paragraph) const {
  if (!holds_marker(paragraph)) return nullptr;
  const Marker* found = nullptr;
  for (const Token& token : tokens_of(paragraph, dialect_, markers_)) {
    if (is_blank(*token.node) || (token.shows && is_beside(*token.node))) continue;
    if (!is_marker(*token.node)) return nullptr;
    const Marker& own = marker(*token.node);
    if (!token.shows && own.kind() == Tag::Kind::comment) continue;
    if (!token.shows || own.picture != nullptr || found != nullptr) return nullptr;
    found = &own;
  }
  return found;
}

bool Showing::always(Siblings nodes) const {
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    if (is_marker(node)) {
      if (marker(node).opens() || marker(node).guards()) i = end_of_scope(nodes, i);
    } else if (holds_marker(node) && dialect_.classify(node) != NodeClass::story) {
      if (always(node.children)) return true;
    } else if (shows(node, dialect_) && !is_blank(node)) {
      return true;
    }
  }
  return false;
}

bool Showing::is_blank(const Node& node) const {
  std::optional<std::string> characters;
  if (node.kind == Node::Kind::text) characters = node.text;
  if (node.kind == Node::Kind::element) characters = dialect_.characters(node);
  if (characters) return characters->find_first_not_of(" \n") == std::string::npos;
  const NodeClass node_class = dialect_.classify(node);
  return node_class == NodeClass::properties || node_class == NodeClass::mark ||
         (node_class == NodeClass::span &&
          std::ranges::all_of(node.children,
                              [this](const Node& child) { return is_blank(child); }));
}

std::size_t Showing::end_of_scope(Siblings nodes, std::size_t index) const {
  do index = next_of_scope(nodes, index, markers_);
  while (marker(nodes[index]).continues());
  return index;
}

}  // namespace greffier::office
