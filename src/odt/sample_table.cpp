#include "odt/sample_table.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "odt/lengths.hpp"
#include "odt/style_looks.hpp"
#include "office/roles.hpp"
#include "text/numbers.hpp"

namespace greffier::odt {

namespace {

using office::CellLook;
using xml::Node;
using Row = std::vector<CellLook>;

const std::string& attribute(const Node& node, std::string_view name) {
  static const std::string kNone;
  const std::string* value = node.attribute(name);
  return value == nullptr ? kNone : *value;
}

// Written as it is, in another attribute.
std::string plain(const std::string& value) {
  return value.find_first_of("<>&\"") == std::string::npos ? value : std::string();
}

double in_points(std::string_view text, double otherwise) {
  return length(text, otherwise * 25.4 / 72) * 72 / 25.4;
}

// « 0.5pt solid #BCC4CE »; no border for anything else.
office::Border read_border(const std::string& text) {
  const std::size_t color = text.find('#');
  if (color == std::string::npos) return {};
  return {in_points(text.substr(0, text.find(' ')), 0), text.substr(color), 0};
}

bool is_seen(const CellLook& look) {
  const auto has_color = [](const std::string& value) { return value.find('#') != value.npos; };
  return has_color(look.background) || std::ranges::any_of(look.sides, has_color);
}

const Node* first(const Node& node, std::string_view name, std::string_view or_name) {
  for (const Node& child : node.children) {
    if (child.is(name) || child.is(or_name)) return &child;
    if (const Node* found = first(child, name, or_name)) return found;
  }
  return nullptr;
}

// The colour of the text in a cell; "" when nothing says.
std::string color_of(const Node& cell, const Node& styles, const Node& content) {
  const Node* paragraph = first(cell, "text:p", "text:h");
  if (paragraph == nullptr) return {};
  StyleLooks looks;
  looks.read(styles);
  looks.read(content);
  accessibility::Look look = looks.paragraph(attribute(*paragraph, "text:style-name"), true);
  if (const Node* span = first(*paragraph, "text:span", "text:a"))
    looks.lay_text(attribute(*span, "text:style-name"), look);
  return look.color ? accessibility::color_text(*look.color) : std::string();
}

class Reader {
 public:
  explicit Reader(const Node& content) {
    const Node* styles = content.child("office:automatic-styles");
    if (styles == nullptr) return;
    for (const Node& style : styles->children)
      if (style.is("style:style"))
        styles_.emplace(attribute(style, "style:family") + ' ' + attribute(style, "style:name"),
                        &style);
  }

  void visit(const Node& node) {
    for (const Node& child : node.children) {
      if (child.is("table:table")) read(child);
      visit(child);
    }
  }

  [[nodiscard]] const Node* chosen() const { return headed_ != nullptr ? headed_ : seen_; }

  [[nodiscard]] SampleTable sample() const {
    SampleTable found;
    if (chosen() == nullptr) return found;
    add_rows(*chosen(), found.sample);
    const Node* headers = chosen()->child("table:table-header-rows");
    if (headers != nullptr) {
      office::TableSample heading;
      add_rows(*headers, heading);
      found.sample.headers = heading.rows.size();
    }
    const CellLook& first = found.sample.rows.front().front();
    found.look.heading_background = first.background;
    found.look.edge = read_border(first.sides[CellLook::top]);
    found.look.rule = read_border(first.sides[CellLook::bottom]);
    found.look.total = found.look.edge;
    if (const Node* own = properties("table-cell", first_cell(), "style:table-cell-properties"))
      found.look.cell_padding = in_points(attribute(*own, "fo:padding"), found.look.cell_padding);
    return found;
  }

  // Of the chosen table, which has one.
  [[nodiscard]] const Node& first_cell() const { return *first_cell(*chosen()); }

 private:
  void read(const Node& table) {
    const Node* headers = table.child("table:table-header-rows");
    const Node* cell = first_cell(headers == nullptr ? table : *headers);
    if (cell == nullptr ||
        properties("table-cell", *cell, "style:table-cell-properties") == nullptr ||
        is_for_signing(*cell))
      return;
    if (headed_ == nullptr && headers != nullptr) headed_ = &table;
    office::TableSample rows;
    add_rows(table, rows);
    const bool is_visible = std::ranges::any_of(
        rows.rows, [](const Row& row) { return std::ranges::any_of(row, is_seen); });
    if (seen_ == nullptr && is_visible) seen_ = &table;
  }

