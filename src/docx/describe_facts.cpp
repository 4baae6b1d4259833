#include "docx/describe_facts.hpp"

#include <algorithm>
#include <array>

#include "docx/text_looks.hpp"
#include "office/landmarks.hpp"

namespace greffier::docx {

namespace {

using office::DrawingFacts;
using office::FieldSign;
using xml::Node;

std::string attribute(const Node& node, std::string_view name) {
  const std::string* value = node.attribute(name);
  return value == nullptr ? std::string() : *value;
}

bool has(const Node* properties, std::string_view name) {
  const Node* found = properties == nullptr ? nullptr : properties->child(name);
  return found != nullptr && is_on(*found);
}

struct FieldEntry {
  std::string_view type;
  FieldSign::Event event;
};
constexpr std::array kFieldEvents{FieldEntry{"begin", FieldSign::Event::begin},
                                  FieldEntry{"separate", FieldSign::Event::separate},
                                  FieldEntry{"end", FieldSign::Event::end}};

// Depth first; null when there is none.
const Node* find_inside(const Node& node, std::string_view name) {
  for (const Node& child : node.children) {
    if (child.kind != Node::Kind::element) continue;
    const std::string_view local = std::string_view(child.name).substr(child.name.find(':') + 1);
    if (local == name) return &child;
    if (local == "graphicData") continue;  // what is drawn has names of its own
    if (const Node* found = find_inside(child, name)) return found;
  }
  return nullptr;
}

// True for a shape with a text, which is no picture.
bool holds_text(const Node& element) {
  return element.is("w:txbxContent") || std::ranges::any_of(element.children, holds_text);
}

// Word's extension of 2017 for what only adorns (adec:decorative).
bool is_decorative(const Node& properties) {
  const Node* sign = find_inside(properties, "decorative");
  return sign != nullptr && is_on(*sign, "val");
}

// DrawingML: wp:inline or wp:anchor around the drawing, wp:docPr with its names.
DrawingFacts drawing_of(const Node& element) {
  const Node* anchor = element.child("wp:anchor");
  const Node* frame = anchor == nullptr ? element.child("wp:inline") : anchor;
  const Node* names = frame == nullptr ? nullptr : frame->child("wp:docPr");
  if (names == nullptr) return {};
  DrawingFacts facts{.kind = DrawingFacts::Kind::group, .floats = anchor != nullptr};
  facts.name = attribute(*names, "name");
  facts.alternative = attribute(*names, "descr");
  if (facts.alternative.empty()) facts.alternative = attribute(*names, "title");
  facts.is_decorative = is_decorative(*names);
  return facts;
}

// VML, which Word wrote until 2007: the alternative is an attribute of the shape.
DrawingFacts legacy_drawing_of(const Node& element) {
  for (const Node& shape : element.children) {
    if (shape.kind != Node::Kind::element || !shape.name.starts_with("v:")) continue;
    if (shape.is("v:shapetype")) continue;
    DrawingFacts facts{.kind = DrawingFacts::Kind::group};
    facts.name = attribute(shape, "id");
    facts.alternative = attribute(shape, "alt");
    facts.floats = attribute(shape, "style").find("position:absolute") != std::string::npos;
    return facts;
  }
  return {};
}

}  // namespace

bool DescribeFacts::is_skipped(const Node& element) const {
  return (element.is("w:footnote") || element.is("w:endnote")) &&
         element.attribute("w:type") != nullptr;
}

accessibility::Look DescribeFacts::style_look(const Node& paragraph) const {
  return looks_.paragraph(dialect_.style_of(paragraph));
}

// Word formats runs by hand, paragraphs never.
accessibility::Look DescribeFacts::paragraph_look(const Node& paragraph) const {
  return style_look(paragraph);
}

void DescribeFacts::lay_span(const Node& span, accessibility::Look& look) const {
  if (const Node* properties = span.child("w:rPr")) looks_.lay_run(*properties, look);
}

office::Background DescribeFacts::background(const Node& element) const {
  if (element.is("w:tc")) return shading(element.child("w:tcPr"));
  if (element.is("w:tbl")) {
    const Node* properties = element.child("w:tblPr");
    if (looks_.shades(value_of(properties, "w:tblStyle"))) return {true, std::nullopt};
    return shading(properties);
  }
  if (!element.is("w:p")) return {};
  if (const office::Background own = shading(element.child("w:pPr")); own.is_said) return own;
  const Node* shade = looks_.paragraph_property(dialect_.style_of(element), "w:shd");
  const auto color =
      shade == nullptr ? std::nullopt : accessibility::read_color(attribute(*shade, "w:fill"));
  return color ? office::Background{true, color} : office::Background{};
}

bool DescribeFacts::is_item(const Node& paragraph) const {
  const Node* properties = paragraph.child("w:pPr");
  if (properties != nullptr && properties->child("w:numPr") != nullptr)
    return !dialect_.list_of(paragraph).empty();
  return looks_.paragraph_property(dialect_.style_of(paragraph), "w:numPr") != nullptr;
}

bool DescribeFacts::is_code(const Node& paragraph) const {
  return looks_.is_code(dialect_.style_of(paragraph));
}

bool DescribeFacts::breaks_page(const Node& paragraph) const {
  return has(paragraph.child("w:pPr"), "w:pageBreakBefore");
}

FieldSign DescribeFacts::field(const Node& element) const {
  if (element.is("w:instrText")) return {FieldSign::Event::instruction, element.inner_text()};
  if (element.is("w:fldSimple")) return {FieldSign::Event::whole, attribute(element, "w:instr")};
  if (!element.is("w:fldChar")) return {};
  const std::string type = attribute(element, "w:fldCharType");
  const auto* found = std::ranges::find(kFieldEvents, type, &FieldEntry::type);
  return found == kFieldEvents.end() ? FieldSign{} : FieldSign{found->event};
}

bool DescribeFacts::is_contents(const Node& element) const {
  const Node* properties = element.is("w:sdt") ? element.child("w:sdtPr") : nullptr;
  const Node* part = properties == nullptr ? nullptr : properties->child("w:docPartObj");
  return value_of(part, "w:docPartGallery") == "Table of Contents";
}

DrawingFacts DescribeFacts::drawing(const Node& element) const {
  if (element.is("mc:AlternateContent") || holds_text(element)) return {};
  if (element.is("w:drawing")) return drawing_of(element);
  if (element.is("w:pict") || element.is("w:object")) return legacy_drawing_of(element);
  return {};
}

std::optional<office::LinkFacts> DescribeFacts::link(const Node& element) const {
  if (!element.is("w:hyperlink")) return std::nullopt;
  const Relationship* target = related_.by_id(attribute(element, "r:id"));
  return office::LinkFacts{
      target == nullptr ? "#" + attribute(element, "w:anchor") : target->target,
      attribute(element, "w:tooltip")};
}

bool DescribeFacts::has_name(const Node& table) const {
  const Node* properties = table.child("w:tblPr");
  return !value_of(properties, "w:tblCaption").empty() ||
         !value_of(properties, "w:tblDescription").empty();
}

bool DescribeFacts::is_header(const Node& row) const {
  return has(row.child("w:trPr"), "w:tblHeader");
}

office::CellFacts DescribeFacts::cell(const Node& cell) const {
  const Node* properties = cell.child("w:tcPr");
  const Node* vertical = properties == nullptr ? nullptr : properties->child("w:vMerge");
  const bool starts = vertical != nullptr && attribute(*vertical, "w:val") == "restart";
  const int columns = dialect_.landmarks().columns(cell);
  return {static_cast<std::size_t>(columns), columns > 1 || starts, vertical != nullptr && !starts};
}

}  // namespace greffier::docx
