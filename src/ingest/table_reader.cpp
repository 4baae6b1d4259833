#include "ingest/table_reader.hpp"

#include <string_view>
#include <utility>
#include <vector>

#include <cmark-gfm-core-extensions.h>

#include "ingest/ascii.hpp"
#include "ingest/csv.hpp"
#include "ingest/flow.hpp"
#include "ingest/fragment.hpp"
#include "ingest/inline_tokens.hpp"
#include "ingest/markdown_tree.hpp"
#include "ingest/messages.hpp"
#include "ingest/table_grid.hpp"

namespace greffier::ingest {

namespace {

model::Align align_of(unsigned char letter) {
  switch (letter) {
    case 'l':
      return model::Align::left;
    case 'c':
      return model::Align::center;
    case 'r':
      return model::Align::right;
    default:
      return model::Align::automatic;
  }
}

class TableReader {
 public:
  explicit TableReader(const Reading& reading) : reading_(reading) {}

  model::Table read(cmark_node* node) {
    read_columns(node);
    for (cmark_node* row = cmark_node_first_child(node); row != nullptr; row = cmark_node_next(row))
      read_row(row);
    complete_table(table_);
    return std::move(table_);
  }

 private:
  void read_columns(cmark_node* node) {
    const auto count = cmark_gfm_extensions_get_table_columns(node);
    const auto* const letters = cmark_gfm_extensions_get_table_alignments(node);
    for (std::size_t i = 0; i < count; ++i) table_.columns.push_back({align_of(letters[i]), 0});
  }

  void read_row(cmark_node* node) {
    model::Row row;
    if (cmark_gfm_extensions_get_table_row_is_header(node) != 0) row.kind = model::RowKind::header;
    std::vector<std::string_view> typed;
    if (is_misplaced(node)) typed = cells_of(node);
    for (cmark_node* cell = cmark_node_first_child(node); cell != nullptr;
         cell = cmark_node_next(cell)) {
      const std::size_t number = row.cells.size();
      const std::size_t begin =
          number < typed.size() ? offset_of(typed[number]) : start_of_cell(cell, node);
      row.cells.push_back(read_cell(cell, begin));
    }
    add_extra_cells(node, row);
    table_.rows.push_back(std::move(row));
  }

  model::Cell read_cell(cmark_node* node, std::size_t begin) {
    model::Cell cell;
    cell.span = reading_.text.span(begin, begin);
    cell.blocks =
        read_flow(read_inline_tokens(node, reading_, begin), {false, cell.span}, reading_.sink);
    return cell;
  }

  [[nodiscard]] std::size_t start_of_cell(cmark_node* node, cmark_node* row) const {
    const std::size_t line = start_line(node) == 0 ? start_line(row) : start_line(node);
    return reading_.text.offset(line, start_column(node) == 0 ? 0 : start_column(node) - 1);
  }

  // What stands between the bars of a row.
  [[nodiscard]] std::vector<std::string_view> cells_of(cmark_node* row) const {
    const std::string_view line = reading_.text.line(start_line(row));
    const std::size_t start = start_column(row) == 0 ? 0 : start_column(row) - 1;
    return split_pipes(line.substr(std::min(start, line.size())));
  }
  // Without the spaces before it.
  [[nodiscard]] std::size_t offset_of(std::string_view cell) const {
    const auto offset = static_cast<std::size_t>(cell.data() - reading_.text.text().data());
    return offset + cell.size() - trimmed_left(cell).size();
  }

  // The cells that the source has beyond the columns.
  void add_extra_cells(cmark_node* node, model::Row& row) {
    const auto cells = cells_of(node);
    if (cells.size() <= row.cells.size()) return;
    reading_.sink.raise(kExtraCells, reading_.text.line_span(start_line(node)), cells.size(),
                        row.cells.size());
    for (std::size_t i = row.cells.size(); i < cells.size(); ++i) {
      const std::size_t begin = offset_of(cells[i]);
      const std::string_view typed = trimmed(cells[i]);
      const diag::Span span = reading_.text.span(begin, begin + typed.size());
      model::Cell cell;
      cell.span = span;
      cell.blocks =
          read_flow(read_fragment(typed, span, reading_.sink), {false, span}, reading_.sink);
      row.cells.push_back(std::move(cell));
    }
  }

  const Reading& reading_;
  model::Table table_;
};

}  // namespace

model::Table read_table(cmark_node* node, const Reading& reading) {
  return TableReader(reading).read(node);
}

void report_failed_table(cmark_node* paragraph, const Reading& reading) {
  const std::size_t line = start_line(paragraph);
  const std::string_view titles = reading.text.line(line);
  const std::string_view dashes = reading.text.line(line + 1);
  if (titles.find('|') == std::string_view::npos || !is_delimiter_row(dashes)) return;
  reading.sink.raise(kNotATable, reading.text.line_span(line), split_pipes(titles).size(),
                     split_pipes(dashes).size());
}

}  // namespace greffier::ingest
