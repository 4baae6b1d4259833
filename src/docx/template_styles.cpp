#include "docx/template_styles.hpp"

#include <algorithm>
#include <set>

#include "docx/numbering_part.hpp"
#include "docx/sample_table.hpp"
#include "docx/text_looks.hpp"
#include "docx/units.hpp"
#include "text/fold.hpp"
#include "text/numbers.hpp"

namespace greffier::docx {

namespace {

using namespace office;
using xml::Node;

// The w:val (or another attribute) of a child element, "" when either is missing.
std::string value(const Node* parent, std::string_view child, std::string_view key = "w:val") {
  const Node* node = parent == nullptr ? nullptr : parent->child(child);
  const std::string* found = node == nullptr ? nullptr : node->attribute(key);
  return found == nullptr ? std::string() : *found;
}

std::string own(const Node& node, std::string_view key) {
  const std::string* found = node.attribute(key);
  return found == nullptr ? std::string() : *found;
}

int integer(std::string_view text, int otherwise) {
  const auto number = text::parse_decimal(text);
  return number ? static_cast<int>(*number) : otherwise;
}

Border read_border(const Node* borders, std::string_view side) {
  const std::string kind = value(borders, side);
  if (kind.empty() || kind == "nil" || kind == "none") return {};
  const std::string color = value(borders, side, "w:color");
  return {integer(value(borders, side, "w:sz"), 4) / 8.0,
          color.size() == 6 ? "#" + color : "#000000",
          static_cast<double>(integer(value(borders, side, "w:space"), 0))};
}

const Node* conditional(const Node& style, std::string_view type) {
  for (const Node& child : style.children)
    if (child.is("w:tblStylePr") && own(child, "w:type") == type) return &child;
  return nullptr;
}

void read_table_style(const Node& style, TemplateStyles& looks) {
  looks.table_style = own(style, "w:styleId");
  const Node* properties = style.child("w:tblPr");
  const Node* borders = properties == nullptr ? nullptr : properties->child("w:tblBorders");
  looks.table.edge = read_border(borders, "w:top");
  looks.table.rule = read_border(borders, "w:insideH");
  looks.table.total = looks.table.edge;
  const Node* first = conditional(style, "firstRow");
  const std::string fill =
      value(first == nullptr ? nullptr : first->child("w:tcPr"), "w:shd", "w:fill");
  looks.table.heading_background = fill.size() == 6 ? "#" + fill : "";
}

void read_style(const Node& style, StylesRead& read) {
  const std::string type = own(style, "w:type");
  const std::string name = value(&style, "w:name");
  const std::string id = own(style, "w:styleId");
  if (type == "table" && text::fold_name(name) == text::fold_name("Tableau Greffier"))
    return read_table_style(style, read.looks);
  if (type != "paragraph" && type != "character") return;
  const auto role =
      role_of_style(name, type == "character" ? Family::character : Family::paragraph);
  // Writer saves a style of ours, « caption », beside its own « Caption »: the name as Word writes
  // it comes first.
  if (role && (!read.looks.map.has(*role) || name == info(*role).ooxml))
    read.looks.map.set(*role, id);
  read.looks.style_names.emplace(text::fold_name(name), id);
  const Node* properties = style.child("w:pPr");
  const int level = integer(value(properties, "w:outlineLvl"), -1) + 1;
  if (level >= 1 && level <= 6) read.heading_levels[id] = level;
  if (role && heading_level(*role) > 0) read.heading_levels[id] = heading_level(*role);
}

// The w:abstractNumId of the numbering of that name.
int abstract_numbering(const Node& numbering, std::string_view name) {
  for (const Node& node : numbering.children)
    if (node.is("w:abstractNum") && value(&node, "w:name") == name)
      return integer(own(node, "w:abstractNumId"), kNoNumbering);
  return kNoNumbering;
}

NumberFormat number_format(std::string_view format) {
  if (format == "decimal") return NumberFormat::decimal;
  if (format == "upperRoman") return NumberFormat::upper_roman;
  if (format == "upperLetter") return NumberFormat::upper_letter;
  if (format == "lowerLetter") return NumberFormat::lower_letter;
  return NumberFormat::none;
}

// « %1.%2. » shows two levels and ends with a full stop.
OutlineLevel read_level(const Node& level) {
  const std::string pattern = value(&level, "w:lvlText");
  const std::size_t first = pattern.find('%');
  const std::size_t last = pattern.rfind('%');
  if (first == std::string::npos) return {};
  return {number_format(value(&level, "w:numFmt")), pattern.substr(0, first),
          pattern.substr(std::min(last + 2, pattern.size())),
          static_cast<int>(std::ranges::count(pattern, '%'))};
}

// Levels that name a heading style are the outline's.
void read_numbering(const Node& numbering, const StylesRead& read, TemplateStyles& looks) {
  looks.bullets = abstract_numbering(numbering, kBulletName);
  looks.numbers = abstract_numbering(numbering, kNumberName);
  for (const Node& node : numbering.children)
    for (const Node& level : node.children)
      if (const auto found = read.heading_levels.find(value(&level, "w:pStyle"));
          level.is("w:lvl") && found != read.heading_levels.end())
        looks.outline[static_cast<std::size_t>(found->second) - 1] = read_level(level);
}

// Tables look as a sample in the template does.
void read_sample(const Node& styles, const Node& document, TemplateStyles& looks) {
  looks.sample = read_sample_table(styles, document);
  if (looks.map.has(Role::table_heading))
    leave_to_style(looks.sample.cells, styles, looks.map.id(Role::table_heading));
  for (const Node& style : styles.children)
    if (!looks.sample.style.empty() && own(style, "w:styleId") == looks.sample.style)
      return read_table_style(style, looks);
}

void read_page(const Node& document, Page& page) {
  const Node* body = document.child("w:body");
  const Node* section = body == nullptr ? nullptr : body->child("w:sectPr");
  const auto length = [section](std::string_view element, std::string_view key, double otherwise) {
    const auto twips = text::parse_decimal(value(section, element, key));
    return twips ? millimetres_of_twips(*twips) : otherwise;
  };
  page.width = length("w:pgSz", "w:w", page.width);
  page.height = length("w:pgSz", "w:h", page.height);
  page.left = length("w:pgMar", "w:left", page.left);
  page.right = length("w:pgMar", "w:right", page.right);
  page.top = length("w:pgMar", "w:header", page.top);
  page.bottom = length("w:pgMar", "w:footer", page.bottom);
  page.header_gap = length("w:pgMar", "w:top", page.body_top()) - page.top - page.header_height;
  page.footer_gap =
      length("w:pgMar", "w:bottom", page.body_bottom()) - page.bottom - page.footer_height;
}

}  // namespace

std::optional<int> abstract_list(const Node& numbering, std::string_view list) {
  for (const Node& node : numbering.children)
    if (!list.empty() && node.is("w:num") && own(node, "w:numId") == list)
      return integer(value(&node, "w:abstractNumId"), kNoNumbering);
  return std::nullopt;
}

StylesRead read_styles(const Node& styles, const Node* numbering, const Node& document) {
  StylesRead read;
  std::set<std::string, std::less<>> ids;
  for (const Node& style : styles.children) {
    if (!style.is("w:style")) continue;
    read_style(style, read);
    ids.insert(own(style, "w:styleId"));
  }
  if (read.looks.table_style.empty()) read_sample(styles, document, read.looks);
  read.looks.map.prepare_lent([](Role role) { return std::string(info(role).ooxml_id); }, ids);
  TextLooks texts;
  texts.read(styles);
  read.looks.sizes = texts.sizes();
  read.list_levels = texts.list_levels();
  read.page_starts = texts.page_starts();
  read.lists = styled_lists(styles, read.list_levels);
  if (numbering != nullptr) read_numbering(*numbering, read, read.looks);
  read_page(document, read.looks.page);
  return read;
}

}  // namespace greffier::docx
