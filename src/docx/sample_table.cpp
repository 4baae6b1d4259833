#include "docx/sample_table.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "docx/style_looks.hpp"
#include "docx/text_looks.hpp"
#include "text/numbers.hpp"

namespace greffier::docx {

namespace {

using office::CellLook;
using xml::Node;
using Row = std::vector<CellLook>;

constexpr std::size_t kLongestChain = 64;

// By CellLook::Side; the second names are those of ISO 29500 strict.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kSides{
    {{"w:top", "w:top"}, {"w:left", "w:start"}, {"w:bottom", "w:bottom"}, {"w:right", "w:end"}}};

struct Flag {
  std::string_view attribute;
  unsigned bit;
};
constexpr std::array kFlags{Flag{"w:firstRow", kFirstRow}, Flag{"w:lastRow", kLastRow},
                            Flag{"w:firstColumn", 0x80},   Flag{"w:lastColumn", 0x100},
                            Flag{"w:noHBand", 0x200},      Flag{"w:noVBand", 0x400}};

std::string serialised(const Node* node) {
  std::string xml;
  if (node != nullptr) xml::serialise(*node, xml);
  return xml;
}

bool is_line(const Node& border) {
  const std::string* kind = border.attribute("w:val");
  return kind != nullptr && *kind != "nil" && *kind != "none";
}
bool is_shade(const Node& node) {
  const std::string* fill = node.is("w:shd") ? node.attribute("w:fill") : nullptr;
  return fill != nullptr && *fill != "auto" && *fill != "FFFFFF";
}

// True when borders or shades stand somewhere in there. Tables inside are not looked into.
bool is_seen(const Node& node) {
  if (is_shade(node)) return true;
  if (node.is("w:tblBorders") || node.is("w:tcBorders"))
    return std::ranges::any_of(node.children, is_line);
  return std::ranges::any_of(
      node.children, [](const Node& child) { return !child.is("w:tbl") && is_seen(child); });
}

const Node* borders_of(const Node& table) {
  const Node* properties = table.child("w:tblPr");
  return properties == nullptr ? nullptr : properties->child("w:tblBorders");
}

// The rows of a table, or the cells of a row, in content controls or not.
void add_children(const Node& holder, std::string_view name, std::vector<const Node*>& out) {
  for (const Node& child : holder.children) {
    if (child.is(name)) out.push_back(&child);
    if (child.is("w:sdt") || child.is("w:sdtContent")) add_children(child, name, out);
  }
}
std::vector<const Node*> children_of(const Node& holder, std::string_view name) {
  std::vector<const Node*> found;
  add_children(holder, name, found);
  return found;
}

bool is_header(const Node& row) {
  const Node* properties = row.child("w:trPr");
  const Node* header = properties == nullptr ? nullptr : properties->child("w:tblHeader");
  return header != nullptr && is_on(*header);
}

CellLook look_of(const Node* properties) {
  CellLook look;
  if (properties == nullptr) return look;
  if (const Node* borders = properties->child("w:tcBorders"))
    for (std::size_t i = 0; i < kSides.size(); ++i) {
      const Node* side = borders->child(kSides[i].first);
      if (side == nullptr) side = borders->child(kSides[i].second);
      if (side == nullptr) continue;
      Node own = *side;
      own.name = kSides[i].first;
      look.sides[i] = serialised(&own);
    }
  look.background = serialised(properties->child("w:shd"));
  look.vertical = serialised(properties->child("w:vAlign"));
  return look;
}

Row looks_of(const Node& row) {
  Row looks;
  for (const Node* cell : children_of(row, "w:tc")) {
    const Node* properties = cell->child("w:tcPr");
    const double span = text::parse_decimal(value_of(properties, "w:gridSpan")).value_or(1);
    looks.insert(looks.end(),
                 static_cast<std::size_t>(std::clamp(span, 1.0, double(office::kMostSampled))),
                 look_of(properties));
  }
  looks.resize(std::min(looks.size(), office::kMostSampled));
  return looks;
}

unsigned bits_of(const Node* look) {
  if (look == nullptr) return 0;
  unsigned bits = 0;
  if (const std::string* value = look->attribute("w:val"))
    std::from_chars(value->data(), value->data() + value->size(), bits, 16);
  for (const auto& [attribute, bit] : kFlags)
    if (look->attribute(attribute) != nullptr)
      bits = is_on(*look, attribute) ? bits | bit : bits & ~bit;
  return bits;
}

const Node* first(const Node& node, std::string_view name) {
  for (const Node& child : node.children) {
    if (child.is(name)) return &child;
    if (const Node* found = first(child, name)) return found;
  }
  return nullptr;
}

const Node* first_with_text(const Node& node) {
  for (const Node& child : node.children) {
    if (child.is("w:r") && !child.inner_text().empty()) return &child;
    if (const Node* found = first_with_text(child)) return found;
  }
  return nullptr;
}

// What a table style, or one that it is made from, says of the texts of its first row.
std::string color_of_headings(const Node& styles, std::string id) {
  for (std::size_t n = 0; n < kLongestChain && !id.empty(); ++n) {
    const auto style = std::ranges::find_if(styles.children, [&id](const Node& node) {
      const std::string* own = node.attribute("w:styleId");
      return own != nullptr && *own == id;
    });
    if (style == styles.children.end()) return {};
    for (const Node& part : style->children)
      if (const std::string* type = part.attribute("w:type");
          part.is("w:tblStylePr") && type != nullptr && *type == "firstRow")
        if (std::string color = value_of(part.child("w:rPr"), "w:color"); color.size() == 6)
          return color;
    id = value_of(&*style, "w:basedOn");
  }
  return {};
}

// The colour of the text in the first cell of a table; "" when nothing says.
std::string color_of(const Node& table, const std::string& table_style, const Node& styles) {
  const Node* cell = first(table, "w:tc");
  const Node* paragraph = cell == nullptr ? nullptr : first(*cell, "w:p");
  if (paragraph == nullptr) return {};
  StyleLooks looks;
  looks.read(styles);
  accessibility::Look look = looks.paragraph(value_of(paragraph->child("w:pPr"), "w:pStyle"));
  const Node* run = first_with_text(*paragraph);
  const Node* properties = run == nullptr ? nullptr : run->child("w:rPr");
  if (properties != nullptr) looks.lay_run(*properties, look);
  if (look.color) return accessibility::color_text(*look.color);
  const std::string color = color_of_headings(styles, table_style);
  return color.empty() ? color : "#" + color;
}

class Chooser {
 public:
  explicit Chooser(const Node& styles) {
    for (const Node& style : styles.children)
      if (const std::string* id = style.attribute("w:styleId")) styles_.emplace(*id, &style);
  }

