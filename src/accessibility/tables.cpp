// A013 to A018: tables.
#include <algorithm>

#include "accessibility/checks.hpp"
#include "accessibility/excerpts.hpp"

namespace greffier::accessibility {

namespace {

// One row or one column hold no data that need a header.
bool is_layout(const Table& table) {
  return table.rows.size() < 2 || table.columns < 2;
}

bool is_blank(const Document& document, const Cell& cell) {
  if (cell.flow == kNone) return false;
  return std::ranges::all_of(document.flows[cell.flow].blocks, [&](const Block& block) {
    return !block.is_table && is_empty(document.paragraphs[block.index]);
  });
}

std::size_t count_cells(const Table& table, const auto& is_counted) {
  std::size_t count = 0;
  for (const Row& row : table.rows)
    count += static_cast<std::size_t>(
        std::ranges::count_if(row.cells, [&](const Cell& cell) { return is_counted(row, cell); }));
  return count;
}

// A cell as wide as its table, in a declared header, is a title.
bool is_title_row(const Row& row) {
  const auto shown =
      std::ranges::count_if(row.cells, [](const Cell& cell) { return cell.flow != kNone; });
  return row.is_header && shown == 1;
}

bool has_title_row(const Table& table) {
  return !table.rows.empty() && is_title_row(table.rows.front());
}

bool is_caption(const Document& document, const Flow& flow, std::size_t index) {
  return index < flow.blocks.size() && !flow.blocks[index].is_table &&
         document.paragraphs[flow.blocks[index].index].is_caption;
}

// The tables that stand in a flow with a caption before or behind them.
std::vector<bool> captioned(const Document& document) {
  std::vector<bool> result(document.tables.size());
  for (const Flow& flow : document.flows)
    for (std::size_t i = 0; i < flow.blocks.size(); ++i)
      if (flow.blocks[i].is_table)
        result[flow.blocks[i].index] =
            (i > 0 && is_caption(document, flow, i - 1)) || is_caption(document, flow, i + 1);
  return result;
}

}  // namespace

void check_header_rows(const Document& document, Report& report) {
  for (const Table& table : document.tables)
    if (!is_layout(table) && std::ranges::none_of(table.rows, &Row::is_header))
      report.add(table.at);
}

void check_merged_cells(const Document& document, Report& report) {
  for (const Table& table : document.tables) {
    const std::size_t count = count_cells(table, [](const Row& row, const Cell& cell) {
      return cell.is_merged && !is_title_row(row);
    });
    if (count > 0 && !is_layout(table)) report.add(table.at, count);
  }
}

void check_nested_tables(const Document& document, Report& report) {
  for (const Table& table : document.tables)
    if (table.is_nested) report.add(table.at);
}

void check_empty_cells(const Document& document, Report& report) {
  for (const Table& table : document.tables) {
    const std::size_t count =
        count_cells(table, [&](const Row&, const Cell& cell) { return is_blank(document, cell); });
    if (count > 0 && !is_layout(table)) report.add(table.at, count);
  }
}

void check_captions(const Document& document, Report& report) {
  const std::vector<bool> has_caption = captioned(document);
  for (std::size_t i = 0; i < document.tables.size(); ++i) {
    const Table& table = document.tables[i];
    if (!is_layout(table) && !has_caption[i] && !table.has_name && !has_title_row(table))
      report.add(table.at);
  }
}

void check_layout_tables(const Document& document, Report& report) {
  for (const Table& table : document.tables)
    if (is_layout(table))
      report.add(table.at,
                 std::to_string(table.rows.size()) + " × " + std::to_string(table.columns));
}

}  // namespace greffier::accessibility
