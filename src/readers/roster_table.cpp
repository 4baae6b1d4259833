#include "readers/roster_table.hpp"

#include <algorithm>
#include <type_traits>
#include <unordered_map>

#include <fmt/core.h>

#include "ingest/record.hpp"
#include "ingest/table_grid.hpp"
#include "readers/roster_rows.hpp"
#include "readers/sheet_numbers.hpp"
#include "readers/sheet_rules.hpp"
#include "text/dates.hpp"
#include "text/numbers.hpp"

namespace greffier::readers {

namespace {

constexpr std::size_t kMostLinesAbove = 10;

bool is_number(const SheetCell& cell) {
  if (cell.kind == CellKind::number) return true;
  std::string_view text = cell.text;
  for (const std::string_view unit : {"%", "€", "k€", "M€"})
    if (text.ends_with(unit)) text.remove_suffix(unit.size());
  while (text.ends_with(' ') || text.ends_with("\u00A0"))
    text.remove_suffix(text.ends_with(' ') ? 1 : 2);
  return text::parse_number(text).has_value() || text::parse_decimal(text).has_value();
}

class TableReading {
 public:
  TableReading(const Sheet& sheet, diag::SourceId source, material::Changes& changes)
      : sheet_(sheet), source_(source), changes_(changes) {}

  Roster run() {
    Roster roster;
    roster.name = sheet_.name;
    if (sheet_.rows.empty()) return roster;
    find_edges(roster);
    find_columns();
    if (first_ < end_) {
      roster.span = span_of(sheet_.rows[first_], source_);
      header_ = is_header(sheet_.rows[first_]);
      for (std::size_t i = first_; i < end_; ++i) add_row(sheet_.rows[i], i, roster.table);
      align(roster.table);
      ingest::complete_table(roster.table);
    }
    return roster;
  }

 private:
  // Lines of one cell before the first row of several, and « Source : … » at the end.
  void find_edges(Roster& roster) {
    end_ = sheet_.rows.size();
    const bool is_wide =
        std::ranges::any_of(sheet_.rows, [](const SheetRow& row) { return filled_cells(row) > 1; });
    if (!is_wide) return;
    while (first_ < end_ && filled_cells(sheet_.rows[first_]) == 1 && first_ < kMostLinesAbove)
      roster.above.push_back(line(sheet_.rows[first_++]));
    while (end_ > first_ + 1 && filled_cells(sheet_.rows[end_ - 1]) == 1 &&
           closes_table(sheet_.rows[end_ - 1]))
      roster.below.insert(roster.below.begin(), line(sheet_.rows[--end_]));
  }

  RosterLine line(const SheetRow& row) const { return {line_of(row), span_of(row, source_)}; }

  void find_columns() {
    std::size_t width = 0;
    for (std::size_t i = first_; i < end_; ++i)
      width = std::max(width, sheet_.rows[i].cells.size());
    std::vector<bool> filled(width);
    for (std::size_t i = first_; i < end_; ++i)
      for (std::size_t c = 0; c < sheet_.rows[i].cells.size(); ++c)
        if (!is_blank(sheet_.rows[i].cells[c])) mark(filled, c, sheet_.rows[i].cells[c].columns);
    for (std::size_t c = 0; c < width; ++c)
      if (filled[c]) columns_.push_back(c);
    if (const std::size_t empty = width - columns_.size(); empty > 0)
      changes_.tell(kEmptyCells, span_of(sheet_.rows[first_], source_), fmt::format("({})", empty),
                    "");
  }

  static void mark(std::vector<bool>& filled, std::size_t column, std::size_t count) {
    for (std::size_t i = column; i < column + count && i < filled.size(); ++i) filled[i] = true;
  }

  bool is_header(const SheetRow& row) const {
    bool has_number = false;
    for (std::size_t c = 0; c < row.cells.size(); ++c)
      has_number = has_number || (is_figure(row.cells[c]) && !heads_column(row.cells[c], c));
    return !has_number && end_ - first_ > 1 && filled_cells(row) * 2 > columns_.size();
  }

  static bool is_figure(const SheetCell& cell) {
    return !is_blank(cell) && (is_number(cell) || cell.kind == CellKind::date);
  }

  // A year or a date above other things than years and dates.
  bool heads_column(const SheetCell& cell, std::size_t column) const {
    const auto is_time = [](const SheetCell& each) {
      return each.kind == CellKind::date || is_year(each.text);
    };
    if (!is_time(cell)) return false;
    for (std::size_t i = first_ + 1; i < end_; ++i) {
      const std::vector<SheetCell>& cells = sheet_.rows[i].cells;
      if (column < cells.size() && is_time(cells[column])) return false;
    }
    return true;
  }

  // From 1900 to 2099.
  static bool is_year(std::string_view text) {
    return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
  }

  void add_row(const SheetRow& row, std::size_t index, model::Table& table) {
    if (header_ && index > first_ && repeats_titles(row, titles()) &&
        changes_.take(kRepeatedHeader, span_of(row, source_), shown(row), ""))
      return;
    model::Row made;
    made.kind = kind_of(row, index);
    const bool spans = columns_.size() > 1 && index > first_ && filled_cells(row) == 1 &&
                       first_filled(row) == columns_.front() && !covered_below(row);
    if (spans) {
      made.cells.push_back(cell_of(row.cells[columns_.front()], row));
      made.cells.back().columns = static_cast<int>(columns_.size());
    } else {
      add_cells(row, made);
    }
    table.rows.push_back(std::move(made));
  }

