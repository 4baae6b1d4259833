#include "docx/link_targets.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "office/link_address.hpp"

namespace greffier::docx {

namespace {

using xml::Node;

constexpr std::string_view kField = "HYPERLINK";

bool has_tags(std::string_view target) {
  const std::string typed = office::typed_address(target);
  return typed.find("{{") != std::string::npos || typed.find("{%") != std::string::npos;
}

bool is_link(const Node& node) {
  return node.is("w:hyperlink") || node.is("a:hlinkClick");
}

void bring(Node& node, const Relationships& related, std::set<std::string>& brought) {
  const std::string* id = is_link(node) ? node.attribute("r:id") : nullptr;
  const Relationship* target = id == nullptr ? nullptr : related.by_id(*id);
  if (target != nullptr && target->external && has_tags(target->target)) {
    brought.insert(target->id);
    node.set_attribute("r:id", target->target);
  }
  for (Node& child : node.children) bring(child, related, brought);
}

// The address in a field's instruction: between the quotes before its switches, or a bare word.
// Nothing when it is no link with tags.
std::optional<std::string> address_in(std::string_view instruction) {
  const std::size_t name = instruction.find(kField);
  if (name == std::string_view::npos || !has_tags(instruction)) return std::nullopt;
  std::string_view rest = instruction.substr(name + kField.size());
  rest = rest.substr(0, rest.find('\\'));
  const std::size_t open = rest.find('"');
  const std::size_t close = rest.rfind('"');
  if (open != std::string_view::npos && close > open)
    return std::string(rest.substr(open + 1, close - open - 1));
  const std::size_t first = rest.find_first_not_of(' ');
  if (first == std::string_view::npos) return std::nullopt;
  return std::string(rest.substr(first, rest.find_last_not_of(' ') + 1 - first));
}

// "begin", "separate" or "end" of the field character that is in a run; "" for none.
std::string field_character(const Node& run) {
  const Node* found = run.is("w:r") ? run.child("w:fldChar") : nullptr;
  const std::string* type = found == nullptr ? nullptr : found->attribute("w:fldCharType");
  return type == nullptr ? std::string() : *type;
}

// A field that begins at `begin`: where its parts are among the children of a paragraph.
struct Field {
  std::size_t begin = 0;
  std::size_t separate = 0;
  std::size_t end = 0;
  std::string instruction;
};

std::optional<Field> field_at(const std::vector<Node>& nodes, std::size_t begin) {
  Field field{begin, 0, 0, {}};
  for (std::size_t i = begin + 1; i < nodes.size(); ++i) {
    const std::string type = field_character(nodes[i]);
    if (type == "begin") return std::nullopt;  // a field inside a field
    if (type == "separate") field.separate = i;
    if (type == "end") {
      field.end = i;
      return field.separate == 0 ? std::nullopt : std::optional(std::move(field));
    }
    if (field.separate != 0) continue;
    for (const Node& child : nodes[i].children)
      if (child.is("w:instrText")) field.instruction += child.inner_text();
  }
  return std::nullopt;
}

Node link_to(std::string address, std::vector<Node> content) {
  Node link = Node::make_element("w:hyperlink");
  link.set_attribute("r:id", std::move(address));
  link.children = std::move(content);
  return link;
}

void turn_fields(Node& node) {
  std::vector<Node>& nodes = node.children;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].is("w:fldSimple")) {
      const std::string* instruction = nodes[i].attribute("w:instr");
      if (auto address = instruction == nullptr ? std::nullopt : address_in(*instruction))
        nodes[i] = link_to(std::move(*address), std::vector<Node>(nodes[i].children));
    } else if (field_character(nodes[i]) == "begin") {
      const auto field = field_at(nodes, i);
      auto address = field ? address_in(field->instruction) : std::nullopt;
      if (!address) continue;
      const auto at = [&nodes](std::size_t index) {
        return nodes.begin() + static_cast<std::ptrdiff_t>(index);
      };
      std::vector<Node> content{at(field->separate + 1), at(field->end)};
      nodes.erase(at(i + 1), at(field->end + 1));
      nodes[i] = link_to(std::move(*address), std::move(content));
    }
    turn_fields(nodes[i]);
  }
}

}  // namespace

void bring_link_targets(Node& root, Relationships& related) {
  turn_fields(root);
  std::set<std::string> brought;
  bring(root, related, brought);
  for (const std::string& id : brought) related.remove(id);
}

}  // namespace greffier::docx
