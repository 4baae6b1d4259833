#include "docx/ordered.hpp"

#include <algorithm>
#include <array>

#include "xml/escape.hpp"

namespace greffier::docx {

namespace {

constexpr std::array<std::string_view, 26> kParagraphOrder{
    "w:pStyle",        "w:keepNext",     "w:keepLines",     "w:pageBreakBefore",
    "w:framePr",       "w:widowControl", "w:numPr",         "w:suppressLineNumbers",
    "w:pBdr",          "w:shd",          "w:tabs",          "w:suppressAutoHyphens",
    "w:bidi",          "w:spacing",      "w:ind",           "w:contextualSpacing",
    "w:mirrorIndents", "w:jc",           "w:textDirection", "w:textAlignment",
    "w:outlineLvl",    "w:divId",        "w:cnfStyle",      "w:rPr",
    "w:sectPr",        "w:pPrChange"};

constexpr std::array<std::string_view, 39> kRunOrder{"w:rStyle",
                                                     "w:rFonts",
                                                     "w:b",
                                                     "w:bCs",
                                                     "w:i",
                                                     "w:iCs",
                                                     "w:caps",
                                                     "w:smallCaps",
                                                     "w:strike",
                                                     "w:dstrike",
                                                     "w:outline",
                                                     "w:shadow",
                                                     "w:emboss",
                                                     "w:imprint",
                                                     "w:noProof",
                                                     "w:snapToGrid",
                                                     "w:vanish",
                                                     "w:webHidden",
                                                     "w:color",
                                                     "w:spacing",
                                                     "w:w",
                                                     "w:kern",
                                                     "w:position",
                                                     "w:sz",
                                                     "w:szCs",
                                                     "w:highlight",
                                                     "w:u",
                                                     "w:effect",
                                                     "w:bdr",
                                                     "w:shd",
                                                     "w:fitText",
                                                     "w:vertAlign",
                                                     "w:rtl",
                                                     "w:cs",
                                                     "w:em",
                                                     "w:lang",
                                                     "w:eastAsianLayout",
                                                     "w:specVanish",
                                                     "w:oMath"};

constexpr std::array<std::string_view, 13> kTableOrder{
    "w:tblStyle", "w:tblpPr",     "w:tblW",          "w:jc",        "w:tblCellSpacing",
    "w:tblInd",   "w:tblBorders", "w:shd",           "w:tblLayout", "w:tblCellMar",
    "w:tblLook",  "w:tblCaption", "w:tblDescription"};

constexpr std::array<std::string_view, 9> kCellOrder{"w:cnfStyle", "w:tcW",       "w:gridSpan",
                                                     "w:vMerge",   "w:tcBorders", "w:shd",
                                                     "w:noWrap",   "w:tcMar",     "w:vAlign"};

constexpr std::array<std::string_view, 10> kSectionOrder{
    "w:headerReference", "w:footerReference", "w:footnotePr", "w:type", "w:pgSz",
    "w:pgMar",           "w:pgBorders",       "w:pgNumType",  "w:cols", "w:titlePg"};

// The end of the element that starts at `at`, however deep it nests.
std::size_t end_of_element(std::string_view xml, std::size_t at) {
  int depth = 0;
  while (at < xml.size()) {
    const std::size_t open = xml.find('<', at);
    const std::size_t close = xml.find('>', open);
    if (open == std::string_view::npos || close == std::string_view::npos) return xml.size();
    const bool ends = xml[open + 1] == '/';
    const bool empty = xml[close - 1] == '/';
    if (ends) --depth;
    if (!ends && !empty) ++depth;
    at = close + 1;
    if (depth <= 0) return at;
  }
  return xml.size();
}

}  // namespace

std::span<const std::string_view> paragraph_order() {
  return kParagraphOrder;
}
std::span<const std::string_view> run_order() {
  return kRunOrder;
}
std::span<const std::string_view> table_order() {
  return kTableOrder;
}
std::span<const std::string_view> cell_order() {
  return kCellOrder;
}
std::span<const std::string_view> section_order() {
  return kSectionOrder;
}

Ordered::Element* Ordered::find(std::string_view name) {
  const auto found = std::ranges::find(elements_, name, &Element::name);
  return found == elements_.end() ? nullptr : &*found;
}

void Ordered::insert(std::string_view name, std::string xml) {
  const auto place = std::ranges::find(order_, name);
  const auto rank = static_cast<std::size_t>(place - order_.begin());
  const auto next = std::ranges::upper_bound(elements_, rank, {}, &Element::rank);
  elements_.insert(next, {rank, std::string(name), std::move(xml)});
}

void Ordered::add(std::string_view name, AttributeList attributes) {
  constexpr std::size_t kUsual = 48;  // bytes
  std::string xml;
  xml.reserve(kUsual);
  xml.append("<").append(name);
  for (const auto& [key, value] : attributes) {
    xml.append(" ").append(key).append("=\"");
    xml::append_attribute(xml, value);
    xml += '"';
  }
  xml += "/>";
  add(name, std::move(xml));
}

void Ordered::add(std::string_view name, std::string xml) {
  if (Element* const element = find(name); element != nullptr)
    element->xml = std::move(xml);
  else
    insert(name, std::move(xml));
}

void Ordered::add_missing(std::string_view xml) {
  while (!xml.empty()) {
    const std::size_t end = end_of_element(xml, 0);
    const std::string_view name = xml.substr(1, xml.find_first_of(" />") - 1);
    if (find(name) == nullptr) insert(name, std::string(xml.substr(0, end)));
    xml.remove_prefix(end);
  }
}

void Ordered::append_children(std::string& out) const {
  for (const Element& element : elements_) out += element.xml;
}

std::string Ordered::children() const {
  std::string out;
  append_children(out);
  return out;
}

void Ordered::append_wrapped(std::string& out, std::string_view name) const {
  if (elements_.empty()) return;
  out.append("<").append(name).append(">");
  append_children(out);
  out.append("</").append(name).append(">");
}

std::string Ordered::wrapped(std::string_view name) const {
  std::string out;
  append_wrapped(out, name);
  return out;
}

void insert_in_order(std::vector<xml::Node>& properties, xml::Node added) {
  const auto rank = [](const xml::Node& property) {
    return std::ranges::find(paragraph_order(), property.name) - paragraph_order().begin();
  };
  const auto at = std::ranges::find_if(
      properties, [&](const xml::Node& property) { return rank(property) > rank(added); });
  properties.insert(at, std::move(added));
}

}  // namespace greffier::docx
