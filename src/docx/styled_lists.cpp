#include "docx/styled_lists.hpp"

#include <ranges>
#include <string_view>
#include <utility>

#include "docx/ordered.hpp"

namespace greffier::docx {

namespace {

using xml::Node;

std::string value(const Node* node, std::string_view key = "w:val") {
  const std::string* found = node == nullptr ? nullptr : node->attribute(key);
  return found == nullptr ? std::string() : *found;
}

using Styles = std::map<std::string, const Node*, std::less<>>;

// What the style and those that it is made from say, up to the one that names the list.
std::optional<StyledList> list_of(const Styles& styles, const std::string& name) {
  const Node* indent = nullptr;
  auto style = styles.find(name);
  for (std::size_t n = 0; n < styles.size() && style != styles.end(); ++n) {
    const Node* own = style->second->child("w:pPr");
    if (indent == nullptr && own != nullptr) indent = own->child("w:ind");
    const Node* said = own == nullptr ? nullptr : own->child("w:numPr");
    if (said != nullptr && said->child("w:numId") != nullptr)
      return StyledList{*said, indent == nullptr ? std::nullopt : std::optional(*indent)};
    style = styles.find(value(style->second->child("w:basedOn")));
  }
  return std::nullopt;
}

}  // namespace

StyledLists styled_lists(const Node& styles,
                         const std::map<std::string, int, std::less<>>& levels) {
  StyledLists lists;
  if (levels.empty()) return lists;
  Styles by_name;
  for (const Node& style : styles.children)
    if (style.is("w:style")) by_name.emplace(value(&style, "w:styleId"), &style);
  for (const std::string& style : std::views::keys(levels))
    if (auto list = list_of(by_name, style)) lists.emplace(style, *std::move(list));
  return lists;
}

void say_list(Node& paragraph, const StyledList& list) {
  Node* own = paragraph.child("w:pPr");
  if (own == nullptr || own->child("w:numPr") != nullptr) return;
  insert_in_order(own->children, list.numbering);
  if (list.indent && own->child("w:ind") == nullptr) insert_in_order(own->children, *list.indent);
}

}  // namespace greffier::docx
