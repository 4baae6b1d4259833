#include "odt/table_writer.hpp"

#include <vector>

#include <fmt/core.h>

#include "odt/page_starts.hpp"
#include "odt/properties.hpp"
#include "office/table_layout.hpp"
#include "xml/writer.hpp"

namespace greffier::odt {

namespace {

using namespace model;
using office::Role;

Role role_of(RowKind kind) {
  switch (kind) {
    case RowKind::header:
      return Role::table_heading;
    case RowKind::total:
      return Role::table_total;
    case RowKind::body:
      break;
  }
  return Role::table_text;
}

class TableWriter {
 public:
  TableWriter(std::string& out, const Table& table, Writing& writing, PageStartAttributes page,
              const CellBody& cell_body)
      : out_(out),
        element_(out),
        table_(table),
        writing_(writing),
        page_(std::move(page)),
        cell_body_(cell_body),
        covered_(table.columns.size(), 0) {}

  void write() {
    const int number = ++writing_.counters.tables;
    const std::string name =
        table_.name.empty() || table_.bare ? fmt::format("{}{}", kTableName, number) : table_.name;
    element_.start("table:table").attribute("table:name", name);
    element_.attribute("table:style-name", table_style());
    // What its author calls it is its title, too, for who does not see it (part 3 § 9.1.13).
    if (!table_.name.empty()) element_.element("table:title", table_.name);
    write_columns();
    const std::size_t headers = office::header_rows(table_);
    if (headers > 0) {
      element_.start("table:table-header-rows");
      for (std::size_t i = 0; i < headers; ++i) write_row(i);
      element_.end();
    }
    for (std::size_t i = headers; i < table_.rows.size(); ++i) write_row(i);
    element_.end();
  }

 private:
  double width() const { return writing_.styles.page.text_width(); }

  std::string table_style() {
    return writing_.automatic.name_of(
        "table", page_.style,
        fmt::format("<style:table-properties style:width=\"{}\" table:align=\"margins\" "
                    "fo:margin-top=\"4pt\" fo:margin-bottom=\"10pt\" "
                    "style:may-break-between-rows=\"{}\" table:border-model=\"collapsing\"{}{}/>",
                    millimetres(width()), !office::stays_whole(table_),
                    table_.bare ? " fo:keep-with-next=\"always\"" : "", page_.properties));
  }

  void write_columns() {
    for (const Column& column : table_.columns) {
      const std::string style = writing_.automatic.name_of(
          "table-column", "",
          fmt::format("<style:table-column-properties style:column-width=\"{}\" "
                      "style:rel-column-width=\"{}*\"/>",
                      millimetres(width() * column.width), static_cast<int>(65535 * column.width)));
      element_.empty("table:table-column", {{"table:style-name", style}});
    }
  }

  std::string row_style(const Row& row) {
    return writing_.automatic.name_of(
        "table-row", "",
        fmt::format("<style:table-row-properties fo:keep-together=\"{}\"/>",
                    office::may_split(row) ? "auto" : "always"));
  }

  // An edge above the table, a rule below each row: a row that a loop repeats never knows whether
  // it is the last.
  office::CellLook charte_look(std::size_t index) const {
    if (table_.bare) return {};
    const office::TableLook& look = writing_.table;
    const office::Border& above = index == 0 ? look.edge : office::Border{};
    const bool header = table_.rows[index].kind == RowKind::header;
    return {{border(above), {}, border(look.rule), {}}, header ? look.heading_background : "", {}};
  }

  office::CellLook sample_look(const Cell& cell, std::size_t index, std::size_t column) const {
    return office::look_like(
        writing_.styles.sample,
        {index, column, static_cast<std::size_t>(cell.rows), static_cast<std::size_t>(cell.columns),
         table_.rows.size(), table_.columns.size(), office::heading_rows(table_)});
  }

  std::string cell_style(office::CellLook look, RowKind kind, bool marked) {
    using office::CellLook;
    for (std::string& side : look.sides)
      if (side.empty()) side = "none";
    if (kind == RowKind::total && look.sides[CellLook::top] == "none")
      look.sides[CellLook::top] = border(writing_.table.total);
    if (marked && kind != RowKind::header) look.background = writing_.mark_background;
    std::string properties = fmt::format(
        "<style:table-cell-properties style:vertical-align=\"{}\" fo:padding=\"{}\" "
        "fo:border-left=\"{}\" fo:border-right=\"{}\" fo:border-top=\"{}\" "
        "fo:border-bottom=\"{}\"",
        look.vertical.empty() ? "top" : look.vertical,
        points(table_.bare ? 0 : writing_.table.cell_padding), look.sides[CellLook::left],
        look.sides[CellLook::right], look.sides[CellLook::top], look.sides[CellLook::bottom]);
    if (!look.background.empty())
      properties += fmt::format(" fo:background-color=\"{}\"", look.background);
    return writing_.automatic.name_of("table-cell", "", properties + "/>");
  }

  void write_row(std::size_t index) {
    const Row& row = table_.rows[index];
    element_.start("table:table-row").attribute("table:style-name", row_style(row)).content();
    const bool sampled = !table_.bare && !writing_.styles.sample.empty();
    const std::string plain =
        sampled ? std::string() : cell_style(charte_look(index), row.kind, false);
    std::size_t column = 0;
    for (const Cell& cell : row.cells) {
      column = write_covered(column);
      const bool special = sampled || cell.marked;
      write_cell(cell, row.kind,
                 special
                     ? cell_style(sampled ? sample_look(cell, index, column) : charte_look(index),
                                  row.kind, cell.marked)
                     : plain,
                 column);
      column += static_cast<std::size_t>(cell.columns);
    }
    write_covered(column);
    element_.end();
  }

  void write_cell(const Cell& cell, RowKind kind, const std::string& style, std::size_t column) {
    element_.start("table:table-cell").attribute("table:style-name", style);
    element_.attribute("office:value-type", "string");
    if (cell.columns > 1) element_.attribute("table:number-columns-spanned", cell.columns);
    if (cell.rows > 1) element_.attribute("table:number-rows-spanned", cell.rows);
    element_.content();
    const Align align = column < table_.columns.size() && cell.columns == 1
                            ? table_.columns[column].align
                            : Align::automatic;
    cell_body_(cell.blocks, role_of(kind), align);
    // As Writer has it: the cursor needs a place behind a table in a cell.
    if (out_.ends_with("</table:table>"))
      cell_body_({{model::Paragraph{}, {}}}, role_of(kind), align);
    element_.end();
    for (int i = 1; i < cell.columns; ++i) element_.empty("table:covered-table-cell", {});
    for (int i = 0; i < cell.columns; ++i)
      if (const std::size_t at = column + static_cast<std::size_t>(i); at < covered_.size())
        covered_[at] = cell.rows - 1;
  }

  // Writes the cells that a merged cell of an earlier row covers, from `column` on; returns the
  // first free column.
  std::size_t write_covered(std::size_t column) {
    while (column < covered_.size() && covered_[column] > 0) {
      --covered_[column];
      element_.empty("table:covered-table-cell", {});
      ++column;
    }
    return column;
  }

  std::string& out_;
  xml::Writer element_;
  const Table& table_;
  Writing& writing_;
  PageStartAttributes page_;
  const CellBody& cell_body_;
  std::vector<int> covered_;  // rows that are still covered, per column
};

}  // namespace

void append_table(std::string& out, const Table& table, Writing& writing,
                  const std::optional<office::PageStart>& page, const CellBody& cell_body) {
  TableWriter(out, table, writing, attributes_of(page), cell_body).write();
}

}  // namespace greffier::odt