  // Those who sign side by side stand in a table without rules (office/matrices.hpp).
  bool is_for_signing(const Node& cell) const {
    const std::string kSignature(office::info(office::Role::signature).odf);
    const Node* line = first(cell, "text:p", "text:h");
    if (line == nullptr) return false;
    const std::string& name = attribute(*line, "text:style-name");
    const auto own = styles_.find("paragraph " + name);
    return name == kSignature || (own != styles_.end() &&
                                  attribute(*own->second, "style:parent-style-name") == kSignature);
  }

  static const Node* first_cell(const Node& node) {
    for (const Node& child : node.children) {
      if (child.is("table:table-cell")) return &child;
      if (const Node* found = first_cell(child)) return found;
    }
    return nullptr;
  }

  const Node* properties(std::string_view family, const Node& holder, std::string_view name) const {
    const std::string key = std::string(family) + ' ' + attribute(holder, "table:style-name");
    const auto style = styles_.find(key);
    return style == styles_.end() ? nullptr : style->second->child(name);
  }

  std::string background_of(std::string_view family, const Node& holder,
                            std::string_view name) const {
    const Node* own = properties(family, holder, name);
    const std::string ground = own == nullptr ? "" : attribute(*own, "fo:background-color");
    return ground.starts_with('#') ? plain(ground) : "";
  }

  CellLook look_of(const Node& cell, const Node& row) const {
    constexpr std::array<std::string_view, 4> kSides{"fo:border-top", "fo:border-left",
                                                     "fo:border-bottom", "fo:border-right"};
    CellLook look;
    look.background = background_of("table-cell", cell, "style:table-cell-properties");
    if (look.background.empty())
      look.background = background_of("table-row", row, "style:table-row-properties");
    const Node* own = properties("table-cell", cell, "style:table-cell-properties");
    if (own == nullptr) return look;
    for (std::size_t i = 0; i < kSides.size(); ++i) {
      const std::string& side = attribute(*own, kSides[i]);
      look.sides[i] = plain(side.empty() ? attribute(*own, "fo:border") : side);
    }
    look.vertical = plain(attribute(*own, "style:vertical-align"));
    return look;
  }

  static std::size_t repeated(const Node& node, std::string_view name) {
    const double times = text::parse_decimal(attribute(node, name)).value_or(1);
    return static_cast<std::size_t>(std::clamp(times, 1.0, double(office::kMostSampled)));
  }

  // What a cell covers stands behind it as cells of their own, which say nothing.
  void add_row(const Node& row, office::TableSample& sample) const {
    Row looks;
    for (const Node& cell : row.children) {
      const bool covered = cell.is("table:covered-table-cell");
      if (!covered && !cell.is("table:table-cell")) continue;
      const CellLook look = covered && !looks.empty() ? looks.back() : look_of(cell, row);
      looks.insert(looks.end(), repeated(cell, "table:number-columns-repeated"), look);
    }
    looks.resize(std::min(looks.size(), office::kMostSampled));
    if (!looks.empty() && sample.rows.size() < office::kMostSampled)
      sample.rows.push_back(std::move(looks));
  }

  void add_rows(const Node& holder, office::TableSample& sample) const {
    for (const Node& child : holder.children) {
      if (child.is("table:table-row")) add_row(child, sample);
      const bool groups = child.is("table:table-rows") || child.is("table:table-row-group") ||
                          child.is("table:table-header-rows");
      if (groups) add_rows(child, sample);
    }
  }

  std::map<std::string, const Node*, std::less<>> styles_;  // automatic, by family and name
  const Node* headed_ = nullptr;
  const Node* seen_ = nullptr;
};

}  // namespace

SampleTable read_sample_table(const Node& styles, const Node& content) {
  Reader reader(content);
  reader.visit(content);
  SampleTable found = reader.sample();
  if (!found.sample.empty())
    found.sample.heading_color = color_of(reader.first_cell(), styles, content);
  return found;
}

void leave_to_style(office::TableSample& sample, const Node& styles, const std::string& style) {
  StyleLooks looks;
  looks.read(styles);
  const auto color = looks.paragraph(style, false).color;
  if (color && accessibility::color_text(*color) == sample.heading_color)
    sample.heading_color.clear();
}

}  // namespace greffier::odt