  std::vector<std::string> titles() const {
    std::vector<std::string> texts;
    for (std::size_t c = 0; c < sheet_.rows[first_].cells.size(); ++c)
      texts.emplace_back(cell_text(sheet_.rows[first_], c));
    return texts;
  }

  model::RowKind kind_of(const SheetRow& row, std::size_t index) const {
    if (header_ && index == first_) return model::RowKind::header;
    const std::string first = ingest::fold_key(cell_text(row, first_filled(row)).substr(0, 40));
    const bool is_last = index + 1 == end_;
    return is_last && (first == "total" || first.starts_with("total_")) ? model::RowKind::total
                                                                        : model::RowKind::body;
  }

  // True when a cell from above fills a place of the row: then it is no title among the rows.
  bool covered_below(const SheetRow& row) const {
    return std::ranges::any_of(open_, [](int rows) { return rows > 0; }) || row.cells.empty();
  }

  void add_cells(const SheetRow& row, model::Row& made) {
    open_.resize(columns_.size());
    for (std::size_t i = 0; i < columns_.size();) {
      if (open_[i] > 0) {
        --open_[i++];
        continue;
      }
      static const SheetCell kNone;
      const SheetCell& from = columns_[i] < row.cells.size() ? row.cells[columns_[i]] : kNone;
      model::Cell cell = cell_of(from, row);
      cell.columns = kept(columns_[i], from.columns);
      cell.rows = from.rows;
      for (int n = 0; n < cell.columns; ++n) open_[i++] = cell.rows - 1;
      made.cells.push_back(std::move(cell));
    }
  }

  // How many of the columns covered are still there, up to one that is covered from above.
  int kept(std::size_t column, std::size_t count) const {
    int result = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (columns_[i] >= column && columns_[i] < column + count && open_[i] == 0) ++result;
    return std::max(result, 1);
  }

  model::Cell cell_of(const SheetCell& from, const SheetRow& row) const {
    model::Cell cell;
    cell.span = span_of(row, source_);
    model::Inlines inlines;
    std::string_view rest = from.text;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      if (end > 0) inlines.push_back(model::text(std::string(rest.substr(0, end)), {}, cell.span));
      if (end < rest.size()) inlines.push_back({model::LineBreak{}, {}, cell.span});
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    cell.blocks.push_back(model::paragraph(std::move(inlines)));
    return cell;
  }

  void align(model::Table& table) const {
    table.columns.resize(columns_.size());
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      std::size_t filled = 0;
      std::size_t numbers = 0;
      for (std::size_t r = first_ + (header_ ? 1 : 0); r < end_; ++r) {
        const SheetRow& row = sheet_.rows[r];
        if (columns_[i] >= row.cells.size() || is_blank(row.cells[columns_[i]])) continue;
        ++filled;
        numbers += is_number(row.cells[columns_[i]]) ? 1 : 0;
      }
      if (filled > 0 && numbers * 10 >= filled * 8) table.columns[i].align = model::Align::right;
    }
  }

  const Sheet& sheet_;
  diag::SourceId source_;
  material::Changes& changes_;
  std::size_t first_ = 0;
  std::size_t end_ = 0;
  bool header_ = false;
  std::vector<std::size_t> columns_;  // the filled ones
  std::vector<int> open_;             // for each, how many more rows a cell from above covers
};

struct Scalar {
  using Text = std::optional<std::string>;
  Text operator()(std::monostate) const { return ""; }
  Text operator()(const std::string& text) const { return text; }
  Text operator()(bool truth) const { return truth ? "oui" : "non"; }
  Text operator()(std::int64_t number) const { return fmt::format("{}", number); }
  Text operator()(double number) const { return number_text(number); }
  Text operator()(const model::Date& date) const { return text::iso_date(date); }
  Text operator()(const model::Time& time) const {
    return fmt::format("{:02}:{:02}", time.hour, time.minute);
  }
  template <typename Other>
  Text operator()(const Other&) const {
    return {};
  }
};

// The members of a record as the cells of a row; new names go to the row of titles.
bool add_cells(const model::Map& record, std::unordered_map<std::string, std::size_t>& places,
               SheetRow& titles, SheetRow& row) {
  for (const model::Member& member : record.members()) {
    const auto text = scalar_text(member.value);
    if (!text) return false;
    const auto [place, is_new] = places.try_emplace(member.key, titles.cells.size());
    if (is_new) titles.cells.push_back({member.label});
    if (row.cells.size() <= place->second) row.cells.resize(place->second + 1);
    row.cells[place->second].text = *text;
  }
  return true;
}

}  // namespace

Roster read_plain_table(const Sheet& sheet, diag::SourceId source, material::Changes& changes) {
  return TableReading(sheet, source, changes).run();
}

std::optional<Sheet> sheet_of(const model::Values& records) {
  Sheet sheet;
  sheet.rows.emplace_back();
  std::unordered_map<std::string, std::size_t> places;
  for (const model::Value& value : records) {
    SheetRow row;
    row.number = value.span.begin.line;
    if (const auto text = scalar_text(value))
      row.cells.push_back({*text});
    else if (const auto* const map = value.get_if<model::Map>()) {
      if (!add_cells(*map, places, sheet.rows.front(), row)) return {};
    } else {
      return {};
    }
    sheet.rows.push_back(std::move(row));
  }
  if (sheet.rows.front().cells.empty()) sheet.rows.erase(sheet.rows.begin());
  return sheet;
}

std::optional<std::string> scalar_text(const model::Value& value) {
  return std::visit(Scalar(), value.data);
}

}  // namespace greffier::readers
