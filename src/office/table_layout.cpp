#include "office/table_layout.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <ranges>

#include "model/walk.hpp"
#include "text/fold.hpp"
#include "text/numbers.hpp"
#include "text/utf8.hpp"

namespace greffier::office {

namespace {

using namespace model;

// Figures that fit on a line of a full-width table, at the size of table text.
constexpr double kLineCharacters = 84;
// How much narrower the text of a dense table runs.
constexpr double kDense = 0.8;
// What a column takes beside its text (cell padding), and how much wider bold text runs.
constexpr double kPadding = 2;
constexpr double kBold = 1.1;
// Characters of a cell above which its row may split over two pages: about a sixth of a page.
constexpr std::size_t kLongestWholeCell = 350;
// Lines that a table may have and stay on one page, of fifty or so, and what the padding and the
// rule of a row add to its own.
constexpr double kMostWholeLines = 24;
constexpr double kRowPadding = 0.75;
// A column asks for no more than this, however long its text.
constexpr double kWidestWish = 70;

std::string text_of(const Cell& cell) {
  std::string result;
  for_each_inlines(cell.blocks, [&result](const Inlines& inlines) {
    if (!result.empty()) result += '\n';
    result += plain_text(inlines);
  });
  return result;
}

std::size_t grid_width(const Table& table) {
  std::size_t width = table.columns.size();
  for (const Row& row : table.rows) {
    const int covered =
        std::accumulate(row.cells.begin(), row.cells.end(), 0,
                        [](int sum, const Cell& cell) { return sum + cell.columns; });
    width = std::max(width, static_cast<std::size_t>(covered));
  }
  return std::max<std::size_t>(width, 1);
}

bool spans_rows(const Table& table) {
  return std::ranges::any_of(table.rows, [](const Row& row) {
    return std::ranges::any_of(row.cells, [](const Cell& cell) { return cell.rows > 1; });
  });
}

void complete_rows(Table& table) {
  const std::size_t width = table.columns.size();
  const bool merged = spans_rows(table);
  for (Row& row : table.rows) {
    std::size_t covered = 0;
    for (const Cell& cell : row.cells) covered += static_cast<std::size_t>(cell.columns);
    // With cells merged downwards a short row may be complete; its author knows.
    for (; !merged && covered < width; ++covered) row.cells.emplace_back();
    for (Cell& cell : row.cells)
      if (cell.blocks.empty()) cell.blocks.push_back(paragraph(Inlines{}));
  }
}

bool is_title_row(const Row& row) {
  if (row.kind != RowKind::header || row.cells.size() < 2 || text_of(row.cells[0]).empty())
    return false;
  return std::all_of(row.cells.begin() + 1, row.cells.end(),
                     [](const Cell& cell) { return text_of(cell).empty(); });
}

// True when every run of the cell is set off (bold or italic): a column heading in disguise.
bool is_set_off(const Cell& cell) {
  bool any = false;
  bool all = true;
  for_each_inlines(cell.blocks, [&](const Inlines& inlines) {
    for (const Inline& item : inlines) {
      const auto* run = std::get_if<Text>(&item.node);
      if (run == nullptr || run->text.find_first_not_of(' ') == std::string::npos) continue;
      any = true;
      all = all && (item.format.strong || item.format.emphasis);
    }
  });
  return any && all;
}

void spread_title_row(Table& table) {
  if (table.rows.empty() || !is_title_row(table.rows[0])) return;
  std::vector<Cell>& cells = table.rows[0].cells;
  cells.erase(cells.begin() + 1, cells.end());
  cells[0].columns = static_cast<int>(table.columns.size());
  if (table.rows.size() > 1 && std::ranges::all_of(table.rows[1].cells, is_set_off))
    table.rows[1].kind = RowKind::header;
}

void mark_total(Table& table) {
  if (table.rows.size() < 2) return;
  Row& last = table.rows.back();
  if (last.kind == RowKind::body && !last.cells.empty() &&
      text::fold_name(text_of(last.cells[0])).starts_with("total"))
    last.kind = RowKind::total;
}

enum class Content { none, figure, words };

// « - 35 469,90 € » without its unit, and without a sign that stands apart.
std::string_view bare_figure(std::string_view content) {
  for (const std::string_view unit :
       {"€ HT", "€ TTC", "k€", "M€", "€", "%", "ETP", "m²", "km", "ha"})
    if (content.ends_with(unit)) {
      content.remove_suffix(unit.size());
      break;
    }
  for (const std::string_view space : {" ", "\u00A0", "\u202F"})
    for (const std::string_view sign : {"-", "–", "−", "+"})
      if (content.starts_with(sign) && content.substr(sign.size()).starts_with(space))
        return content.substr(sign.size() + space.size());
  return content;
}

Content content_of(const Cell& cell) {
  const std::string content = text_of(cell);
  if (content.empty() || content == "–" || content == "—" || content == "-") return Content::none;
  return text::parse_number(bare_figure(content)) ? Content::figure : Content::words;
}

// Calls `visit(column, cell)` for the cells of one grid column each.
template <typename Visit>
void for_each_simple_cell(const Table& table, bool with_header, const Visit& visit) {
  for (const Row& row : table.rows) {
    if (row.kind == RowKind::header && !with_header) continue;
    std::size_t column = 0;
    for (const Cell& cell : row.cells) {
      if (cell.columns == 1 && column < table.columns.size()) visit(column, cell);
      column += static_cast<std::size_t>(cell.columns);
    }
  }
}

void align_figures(Table& table) {
  std::vector<bool> figures(table.columns.size(), false);
  std::vector<bool> words(table.columns.size(), false);
  for_each_simple_cell(table, false, [&](std::size_t column, const Cell& cell) {
    const Content content = content_of(cell);
    if (content == Content::figure) figures[column] = true;
    if (content == Content::words) words[column] = true;
  });
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i].align == Align::automatic && figures[i] && !words[i])
      table.columns[i].align = Align::right;
}

