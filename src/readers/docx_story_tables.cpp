// Tables of WordprocessingML (ISO 29500-1 § 17.4).
#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "readers/docx_names.hpp"
#include "readers/docx_story.hpp"
#include "readers/office_lengths.hpp"
#include "readers/office_rules.hpp"

namespace greffier::readers {

namespace {

using xml::Node;

constexpr unsigned kFirstRowSign = 0x0020;  // of w:tblLook

// True when a style sets the first row of this table apart.
bool has_first_row(const Node* properties) {
  const Node* look = properties == nullptr ? nullptr : properties->child("w:tblLook");
  if (look == nullptr) return false;
  if (const std::string_view said = attribute(*look, "w:firstRow"); !said.empty())
    return said == "1" || said == "true" || said == "on";
  const std::string_view bits = attribute(*look, "w:val");
  unsigned value = 0;
  std::from_chars(bits.data(), bits.data() + bits.size(), value, 16);
  return (value & kFirstRowSign) != 0;
}

void collect_cells(const Node& parent, std::vector<const Node*>& cells) {
  for (const Node& child : parent.children) {
    if (child.is("w:tc")) cells.push_back(&child);
    if (child.is("w:sdt") || child.is("w:sdtContent") || child.is("w:customXml") ||
        child.is("w:ins"))
      collect_cells(child, cells);
  }
}

// How many columns a property names, which is `otherwise` unless it says so.
int columns_of(const Node* properties, std::string_view name, int otherwise, Desk& desk) {
  const Node* said = properties == nullptr ? nullptr : properties->child(name);
  if (said == nullptr || whole(attribute(*said, "w:val")).value_or(0) < 1) return otherwise;
  return held_count(*said, "w:val", kMostColumns, desk);
}

}  // namespace

void DocxStory::collect_rows(const Node& parent, std::vector<const Node*>& rows) {
  for (const Node& child : parent.children) {
    const Node* properties = child.is("w:tr") ? child.child("w:trPr") : nullptr;
    if (properties != nullptr && properties->child("w:del") != nullptr)
      document_.desk.count(kRevisions, words_of(child), value_of(properties, "w:del", "w:author"));
    else if (child.is("w:tr"))
      rows.push_back(&child);
    else if (child.is("w:sdt") || child.is("w:sdtContent") || child.is("w:customXml") ||
             child.is("w:ins"))
      collect_rows(child, rows);
  }
}

void DocxStory::read_table(const Node& node) {
  if (fields_.is_swallowing()) return swallow(words_of(node) + "\n");
  paragraphs_.end_list();
  std::vector<const Node*> rows;
  collect_rows(node, rows);
  const Node* properties = node.child("w:tblPr");
  RawTable table;
  if (const Node* grid = node.child("w:tblGrid"))
    for (const Node& column : grid->children)
      if (column.is("w:gridCol"))
        table.widths.push_back(std::max(0, whole(attribute(column, "w:w")).value_or(0)));
  std::vector<CellPlace> above;
  for (const Node* row : rows) read_row(*row, above, table);
  const bool is_marked = std::ranges::any_of(table.rows, &RawRow::is_header);
  if (!is_marked && table.rows.size() > 1 && has_first_row(properties) &&
      document_.styles.has_bold_first_row(value_of(properties, "w:tblStyle")))
    table.rows.front().is_header = true;
  if (table.rows.empty()) return;
  flow_.add_block({make_table(std::move(table), document_.desk), document_.desk.here()});
}

// Reads a row. `above` has, for each grid column, the cell that covers it as long as it goes on.
void DocxStory::read_row(const Node& row, std::vector<CellPlace>& above, RawTable& table) {
  const Node* properties = row.child("w:trPr");
  std::vector<const Node*> cells;
  collect_cells(row, cells);
  if (cells.empty()) return;
  const std::size_t at = table.rows.size();
  RawRow& made = table.rows.emplace_back();
  made.is_header = on_off(properties, "w:tblHeader").value_or(false);
  std::size_t column = 0;
  const auto skip = [&](std::string_view name) {
    const int count = columns_of(properties, name, 0, document_.desk);
    if (count > 0) made.cells.push_back({{}, count});
    column += static_cast<std::size_t>(count);
  };
  skip("w:gridBefore");
  for (const Node* cell : cells) {
    const Node* about = cell->child("w:tcPr");
    const auto span = static_cast<std::size_t>(columns_of(about, "w:gridSpan", 1, document_.desk));
    if (column + span > above.size()) above.resize(column + span);
    const Node* merge = about == nullptr ? nullptr : about->child("w:vMerge");
    const bool goes_on = merge != nullptr && attribute(*merge, "w:val") != "restart";
    CellPlace& place = above[column];
    if (goes_on && place.is_known) {
      extend(table.rows[place.row].cells[place.cell], *cell);
    } else {
      made.cells.push_back(read_cell(*cell));
      made.cells.back().columns = static_cast<int>(span);
      place = {merge != nullptr, at, made.cells.size() - 1};
    }
    column += span;
  }
  skip("w:gridAfter");
}

// What goes on from above covers one more row, with what is written in it all the same.
void DocxStory::extend(RawCell& above, const Node& cell) {
  ++above.rows;
  if (words_of(cell).empty()) return;
  RawCell more = read_cell(cell);
  std::ranges::move(more.blocks, std::back_inserter(above.blocks));
}

RawCell DocxStory::read_cell(const Node& cell) {
  Flow flow(document_.desk, Flow::Place::cell);
  DocxStory(document_, targets_, flow).read(cell);
  RawCell made;
  made.blocks = flow.take_blocks();
  made.align = flow.align();
  made.is_bold = flow.is_bold();
  return made;
}

}  // namespace greffier::readers