  void visit(const Node& node) {
    for (const Node& child : node.children) {
      if (child.is("w:tbl")) look_at(child);
      visit(child);
    }
  }

  [[nodiscard]] const Node* chosen() const { return headed_ != nullptr ? headed_ : seen_; }

 private:
  void look_at(const Node& table) {
    if (headed_ != nullptr || !can_be_seen(table)) return;
    const std::vector<const Node*> rows = children_of(table, "w:tr");
    if (!rows.empty() && is_header(*rows.front())) headed_ = &table;
    if (seen_ == nullptr) seen_ = &table;
  }

  // What the table says itself counts before what its style says.
  bool can_be_seen(const Node& table) const {
    if (is_seen(table)) return true;
    const Node* own = borders_of(table);
    return own == nullptr && style_is_seen(value_of(table.child("w:tblPr"), "w:tblStyle"));
  }

  bool style_is_seen(const std::string& id) const {
    auto found = styles_.find(id);
    for (std::size_t n = 0; n < kLongestChain && found != styles_.end(); ++n) {
      if (is_seen(*found->second)) return true;
      found = styles_.find(value_of(found->second, "w:basedOn"));
    }
    return false;
  }

  std::map<std::string, const Node*, std::less<>> styles_;
  const Node* headed_ = nullptr;
  const Node* seen_ = nullptr;
};

}  // namespace

SampleTable read_sample_table(const Node& styles, const Node& document) {
  Chooser chooser(styles);
  chooser.visit(document);
  SampleTable sample;
  const Node* table = chooser.chosen();
  if (table == nullptr) return sample;
  const Node* properties = table->child("w:tblPr");
  sample.style = value_of(properties, "w:tblStyle");
  sample.borders = serialised(borders_of(*table));
  sample.margins = serialised(properties == nullptr ? nullptr : properties->child("w:tblCellMar"));
  sample.look = bits_of(properties == nullptr ? nullptr : properties->child("w:tblLook"));
  std::size_t headers = 0;
  for (const Node* row : children_of(*table, "w:tr")) {
    if (sample.cells.rows.size() == office::kMostSampled) break;
    if (headers == sample.cells.rows.size() && is_header(*row)) ++headers;
    if (Row looks = looks_of(*row); !looks.empty()) sample.cells.rows.push_back(std::move(looks));
  }
  sample.cells.headers = std::max<std::size_t>(headers, 1);
  sample.cells.heading_color = color_of(*table, sample.style, styles);
  return sample;
}

void leave_to_style(office::TableSample& sample, const Node& styles, const std::string& style) {
  StyleLooks looks;
  looks.read(styles);
  const auto color = looks.paragraph(style).color;
  if (color && accessibility::color_text(*color) == sample.heading_color)
    sample.heading_color.clear();
}

}  // namespace greffier::docx
