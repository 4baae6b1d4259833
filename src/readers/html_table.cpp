#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include <fmt/core.h>

#include "ingest/table_grid.hpp"
#include "material/assembly.hpp"
#include "model/walk.hpp"
#include "readers/html_flow.hpp"
#include "readers/office_rules.hpp"
#include "text/letters.hpp"

namespace greffier::readers {

namespace {

using model::RowKind;
using xml::Node;

struct SourceRow {
  const Node* row = nullptr;
  RowKind kind = RowKind::body;
};

// The rows of a table by its parts; those of its foot come last, wherever they are written.
void gather_rows(const Node& element, RowKind kind, std::vector<SourceRow>& rows,
                 std::vector<SourceRow>& foot) {
  for (const Node& child : element.children) {
    if (child.is("tr")) {
      (kind == RowKind::total ? foot : rows).push_back({&child, kind});
    } else if (child.is("thead")) {
      gather_rows(child, RowKind::header, rows, foot);
    } else if (child.is("tfoot")) {
      gather_rows(child, RowKind::total, rows, foot);
    } else if (child.is("tbody") || child.is("form")) {
      gather_rows(child, kind, rows, foot);
    }
  }
}

std::vector<SourceRow> rows_of(const Node& element) {
  std::vector<SourceRow> rows;
  std::vector<SourceRow> foot;
  gather_rows(element, RowKind::body, rows, foot);
  rows.insert(rows.end(), foot.begin(), foot.end());
  return rows;
}

bool is_cell(const Node& node) {
  return node.is("td") || node.is("th");
}

bool holds_table(const Node& element) {
  return std::ranges::any_of(
      element.children, [](const Node& child) { return child.is("table") || holds_table(child); });
}

bool holds_heading(const Node& element) {
  return std::ranges::any_of(element.children, [](const Node& child) {
    const bool is_heading = child.name.size() == 2 && child.name[0] == 'h' &&
                            child.name[1] >= '1' && child.name[1] <= '3';
    return is_heading || (!child.is("table") && holds_heading(child));
  });
}

int count_of(const Node& cell, std::string_view name) {
  const std::string_view text = attribute(cell, name);
  int value = 1;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return std::clamp(value, 1, 1000);
}

// No page-level block in a cell: read() has seen to headings, what is left goes.
model::Blocks cell_blocks(const Node& cell, HtmlPageReading& page) {
  HtmlFlow inside(page);
  HtmlContext context;
  context.outline = false;
  inside.read_children(cell, context);
  return material::assemble(inside.take());
}

model::Align align_of(const Node& cell, const HtmlPageReading& page) {
  const CssLook look = page.styles.look_of(cell);
  if (look.align) return *look.align;
  const std::string align = text::lower(attribute(cell, "align"));
  if (align == "center") return model::Align::center;
  if (align == "right") return model::Align::right;
  if (align == "left") return model::Align::left;
  return model::Align::automatic;
}

// Columns take the alignment that all of their body cells have.
class ColumnAligns {
 public:
  void note(std::size_t column, model::Align align) {
    if (aligns_.size() <= column) aligns_.resize(column + 1);
    auto& [is_seen, common] = aligns_[column];
    common = !is_seen || common == align ? align : model::Align::automatic;
    is_seen = true;
  }
  void apply(model::Table& table) const {
    for (std::size_t i = 0; i < std::min(table.columns.size(), aligns_.size()); ++i)
      table.columns[i].align = aligns_[i].second;
  }

 private:
  std::vector<std::pair<bool, model::Align>> aligns_;
};

model::Row read_row(const SourceRow& from, HtmlPageReading& page, ColumnAligns& aligns) {
  model::Row row;
  row.kind = from.kind;
  bool all_headers = true;
  std::size_t column = 0;
  for (const Node& cell : from.row->children) {
    if (!is_cell(cell)) continue;
    all_headers = all_headers && cell.is("th");
    model::Cell made;
    made.columns = count_of(cell, "colspan");
    made.rows = count_of(cell, "rowspan");
    made.span = {page.source, cell.position, cell.position};
    made.blocks = cell_blocks(cell, page);
    if (cell.is("td") && made.columns == 1) aligns.note(column, align_of(cell, page));
    column += static_cast<std::size_t>(made.columns);
    row.cells.push_back(std::move(made));
  }
  if (row.kind == RowKind::body && all_headers) row.kind = RowKind::header;
  return row;
}

bool is_empty(const model::Row& row) {
  return std::ranges::all_of(row.cells,
                             [](const model::Cell& cell) { return cell.blocks.empty(); });
}

model::Inlines read_caption(const Node& element, HtmlPageReading& page) {
  model::Inlines line;
  for (const Node& child : element.children) {
    if (!child.is("caption")) continue;
    const model::Blocks blocks = cell_blocks(child, page);
    model::for_each_inlines(blocks, [&line](const model::Inlines& part) {
      if (!line.empty()) line.push_back(model::text(" "));
      line.insert(line.end(), part.begin(), part.end());
    });
  }
  return line;
}

// Spans that would make the rows of a table millions of cells are no spans.
void hold_spans(model::Table& table, HtmlPageReading& page, const Node& element) {
  constexpr std::size_t kMostCells = 500'000;
  std::size_t width = 0;
  for (const model::Row& row : table.rows) {
    std::size_t columns = 0;
    for (const model::Cell& cell : row.cells) columns += static_cast<std::size_t>(cell.columns);
    width = std::max(width, columns);
  }
  const std::size_t cells = width * table.rows.size();
  if (table.rows.size() < 2 || cells <= kMostCells) return;
  const diag::Span place{page.source, element.position, element.position};
  page.changes.tell(kTableReduced, place, fmt::format("{} > {}", cells, kMostCells), {});
  for (model::Row& row : table.rows)
    for (model::Cell& cell : row.cells) cell.columns = cell.rows = 1;
}

}  // namespace

std::vector<const Node*> cells_of(const Node& element) {
  std::vector<const Node*> cells;
  for (const Node& child : element.children)
    if (child.is("caption")) cells.push_back(&child);
  for (const SourceRow& row : rows_of(element))
    for (const Node& cell : row.row->children)
      if (is_cell(cell)) cells.push_back(&cell);
  return cells;
}

bool is_layout_table(const Node& element) {
  const std::string_view role = attribute(element, "role");
  if (role == "presentation" || role == "none") return true;
  const std::vector<const Node*> cells = cells_of(element);
  if (cells.size() <= 1) return true;
  const bool has_titles = std::ranges::any_of(
      cells, [](const Node* cell) { return cell->is("th") || cell->is("caption"); });
  return !has_titles && std::ranges::any_of(cells, [](const Node* cell) {
    return holds_table(*cell) || holds_heading(*cell);
  });
}

std::optional<model::Table> read_html_table(const Node& element, HtmlPageReading& page) {
  model::Table table;
  ColumnAligns aligns;
  table.caption = read_caption(element, page);
  for (const SourceRow& from : rows_of(element)) {
    model::Row row = read_row(from, page, aligns);
    if (!row.cells.empty()) table.rows.push_back(std::move(row));
  }
  if (std::ranges::all_of(table.rows, is_empty)) return {};
  // Header rows stand at the top; further down they are rows like others.
  bool is_top = true;
  for (model::Row& row : table.rows) {
    is_top = is_top && row.kind == RowKind::header;
    if (!is_top && row.kind == RowKind::header) row.kind = RowKind::body;
  }
  hold_spans(table, page, element);
  ingest::complete_table(table);
  aligns.apply(table);
  return table;
}

}  // namespace greffier::readers
