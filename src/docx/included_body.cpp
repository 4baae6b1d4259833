#include "docx/included_body.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "docx/page_breaks.hpp"
#include "office/included_blocks.hpp"
#include "office/splitting.hpp"

namespace greffier::docx {

namespace {

using xml::Node;
using Nodes = std::vector<Node>;

constexpr std::array<std::string_view, 30> kLeftOut{"w:sectPr",
                                                    "w:commentRangeStart",
                                                    "w:commentRangeEnd",
                                                    "w:commentReference",
                                                    "w:annotationRef",
                                                    "w:permStart",
                                                    "w:permEnd",
                                                    "w:proofErr",
                                                    "w:lastRenderedPageBreak",
                                                    "w:altChunk",
                                                    "w:subDoc",
                                                    "w:del",
                                                    "w:moveFrom",
                                                    "w:moveFromRangeStart",
                                                    "w:moveFromRangeEnd",
                                                    "w:moveToRangeStart",
                                                    "w:moveToRangeEnd",
                                                    "w:customXmlInsRangeStart",
                                                    "w:customXmlInsRangeEnd",
                                                    "w:customXmlDelRangeStart",
                                                    "w:customXmlDelRangeEnd",
                                                    "w:rPrChange",
                                                    "w:pPrChange",
                                                    "w:tblPrChange",
                                                    "w:trPrChange",
                                                    "w:tcPrChange",
                                                    "w:tblGridChange",
                                                    "w:numberingChange",
                                                    "w:cellIns",
                                                    "w:cellMerge"};
// Their content stays.
constexpr std::array<std::string_view, 2> kAccepted{"w:ins", "w:moveTo"};

void unwrap_accepted(Node& node) {
  Nodes children;
  for (Node& child : node.children) {
    unwrap_accepted(child);
    if (std::ranges::find(kAccepted, child.name) == kAccepted.end()) {
      children.push_back(std::move(child));
    } else {
      std::ranges::move(child.children, std::back_inserter(children));
    }
  }
  node.children = std::move(children);
}

// True for a paragraph that is there for the end of its section only.
bool only_ends_section(const Node& block) {
  const Dialect dialect({}, {});
  return dialect.section_end(block) != nullptr &&
         std::ranges::none_of(block.children, [&dialect](const Node& child) {
           return !child.is("w:pPr") && office::shows(child, dialect);
         });
}

Node* first_paragraph(Nodes& blocks) {
  for (Node& block : blocks) {
    if (block.is("w:p")) return &block;
    if (Node* inner = first_paragraph(block.children)) return inner;
  }
  return nullptr;
}

std::string renamed_words(const std::string& text, const office::Renamed& renamed) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \"", at), text.size());
    const std::string word = text.substr(at, end - at);
    const auto found = renamed.find("bookmark-name " + word);
    out += found == renamed.end() ? word : found->second;
    if (end < text.size()) out += text[end];
    at = end + 1;
  }
  return out;
}

}  // namespace

void clean_included(Node& node) {
  office::remove_elements(node, kLeftOut);
  unwrap_accepted(node);
}

Nodes included_body(const Node& document) {
  Node body = *document.child("w:body");
  std::erase_if(body.children, [](const Node& child) {
    return child.kind != Node::Kind::element || only_ends_section(child);
  });
  clean_included(body);
  office::drop_last_paragraph(body.children, Dialect({}, {}));
  return std::move(body.children);
}

void keep_page_start(const Node& paragraph, const Dialect& dialect, Nodes& blocks) {
  const Node* properties = paragraph.child("w:pPr");
  const Node by_style = Node::make_element("w:pageBreakBefore");
  const Node* starts = properties == nullptr ? nullptr : properties->child(by_style.name);
  if (dialect.style_starts_page(paragraph)) starts = &by_style;
  Node* first = starts == nullptr ? nullptr : first_paragraph(blocks);
  if (first == nullptr) return;
  if (Node* own = first->child("w:pPr"))
    std::erase_if(own->children, [](const Node& child) { return child.is("w:pageBreakBefore"); });
  put_page_start(*first, *starts);
}

void rename_in_fields(Node& node, const office::Renamed& renamed) {
  if (node.is("w:instrText"))
    for (Node& text : node.children) text.text = renamed_words(text.text, renamed);
  for (xml::Attribute& attribute : node.attributes)
    if (attribute.name == "w:instr") attribute.value = renamed_words(attribute.value, renamed);
  for (Node& child : node.children) rename_in_fields(child, renamed);
}

}  // namespace greffier::docx
