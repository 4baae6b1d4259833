// Tables of an OpenDocument text (ODF 1.3 part 3 § 9).
#include <algorithm>
#include <array>
#include <utility>

#include <fmt/core.h>

#include "readers/odt_story.hpp"
#include "readers/office_rules.hpp"
#include "readers/office_xml.hpp"

namespace greffier::readers {

namespace {

using xml::Node;

constexpr int kMostRepeats = 1000;    // of a row
constexpr int kMostSpan = 1'000'000;  // of rows: none reaches below the last one
constexpr std::array<std::string_view, 4> kColumnGroups{
    "table:table-columns", "table:table-header-columns", "table:table-column-group",
    "table:table-columns-group"};

}  // namespace

void OdtStory::read_table(const Node& node) {
  RawTable table;
  const auto read_columns = [&](const Node& parent, const auto& self) -> void {
    for (const Node& child : parent.children) {
      if (std::ranges::find(kColumnGroups, child.name) != kColumnGroups.end()) self(child, self);
      if (!child.is("table:table-column")) continue;
      const double width =
          document_.styles.find("table-column", attribute(child, "table:style-name")).width;
      const int named = whole(attribute(child, "table:number-columns-repeated")).value_or(1);
      const int count = std::clamp(named, 1, kMostColumns);
      table.widths.insert(table.widths.end(), static_cast<std::size_t>(count), width);
    }
  };
  read_columns(node, read_columns);
  read_rows(node, false, table);
  if (table.rows.empty()) return;
  flow_.add_block({make_table(std::move(table), document_.desk), document_.desk.here()});
}

void OdtStory::read_rows(const Node& parent, bool is_header, RawTable& table) {
  for (const Node& child : parent.children) {
    if (child.is("table:table-header-rows") || child.is("table:table-rows") ||
        child.is("table:table-row-group"))
      read_rows(child, is_header || child.is("table:table-header-rows"), table);
    if (!child.is("table:table-row")) continue;
    RawRow row;
    row.is_header = is_header;
    bool has_cells = false;
    for (const Node& cell : child.children) {
      has_cells = has_cells || cell.is("table:covered-table-cell");
      if (!cell.is("table:table-cell")) continue;
      has_cells = true;
      const int repeats = repeats_of(cell, "table:number-columns-repeated", 1);
      for (int i = 0; i < repeats; ++i) row.cells.push_back(read_cell(cell));
    }
    if (!has_cells) continue;
    const int repeats = repeats_of(child, "table:number-rows-repeated", row.cells.size());
    for (int i = 1; i < repeats; ++i) table.rows.push_back(row);
    table.rows.push_back(std::move(row));
  }
}

// How often a cell or a row of `cells` stands there.
int OdtStory::repeats_of(const Node& node, std::string_view name, std::size_t cells) {
  const int most = name == "table:number-rows-repeated" ? kMostRepeats : kMostColumns;
  const int wanted = held_count(node, name, most, document_.desk);
  const int cost = (wanted - 1) * static_cast<int>(cells);
  if (cost > document_.repeats_left) {
    document_.desk.count(kTableReduced, fmt::format("{} > 1", wanted), name);
    return 1;
  }
  document_.repeats_left -= cost;
  return wanted;
}

RawCell OdtStory::read_cell(const Node& cell) {
  Flow flow(document_.desk, Flow::Place::cell);
  OdtLists lists = lists_.fresh();
  OdtStory(document_, lists, flow).read(cell);
  RawCell made;
  made.blocks = flow.take_blocks();
  made.columns = held_count(cell, "table:number-columns-spanned", kMostColumns, document_.desk);
  made.rows = held_count(cell, "table:number-rows-spanned", kMostSpan, document_.desk);
  made.align = flow.align();
  made.is_bold = flow.is_bold();
  return made;
}

}  // namespace greffier::readers
