#include "docx/dialect.hpp"

#include <algorithm>
#include <array>

#include "text/numbers.hpp"

namespace greffier::docx {

namespace {

using office::NodeClass;

struct Entry {
  std::string_view element;
  NodeClass node_class;
};
constexpr std::array kClasses{
    Entry{"w:p", NodeClass::paragraph},
    Entry{"w:r", NodeClass::inline_},
    Entry{"w:t", NodeClass::inline_},
    Entry{"w:hyperlink", NodeClass::inline_},
    Entry{"w:ins", NodeClass::inline_},
    Entry{"w:smartTag", NodeClass::inline_},
    Entry{"w:fldSimple", NodeClass::atom},
    Entry{"w:pPr", NodeClass::properties},
    Entry{"w:rPr", NodeClass::properties},
    Entry{"w:tblPr", NodeClass::properties},
    Entry{"w:tblGrid", NodeClass::properties},
    Entry{"w:trPr", NodeClass::properties},
    Entry{"w:tcPr", NodeClass::properties},
    Entry{"w:sdtPr", NodeClass::properties},
    Entry{"w:tbl", NodeClass::table},
    Entry{"w:tr", NodeClass::row},
    Entry{"w:tc", NodeClass::cell},
    Entry{"w:drawing", NodeClass::story},
    Entry{"w:pict", NodeClass::story},
    Entry{"w:object", NodeClass::story},
    Entry{"mc:AlternateContent", NodeClass::story},
    Entry{"w:fldChar", NodeClass::atom},
    Entry{"w:instrText", NodeClass::atom},
    Entry{"w:footnoteReference", NodeClass::atom},
    Entry{"w:endnoteReference", NodeClass::atom},
    Entry{"w:footnoteRef", NodeClass::atom},
    Entry{"w:sym", NodeClass::atom},
    Entry{"w:ptab", NodeClass::atom},
    Entry{"w:proofErr", NodeClass::mark},
    Entry{"w:bookmarkStart", NodeClass::mark},
    Entry{"w:bookmarkEnd", NodeClass::mark},
    Entry{"w:lastRenderedPageBreak", NodeClass::mark},
    Entry{"w:commentRangeStart", NodeClass::mark},
    Entry{"w:commentRangeEnd", NodeClass::mark},
    Entry{"w:permStart", NodeClass::mark},
    Entry{"w:permEnd", NodeClass::mark},
    Entry{"w:del", NodeClass::mark},
};

int level_of(const std::string* value) {
  return value == nullptr ? 0 : static_cast<int>(text::parse_decimal(*value).value_or(-1)) + 1;
}

void preserve_space(xml::Node& node) {
  if (node.is("w:t")) node.set_attribute("xml:space", "preserve");
  for (xml::Node& child : node.children) preserve_space(child);
}

}  // namespace

NodeClass Dialect::classify(const xml::Node& element) const {
  const auto found = std::ranges::find(kClasses, element.name, &Entry::element);
  return found == kClasses.end() ? NodeClass::other : found->node_class;
}

std::optional<std::string> Dialect::characters(const xml::Node& element) const {
  if (element.is("w:tab") || element.is("w:ptab")) return "\t";
  if (element.is("w:noBreakHyphen")) return "\u2011";
  if (element.is("w:softHyphen")) return "\u00AD";
  if (element.is("w:cr")) return "\n";
  if (!element.is("w:br")) return std::nullopt;
  const std::string* type = element.attribute("w:type");
  return type == nullptr || *type == "textWrapping" ? "\n" : "\f";
}

bool Dialect::holds_text(const xml::Node& element) const {
  return element.is("w:t");
}

bool Dialect::holds_values(const xml::Node& element) const {
  return element.is("w:p") || element.is("w:hyperlink") || element.is("w:ins") ||
         element.is("w:smartTag") || element.is("w:sdtContent");
}

std::pair<std::string, std::string> Dialect::run_shell(const xml::Node& run) const {
  std::string open = "<w:r>";
  if (const xml::Node* properties = run.child("w:rPr")) xml::serialise(*properties, open);
  return {std::move(open), "</w:r>"};
}

// Text keeps the spaces at its new ends; a section ends with the second half of its paragraph.
void Dialect::after_split(xml::Node& left, xml::Node& right) const {
  preserve_space(left);
  preserve_space(right);
  if (xml::Node* properties = left.child("w:pPr"))
    std::erase_if(properties->children,
                  [](const xml::Node& child) { return child.is("w:sectPr"); });
}

int Dialect::heading_level(const xml::Node& paragraph) const {
  const xml::Node* properties = paragraph.child("w:pPr");
  if (properties == nullptr) return 0;
  if (const xml::Node* own = properties->child("w:outlineLvl")) {
    const int level = level_of(own->attribute("w:val"));
    return level <= 6 ? level : 0;
  }
  const xml::Node* style = properties->child("w:pStyle");
  const std::string* id = style == nullptr ? nullptr : style->attribute("w:val");
  const auto found = id == nullptr ? levels_.end() : levels_.find(*id);
  return found == levels_.end() ? 0 : found->second;
}

const xml::Node* Dialect::section_end(const xml::Node& paragraph) const {
  if (!paragraph.is("w:p")) return nullptr;
  const xml::Node* properties = paragraph.child("w:pPr");
  return properties == nullptr ? nullptr : properties->child("w:sectPr");
}

std::string Dialect::empty_paragraph() const {
  return "<w:p/>";
}

}  // namespace greffier::docx
