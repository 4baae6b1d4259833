#include "readers/office_table.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <utility>

#include <fmt/core.h>

#include "model/walk.hpp"
#include "readers/office_rules.hpp"
#include "readers/office_xml.hpp"
#include "text/fold.hpp"

namespace greffier::readers {

namespace {

// Places of a table, filled or not, beyond which long tables are held narrower.
constexpr std::size_t kMostPlaces = 2'000'000;
constexpr int kFewestColumns = 8;

// The grid while rows are laid in it.
class Grid {
 public:
  // Holds the spans of the cells of the next row in the grid.
  void lay(RawRow& row) {
    std::size_t at = 0;
    for (RawCell& cell : row.cells) {
      at = next_free(at);
      const std::size_t wanted = at + static_cast<std::size_t>(cell.columns);
      if (wanted > covered_.size()) covered_.resize(wanted, 0);
      std::size_t end = at;
      for (; end < wanted && covered_[end] == 0; ++end) covered_[end] = std::max(1, cell.rows);
      cell.columns = static_cast<int>(end - at);
      at = end;
    }
    for (int& rows : covered_) rows = std::max(0, rows - 1);
  }

  [[nodiscard]] std::size_t columns() const { return covered_.size(); }

 private:
  [[nodiscard]] std::size_t next_free(std::size_t at) const {
    while (at < covered_.size() && covered_[at] > 0) ++at;
    return at;
  }

