#include "docx/table_writer.hpp"

#include <cmath>
#include <vector>

#include <fmt/core.h>

#include "docx/ordered.hpp"
#include "docx/properties.hpp"
#include "docx/units.hpp"
#include "office/table_layout.hpp"

namespace greffier::docx {

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
  TableWriter(std::string& out, const Table& table, Writing& writing, const TableSite& site,
              const CellBody& cell_body)
      : out_(out),
        table_(table),
        writing_(writing),
        in_cell_(site.in_cell),
        break_(site.page_break_before),
        cell_body_(cell_body),
        covered_(table.columns.size()) {}

  void write() {
    out_ += "<w:tbl>" + table_properties() + "<w:tblGrid>";
    for (const Column& column : table_.columns)
      out_ += fmt::format("<w:gridCol w:w=\"{}\"/>", width(column));
    out_ += "</w:tblGrid>";
    const std::size_t headers = office::header_rows(table_);
    // Not further rows of a table that should stay whole: where tables with such rows follow each
    // other, LibreOffice (7.4) draws the paragraphs between them nowhere.
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
      const std::size_t start = out_.size();
      write_row(table_.rows[i], i, headers);
      if (i < headers) keep_with_next(start);
    }
    out_ += "</w:tbl>";
  }

 private:
  long long width(const Column& column) const {
    return twips(points_of_millimetres(writing_.styles.page.text_width() * column.width));
  }

  // A w:tblW or w:tcW: in a cell a share of it, in fiftieths of a percent (§ 17.18.90).
  void add_width(Ordered& properties, std::string_view name, long long twips, double share) const {
    const long long value = in_cell_ ? std::llround(share * 5000) : twips;
    properties.add(name, {{"w:w", std::to_string(value)}, {"w:type", in_cell_ ? "pct" : "dxa"}});
  }

  // Of a cell that covers `columns` of them.
  void add_cell_width(Ordered& properties, std::size_t column, int columns) const {
    long long total = 0;
    double share = 0;
    for (int i = 0; i < columns; ++i) {
      const std::size_t at = column + static_cast<std::size_t>(i);
      if (at >= table_.columns.size()) break;
      total += width(table_.columns[at]);
      share += table_.columns[at].width;
    }
    add_width(properties, "w:tcW", total, share);
  }

  std::string table_properties() {
    Ordered properties(table_order());
    const double text = points_of_millimetres(writing_.styles.page.text_width());
    add_width(properties, "w:tblW", twips(text), 1);
    properties.add("w:tblLayout", {{"w:type", "fixed"}});
    if (!table_.name.empty()) properties.add("w:tblCaption", {{"w:val", table_.name}});
    if (table_.bare) {
      add_bare_look(properties);
    } else {
      add_styled_look(properties);
    }
    return properties.wrapped("w:tblPr");
  }

  void add_styled_look(Ordered& properties) {
    writing_.has_tables = true;
    if (!writing_.table_style.empty())
      properties.add("w:tblStyle", {{"w:val", writing_.table_style}});
    const SampleTable& sample = writing_.styles.sample;
    if (!sample.borders.empty()) properties.add("w:tblBorders", sample.borders);
    if (!sample.margins.empty()) properties.add("w:tblCellMar", sample.margins);
    properties.add("w:tblLook", {{"w:val", fmt::format("{:04X}", style_parts())}});
  }

  // No style: nothing is drawn but the text, which begins where that above the table does.
  static void add_bare_look(Ordered& properties) {
    properties.add("w:tblCellMar",
                   "<w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" "
                   "w:type=\"dxa\"/></w:tblCellMar>");
    properties.add("w:tblLook", {{"w:val", fmt::format("{:04X}", kFirstRow)}});
  }

  // Of the table style, the parts that count: those of the sample, as far as there are such rows.
  unsigned style_parts() const {
    const bool headed = !table_.rows.empty() && table_.rows[0].kind == RowKind::header;
    const bool totalled = !table_.rows.empty() && table_.rows.back().kind == RowKind::total;
    const unsigned sample = writing_.styles.sample.look;
    return (sample & ~(kFirstRow | kLastRow)) | (headed ? kFirstRow : 0) |
           (totalled ? sample & kLastRow : 0);
  }

  void write_row(const Row& row, std::size_t index, std::size_t headers) {
    out_ += "<w:tr>";
    std::string properties;
    if (!office::may_split(row)) properties += "<w:cantSplit/>";
    if (index < headers) properties += "<w:tblHeader/>";
    if (!properties.empty()) out_ += "<w:trPr>" + properties + "</w:trPr>";
    std::size_t column = 0;
    for (const Cell& cell : row.cells) {
      column = write_covered(column);
      write_cell(cell, row.kind, index, column);
      column += static_cast<std::size_t>(cell.columns);
    }
    write_covered(column);
    out_ += "</w:tr>";
  }

  // What the sample of the template says of its cells.
  office::CellLook sample_look(const Cell& cell, std::size_t row, std::size_t column) const {
    const office::TableSample& sample = writing_.styles.sample.cells;
    if (sample.empty() || table_.bare) return {};
    return office::look_like(sample, {row, column, static_cast<std::size_t>(cell.rows),
                                      static_cast<std::size_t>(cell.columns), table_.rows.size(),
                                      table_.columns.size(), office::heading_rows(table_)});
  }

  static std::string all_sides(const office::CellLook& look) {
    std::string sides;
    for (const std::string& side : look.sides) sides += side;
    return sides.empty() ? sides : "<w:tcBorders>" + sides + "</w:tcBorders>";
  }

  // The table style tints the first row; further header rows and the total row say it themselves.
  std::string cell_properties(const Cell& cell, RowKind kind, std::size_t row,
                              std::size_t column) const {
    Ordered properties(cell_order());
    add_cell_width(properties, column, cell.columns);
    if (cell.columns > 1) properties.add("w:gridSpan", {{"w:val", std::to_string(cell.columns)}});
    if (cell.rows > 1) properties.add("w:vMerge", {{"w:val", "restart"}});
    const office::TableLook& look = writing_.table;
    office::CellLook own = sample_look(cell, row, column);
    std::string& top = own.sides[office::CellLook::top];
    if (kind == RowKind::total && look.total.width > 0 && top.empty())
      top = border_element("w:top", look.total);
    if (const std::string sides = all_sides(own); !sides.empty())
      properties.add("w:tcBorders", sides);
    const bool is_header = kind == RowKind::header;
    const std::string& fill = is_header ? look.heading_background : writing_.mark_background;
    if (!own.background.empty()) properties.add("w:shd", own.background);
    if (!own.vertical.empty()) properties.add("w:vAlign", own.vertical);
    if (((is_header && row > 0 && own.background.empty()) || cell.marked) && !fill.empty() &&
        !table_.bare)
      properties.add("w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", hex(fill)}});
    return properties.wrapped("w:tcPr");
  }

  void write_cell(const Cell& cell, RowKind kind, std::size_t row, std::size_t column) {
    out_ += "<w:tc>" + cell_properties(cell, kind, row, column);
    const Align align = column < table_.columns.size() && cell.columns == 1
                            ? table_.columns[column].align
                            : Align::automatic;
    const std::size_t start = out_.size();
    cell_body_(cell.blocks, role_of(kind), align);
    if (row == 0 && column == 0 && break_) break_page_before(start);
    out_ += "</w:tc>";
    for (int i = 0; i < cell.columns; ++i)
      if (const std::size_t at = column + static_cast<std::size_t>(i); at < covered_.size())
        covered_[at] = {cell.rows - 1, i == 0 ? cell.columns : 0};
  }

  // A row has no property that keeps it with the next one: each of its paragraphs has it.
  void keep_with_next(std::size_t start) {
    constexpr std::string_view kStyle = "<w:pStyle w:val=\"";
    constexpr std::string_view kKeep = "<w:keepNext/>";
    for (std::size_t at = out_.find(kStyle, start); at != std::string::npos;
         at = out_.find(kStyle, at)) {
      at = out_.find("/>", at) + 2;
      if (std::string_view(out_).substr(at, kKeep.size()) != kKeep) out_.insert(at, kKeep);
    }
  }

  // A table starts a page when its first paragraph does.
  void break_page_before(std::size_t start) {
    const std::size_t style_end = out_.find("/>", out_.find("<w:pStyle", start));
    if (style_end != std::string::npos) out_.insert(style_end + 2, "<w:pageBreakBefore/>");
  }

  struct Covered {
    int rows = 0;     // that are still covered
    int columns = 0;  // of the merged cell; 0 for its further columns
  };

  // Writes the cells that a merged cell of an earlier row covers, from `column` on; returns the
  // first free column.
  std::size_t write_covered(std::size_t column) {
    while (column < covered_.size() && covered_[column].rows > 0) {
      Covered& covered = covered_[column];
      --covered.rows;
      if (covered.columns > 0) {
        Cell cell;
        cell.columns = covered.columns;
        Ordered properties(cell_order());
        add_cell_width(properties, column, cell.columns);
        if (cell.columns > 1)
          properties.add("w:gridSpan", {{"w:val", std::to_string(cell.columns)}});
        properties.add("w:vMerge");
        out_ += "<w:tc>" + properties.wrapped("w:tcPr") + "<w:p/></w:tc>";
      }
      ++column;
    }
    return column;
  }

  std::string& out_;
  const Table& table_;
  Writing& writing_;
  bool in_cell_;
  bool break_;
  const CellBody& cell_body_;
  std::vector<Covered> covered_;
};

}  // namespace

void append_table(std::string& out, const Table& table, Writing& writing, const TableSite& site,
                  const CellBody& cell_body) {
  TableWriter(out, table, writing, site, cell_body).write();
}

}  // namespace greffier::docx
