#include "ingest/data_table.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "ingest/ascii.hpp"
#include "ingest/csv.hpp"
#include "ingest/flow.hpp"
#include "ingest/fragment.hpp"
#include "ingest/messages.hpp"
#include "ingest/table_grid.hpp"

namespace greffier::ingest {

namespace {

using model::Blocks;
using model::Cell;
using model::List;
using model::Row;
using model::Table;

constexpr std::string_view kSeparatorLine = "sep=";
constexpr std::array<std::string_view, 5> kBullets{"- ", "* ", "• ", "– ", "▪ "};

// The rows under the line that names the separator, when there is one.
std::string_view without_separator_line(std::string_view text, diag::Span& place) {
  const std::size_t end = text.find('\n');
  const std::string first = ascii_lower(trimmed_wide(text.substr(0, end)));
  if (end == std::string_view::npos || first.size() != kSeparatorLine.size() + 1 ||
      !first.starts_with(kSeparatorLine))
    return text;
  ++place.begin.line;
  return text.substr(end + 1);
}

std::size_t bullet_length(std::string_view line) {
  for (const std::string_view bullet : kBullets)
    if (line.starts_with(bullet)) return bullet.size();
  return 0;
}

// The blocks of a cell, line by line.
class CellReader {
 public:
  CellReader(const diag::Span& place, diag::Sink& sink) : place_(place), sink_(sink) {}

  Blocks read(const Field& field) {
    std::string_view rest(field.text);
    diag::Span span = field.span;
    for (;;) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      add_line(trimmed_wide(rest.substr(0, end)), span);
      if (end == rest.size()) return std::move(blocks_);
      rest.remove_prefix(end + 1);
      span.begin = {span.begin.line + 1, place_.begin.column};
    }
  }

 private:
  void add_line(std::string_view line, const diag::Span& span) {
    if (line.empty()) return;
    const std::size_t bullet = bullet_length(line);
    Blocks read = read_flow(read_fragment(line.substr(bullet), span, sink_), {false, span}, sink_);
    if (bullet > 0) return add_item(std::move(read), span);
    for (model::Block& block : read) blocks_.push_back(std::move(block));
  }

  void add_item(Blocks read, const diag::Span& span) {
    if (blocks_.empty() || !std::holds_alternative<List>(blocks_.back().node))
      blocks_.push_back({List{}, span});
    std::get<List>(blocks_.back().node).items.push_back({std::move(read), span});
  }

  const diag::Span& place_;
  diag::Sink& sink_;
  Blocks blocks_;
};

std::size_t used_width(const std::vector<FieldRow>& rows) {
  std::size_t width = 0;
  for (const FieldRow& row : rows)
    for (std::size_t i = width; i < row.size(); ++i)
      if (!row[i].text.empty()) width = i + 1;
  return width;
}

}  // namespace

Table read_data_rows(std::string_view text, const diag::Span& place, diag::Sink& sink) {
  diag::Span start = place;
  const std::vector<FieldRow> rows = read_rows(without_separator_line(text, start), start, sink);
  const std::size_t width = used_width(rows);
  Table table;
  for (const FieldRow& fields : rows) {
    Row row;
    for (std::size_t i = 0; i < std::min(width, fields.size()); ++i) {
      Cell cell;
      cell.blocks = CellReader(start, sink).read(fields[i]);
      cell.span = fields[i].span;
      row.cells.push_back(std::move(cell));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::optional<Table> read_data_table(std::string_view text, const diag::Span& place,
                                     diag::Sink& sink) {
  Table table = read_data_rows(text, place, sink);
  if (table.rows.empty()) return std::nullopt;
  report_short_rows(table, sink);
  complete_table(table);
  table.rows.front().kind = model::RowKind::header;
  return table;
}

void report_short_rows(const Table& table, diag::Sink& sink) {
  std::size_t width = 1;
  for (const Row& row : table.rows) width = std::max(width, row.cells.size());
  for (const Row& row : table.rows)
    if (row.cells.size() > 1 && row.cells.size() < width)
      sink.raise(kShortRow, row.cells.front().span, row.cells.size(), width);
}

}  // namespace greffier::ingest