// What a column needs (its longest word) and wants (its longest line), in characters.
struct Wish {
  double least = 4;
  double most = 4;
};

// The letters that are wider than a figure, and by how much.
constexpr std::string_view kWide = "mwMW";
constexpr double kMore = 0.5;

// In figures.
double width_of(std::string_view word) {
  const auto wide = std::ranges::count_if(
      word, [](char letter) { return kWide.find(letter) != std::string_view::npos; });
  return (static_cast<double>(text::length(word)) + kMore * static_cast<double>(wide)) * kBold;
}

void widen(Wish& wish, std::string_view content) {
  for (const auto line : content | std::views::split('\n')) {
    const std::string_view text(line.begin(), line.end());
    wish.most = std::max(wish.most, static_cast<double>(text::length(text)) * kBold + kPadding);
    for (const auto word : text | std::views::split(' ')) {
      const std::string_view letters(word.begin(), word.end());
      wish.least = std::max(wish.least, width_of(letters) + kPadding);
    }
  }
  wish.most = std::min(wish.most, kWidestWish);
  wish.most = std::max(wish.most, std::min(wish.least, kWidestWish));
  wish.least = std::min(wish.least, wish.most);
}

std::vector<Wish> wishes_of(const Table& table) {
  std::vector<Wish> wishes(table.columns.size());
  for_each_simple_cell(table, true, [&](std::size_t column, const Cell& cell) {
    widen(wishes[column], text_of(cell));
  });
  return wishes;
}

// Smaller text where the longest words of all columns do not fit side by side.
void make_dense(Table& table) {
  for (Row& row : table.rows) {
    const bool body = row.kind == RowKind::body;
    for (Cell& cell : row.cells)
      for (Block& block : cell.blocks)
        if (auto* line = std::get_if<Paragraph>(&block.node); line && line->role.empty())
          line->role = body ? "tableau_serre" : "tableau_serre_titre";
  }
}

std::vector<double> widths_by_content(Table& table) {
  std::vector<Wish> wishes = wishes_of(table);
  const double words =
      std::accumulate(wishes.begin(), wishes.end(), 0.0,
                      [](double sum, const Wish& wish) { return sum + wish.least; });
  if (words > kLineCharacters) {
    make_dense(table);
    for (Wish& wish : wishes) wish = {wish.least * kDense, wish.most * kDense};
  }
  double least = 0;
  double most = 0;
  for (const Wish& wish : wishes) {
    least += wish.least;
    most += wish.most;
  }
  // No more than a column wants, while another still needs it; what is left over goes to all.
  const double room = std::clamp(kLineCharacters - least, 0.0, most - least);
  std::vector<double> widths;
  for (const Wish& wish : wishes)
    widths.push_back(wish.least +
                     (most > least ? room * (wish.most - wish.least) / (most - least) : 0));
  return widths;
}

void set_widths(Table& table) {
  const bool given =
      std::ranges::all_of(table.columns, [](const Column& column) { return column.width > 0; });
  std::vector<double> widths;
  if (given) {
    for (const Column& column : table.columns) widths.push_back(column.width);
  } else {
    widths = widths_by_content(table);
  }
  const double total = std::accumulate(widths.begin(), widths.end(), 0.0);
  for (std::size_t i = 0; i < widths.size(); ++i) table.columns[i].width = widths[i] / total;
}

}  // namespace

void lay_out(Table& table) {
  table.columns.resize(grid_width(table));
  complete_rows(table);
  spread_title_row(table);
  mark_total(table);
  align_figures(table);
  set_widths(table);
}

std::size_t heading_rows(const Table& table) {
  const auto first_body =
      std::ranges::find_if(table.rows, [](const Row& row) { return row.kind != RowKind::header; });
  return static_cast<std::size_t>(first_body - table.rows.begin());
}

std::size_t header_rows(const Table& table) {
  const std::size_t headings = heading_rows(table);
  return headings == table.rows.size() ? 0 : headings;
}

namespace {

// Of `cell`, which is `share` of the line wide.
double lines_of(const Cell& cell, double share) {
  const double room = std::max(kLineCharacters * share - kPadding, 1.0);
  double lines = 0;
  for (const auto line : text_of(cell) | std::views::split('\n')) {
    const auto length = static_cast<double>(text::length({line.begin(), line.end()}));
    lines += std::max(std::ceil(length / room), 1.0);
  }
  return std::max(lines, 1.0);
}

double lines_of(const Row& row, const std::vector<Column>& columns) {
  double most = 1;
  std::size_t column = 0;
  for (const Cell& cell : row.cells) {
    double share = 0;
    for (int i = 0; i < cell.columns && column < columns.size(); ++i)
      share += columns[column++].width;
    most = std::max(most, lines_of(cell, share));
  }
  return most + kRowPadding;
}

bool has_tags(const Row& row) {
  return std::ranges::any_of(row.cells, [](const Cell& cell) {
    const std::string content = text_of(cell);
    return content.find("{{") != std::string::npos || content.find("{%") != std::string::npos;
  });
}

}  // namespace

bool stays_whole(const Table& table) {
  double lines = 0;
  for (const Row& row : table.rows) {
    lines += lines_of(row, table.columns);
    if (lines > kMostWholeLines || has_tags(row)) return false;
  }
  return true;
}

bool may_split(const Row& row) {
  return std::ranges::any_of(
      row.cells, [](const Cell& cell) { return text::length(text_of(cell)) > kLongestWholeCell; });
}

}  // namespace greffier::office
