#include "notation/tables.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include <fmt/core.h>

namespace greffier::notation {

namespace {

using model::Align;
using model::Cell;
using model::Row;
using model::RowKind;
using model::Table;

struct AlignWords {
  Align align;
  std::string_view word;
  std::string_view dashes;
};
constexpr std::array kAligns{
    AlignWords{Align::automatic, "auto", "---"}, AlignWords{Align::left, "gauche", ":--"},
    AlignWords{Align::center, "centre", ":-:"}, AlignWords{Align::right, "droite", "--:"}};

const AlignWords& words_of(Align align) {
  return *std::ranges::find(kAligns, align, &AlignWords::align);
}

// How many rows of a kind there are, when headers come first and totals last.
struct Bands {
  std::size_t headers = 0, totals = 0;
  bool in_order = true;
};
Bands bands_of(const Table& table) {
  Bands bands;
  for (const Row& row : table.rows) {
    bands.headers += row.kind == RowKind::header ? 1 : 0;
    bands.totals += row.kind == RowKind::total ? 1 : 0;
  }
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const RowKind expected = i < bands.headers                       ? RowKind::header
                             : i >= table.rows.size() - bands.totals ? RowKind::total
                                                                     : RowKind::body;
    bands.in_order &= table.rows[i].kind == expected;
  }
  return bands;
}

bool is_plain(const Cell& cell) {
  return cell.columns == 1 && cell.rows == 1 && cell.blocks.size() == 1 &&
         std::holds_alternative<model::Paragraph>(cell.blocks.front().node);
}

// A row of cells of one place each, or one cell over the whole width.
bool is_listable(const Row& row, std::size_t columns) {
  const auto wide = static_cast<std::size_t>(row.cells.empty() ? 0 : row.cells.front().columns);
  if (row.cells.size() == 1 && columns > 1) return row.cells.front().rows == 1 && wide == columns;
  return row.cells.size() == columns && std::ranges::all_of(row.cells, [](const Cell& cell) {
           return cell.columns == 1 && cell.rows == 1;
         });
}

std::string alignments_of(const Table& table) {
  std::size_t count = table.columns.size();
  while (count > 0 && table.columns[count - 1].align == Align::automatic) --count;
  std::string words;
  for (std::size_t i = 0; i < count; ++i)
    (words += words.empty() ? "" : " ") += words_of(table.columns[i].align).word;
  return words;
}

// The shares as the smallest whole numbers that say them, a hundred in all if they do.
std::string widths_of(const Table& table) {
  const auto whole = [&table](int total) {
    return std::ranges::all_of(table.columns, [total](const model::Column& column) {
      const double share = column.width * total;
      return share >= 0.5 && std::abs(share - std::round(share)) < 1e-9;
    });
  };
  constexpr int kMost = 10'000;
  int total = 100;
  if (!whole(total))
    for (total = 1; total < kMost && !whole(total);) ++total;
  std::string words;
  for (const model::Column& column : table.columns)
    words += fmt::format("{}{}", words.empty() ? "" : " ",
                         std::max(1L, std::lround(column.width * total)));
  return words;
}

struct Quotes {
  std::string_view open, close;
};
constexpr std::array kQuotes{Quotes{"\"", "\""}, Quotes{"'", "'"}, Quotes{"«", "»"},
                             Quotes{"“", "”"}, Quotes{"‘", "’"}};

bool is_bare_value(std::string_view value) {
  return !value.empty() && value.find_first_not_of(
                               "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_/"
                               ".%") == std::string_view::npos;
}

}  // namespace

TableForm form_of(const Table& table) {
  const Bands bands = bands_of(table);
  const bool plain = std::ranges::all_of(table.rows, [&table](const Row& row) {
    return row.cells.size() == table.columns.size() && std::ranges::all_of(row.cells, is_plain);
  });
  if (plain && bands.in_order) return TableForm::pipes;
  const bool listable = std::ranges::all_of(
      table.rows, [&table](const Row& row) { return is_listable(row, table.columns.size()); });
  const bool full = table.columns.size() == 1 || std::ranges::any_of(table.rows, [](const Row& r) {
                      return r.cells.size() > 1;
                    });
  return listable && full && bands.in_order ? TableForm::list : TableForm::html;
}

std::string settings_of(const Table& table, TableForm form) {
  const Bands bands = bands_of(table);
  std::string settings;
  const auto add = [&settings](const std::string& key, const std::string& value) {
    settings += " " + attribute(key, value);
  };
  const bool counted = form != TableForm::html && bands.headers != 1;
  if (counted) add("entetes", fmt::format("{}", bands.headers));
  if (bands.totals > 0) add("totaux", fmt::format("{}", bands.totals));
  const bool has_widths =
      std::ranges::all_of(table.columns, [](const model::Column& c) { return c.width > 0; });
  if (has_widths) add("largeurs", widths_of(table));
  if (const std::string words = alignments_of(table); form != TableForm::pipes && !words.empty())
    add("alignements", words);
  if (!table.name.empty()) add("nom", table.name);
  return settings;
}

std::string delimiter_row(const Table& table) {
  std::string row = "|";
  for (const model::Column& column : table.columns)
    row += fmt::format(" {} |", words_of(column.align).dashes);
  return row;
}

std::string attribute(const std::string& key, std::string value) {
  std::ranges::replace(value, '\n', ' ');
  if (is_bare_value(value)) return fmt::format("{}={}", key, value);
  const auto* const quotes = std::ranges::find_if(
      kQuotes, [&value](const Quotes& q) { return value.find(q.close) == std::string::npos; });
  if (quotes != kQuotes.end())
    return fmt::format("{}={}{}{}", key, quotes->open, value, quotes->close);
  std::ranges::replace(value, '"', '\'');
  return fmt::format("{}=\"{}\"", key, value);
}

}  // namespace greffier::notation