  std::vector<int> covered_;  // for how many more rows each column is taken
};

// Fills the places that are left, now that the number of columns is known, and ends the cells that
// would reach below the last row.
void fill(std::vector<RawRow>& rows, std::size_t columns) {
  std::vector<int> covered(columns, 0);
  int left = static_cast<int>(rows.size());
  for (RawRow& row : rows) {
    std::size_t at = 0;
    for (RawCell& cell : row.cells) {
      cell.rows = std::clamp(cell.rows, 1, left);
      while (covered[at] > 0) ++at;
      for (int i = 0; i < cell.columns; ++i) covered[at++] = cell.rows;
    }
    for (; at < columns; ++at)
      if (covered[at] == 0) {
        row.cells.push_back({});
        covered[at] = 1;
      }
    for (int& each : covered) --each;
    --left;
  }
}

int width_of(const RawRow& row) {
  int width = 0;
  for (const RawCell& cell : row.cells) width += cell.columns;
  return width;
}

// A table may be wider than it can be: the cells beyond go into the last one.
void narrow(RawRow& row, int most, Desk& desk) {
  if (const int width = width_of(row); width > most)
    desk.count(kTableReduced, fmt::format("{} > {}", width, most));
  int columns = 0;
  std::size_t kept = 0;
  for (; kept < row.cells.size() && columns < most; ++kept) {
    int& span = row.cells[kept].columns;
    span = std::clamp(span, 1, most - columns);
    columns += span;
  }
  if (kept == row.cells.size()) return;
  model::Blocks& last = row.cells[kept - 1].blocks;
  for (std::size_t i = kept; i < row.cells.size(); ++i)
    std::ranges::move(row.cells[i].blocks, std::back_inserter(last));
  row.cells.resize(kept);
}

bool is_empty(const RawCell& cell) {
  return std::ranges::all_of(cell.blocks, [](const model::Block& block) {
    const auto* paragraph = std::get_if<model::Paragraph>(&block.node);
    return paragraph != nullptr && paragraph->inlines.empty();
  });
}

bool is_bold(const RawRow& row) {
  bool any = false;
  for (const RawCell& cell : row.cells) {
    if (is_empty(cell)) continue;
    if (!cell.is_bold) return false;
    any = true;
  }
  return any;
}

void make_plain(RawRow& row) {
  for (RawCell& cell : row.cells)
    model::for_each_inlines(cell.blocks, [](model::Inlines& inlines) {
      for (model::Inline& each : inlines) each.format.strong = false;
    });
}

bool says_total(const RawRow& row) {
  for (const RawCell& cell : row.cells) {
    if (is_empty(cell)) continue;
    const auto* paragraph = std::get_if<model::Paragraph>(&cell.blocks.front().node);
    return paragraph != nullptr &&
           text::fold_name(model::plain_text(paragraph->inlines)).starts_with("total");
  }
  return false;
}

// « Action | Qui | Quand »
std::string words_of(const RawRow& row) {
  std::string words;
  for (const RawCell& cell : row.cells) {
    if (!words.empty()) words += " | ";
    for (const model::Block& block : cell.blocks)
      if (const auto* paragraph = std::get_if<model::Paragraph>(&block.node))
        words += model::plain_text(paragraph->inlines);
  }
  return words;
}

// How many rows are marked as titles, or else seem to be.
std::size_t count_headers(const std::vector<RawRow>& rows, Desk& desk) {
  std::size_t headers = 0;
  while (headers < rows.size() && rows[headers].is_header) ++headers;
  if (headers > 0 || rows.size() < 2 || rows.front().cells.size() < 2 || !is_bold(rows.front()))
    return headers;
  desk.tell(kBoldHeader, words_of(rows.front()), "entetes=1");
  return 1;
}

// The kinds of the rows; what only a header or a total sets in bold is plain.
std::vector<model::RowKind> kinds_of(std::vector<RawRow>& rows, Desk& desk) {
  std::vector<model::RowKind> kinds(rows.size(), model::RowKind::body);
  std::size_t headers = count_headers(rows, desk);
  if (headers == rows.size()) headers = rows.size() > 1 ? 1 : 0;
  for (std::size_t i = 0; i < headers; ++i) {
    kinds[i] = model::RowKind::header;
    if (is_bold(rows[i])) make_plain(rows[i]);
  }
  if (rows.size() > headers + 1 && is_bold(rows.back()) && says_total(rows.back())) {
    kinds.back() = model::RowKind::total;
    make_plain(rows.back());
  }
  return kinds;
}

// A column is set as all its cells of one column are, headers aside.
std::vector<model::Column> columns_of(const RawTable& raw, const std::vector<model::RowKind>& kinds,
                                      std::size_t count) {
  std::vector<model::Column> columns(count);
  const double total = std::accumulate(raw.widths.begin(), raw.widths.end(), 0.0);
  if (raw.widths.size() == count && total > 0)
    for (std::size_t i = 0; i < count; ++i)
      columns[i].width = std::round(raw.widths[i] / total * 1000) / 1000;
  std::vector<bool> differs(count, false), is_known(count, false);
  std::vector<int> covered(count, 0);
  for (std::size_t i = 0; i < raw.rows.size(); ++i) {
    std::size_t at = 0;
    for (const RawCell& cell : raw.rows[i].cells) {
      while (covered[at] > 0) ++at;
      if (kinds[i] != model::RowKind::header && cell.columns == 1 && !is_empty(cell)) {
        differs[at] = differs[at] || (is_known[at] && columns[at].align != cell.align);
        columns[at].align = cell.align;
        is_known[at] = true;
      }
      for (int k = 0; k < cell.columns; ++k) covered[at++] = cell.rows;
    }
    for (int& each : covered) each = std::max(0, each - 1);
  }
  for (std::size_t i = 0; i < count; ++i)
    if (differs[i]) columns[i].align = model::Align::automatic;
  return columns;
}

}  // namespace

int held_count(const xml::Node& element, std::string_view attribute, int most, Desk& desk) {
  const int count = whole(readers::attribute(element, attribute)).value_or(1);
  if (count > most) desk.count(kTableReduced, fmt::format("{} > {}", count, most), attribute);
  return std::clamp(count, 1, most);
}

model::Table make_table(RawTable raw, Desk& desk) {
  Grid grid;
  const std::size_t share = kMostPlaces / std::max<std::size_t>(raw.rows.size(), 1);
  const int most = std::clamp(static_cast<int>(share), kFewestColumns, kMostColumns);
  for (RawRow& row : raw.rows) {
    narrow(row, most, desk);
    grid.lay(row);
  }
  fill(raw.rows, grid.columns());
  const std::vector<model::RowKind> kinds = kinds_of(raw.rows, desk);
  model::Table table;
  table.name = std::move(raw.name);
  table.columns = columns_of(raw, kinds, grid.columns());
  for (std::size_t i = 0; i < raw.rows.size(); ++i) {
    model::Row& row = table.rows.emplace_back();
    row.kind = kinds[i];
    for (RawCell& cell : raw.rows[i].cells) {
      if (cell.blocks.empty()) cell.blocks.push_back(model::paragraph(model::Inlines()));
      row.cells.push_back({std::move(cell.blocks), cell.columns, cell.rows, false, {}});
    }
  }
  return table;
}

}  // namespace greffier::readers
