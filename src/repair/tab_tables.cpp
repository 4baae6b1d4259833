#include "repair/tab_tables.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "ingest/inline_cut.hpp"
#include "material/rewriting.hpp"
#include "repair/bullets.hpp"
#include "repair/label.hpp"
#include "repair/line_rules.hpp"
#include "repair/outline_number.hpp"
#include "repair/people_lines.hpp"
#include "repair/plain_title.hpp"
#include "repair/signatures.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

using material::Join;
using material::Piece;

constexpr std::size_t kLongestSection = 60;  // bytes of a row over all columns
constexpr std::size_t kLongestTitle = 40;    // bytes of the title of a column

// « • » or « 1. », a tab and words: an entry of a list, as it is copied from a page.
bool is_entry(std::string_view text) {
  const std::size_t tab = text.find('\t');
  if (text.find('\t', tab + 1) != std::string_view::npos) return false;
  if (const auto bullet = bullet_of(text)) return bullet->length == tab + 1;
  const auto number = read_outline_number(text);
  return number && number->closing != 0 && number->length == tab + 1;
}

// The texts between runs of three spaces or more, as a page of fixed letters sets its columns.
std::vector<std::string> spaced_cells(std::string_view text) {
  constexpr std::string_view kGap = "   ";
  std::vector<std::string> cells;
  text = text::trimmed(text);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(kGap), text.size());
    cells.emplace_back(text::trimmed(text.substr(0, end)));
    text = text::trimmed(text.substr(end));
  }
  return cells;
}

// Three columns or more: two are those of a list of people or of signatures.
bool is_spaced_row(std::string_view text) {
  constexpr std::size_t kFewest = 3;
  if (text.find('\t') != std::string_view::npos || bullet_of(text)) return false;
  const std::vector<std::string> cells = spaced_cells(text);
  if (cells.size() < kFewest) return false;
  const bool are_names = std::ranges::all_of(
      cells, [](const std::string& cell) { return cell.find(' ') != std::string::npos; });
  const bool are_people = std::ranges::all_of(cells, [are_names](const std::string& cell) {
    return people_of(cell, are_names).size() == 1;
  });
  const bool are_facts = std::ranges::all_of(
      cells, [](const std::string& cell) { return label_of(cell).has_value(); });
  return !are_people && !are_facts;
}

// « Action | Qui | Quand »: three cells or more.
bool is_barred_row(std::string_view text) {
  if (text.find(" | ") == std::string_view::npos || text.find('\t') != std::string_view::npos)
    return false;
  return std::ranges::count(text, '|') >= 2 && !bullet_of(text);
}

bool is_row(const Piece& piece) {
  if (piece.kind != Piece::Kind::line || piece.depth > 0) return false;
  const std::string text = material::text_of(piece);
  return is_spaced_row(text) || is_barred_row(text) ||
         (text.find('\t') != std::string::npos && !is_entry(text));
}

std::vector<std::string> cells_between(std::string_view text, char sign) {
  std::vector<std::string> cells;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(sign, begin), text.size());
    cells.emplace_back(text::trimmed(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return cells;
}

// The texts between the tabs, or the bars, those at both ends aside; the formatting of a row typed
// so is that of its signs.
std::vector<std::string> cells_of(const Piece& piece) {
  const std::string text = material::text_of(piece);
  if (is_spaced_row(text)) return spaced_cells(text);
  if (!is_barred_row(text)) return cells_between(text, '\t');
  std::string_view inside = text::trimmed(text);
  if (inside.starts_with('|')) inside.remove_prefix(1);
  if (inside.ends_with('|')) inside.remove_suffix(1);
  return cells_between(inside, '|');
}

model::Cell cell_of(std::string text, const diag::Span& span, bool is_strong = false) {
  model::Cell cell;
  cell.span = span;
  model::Paragraph paragraph;
  model::Format format;
  format.strong = is_strong;
  if (!text.empty()) paragraph.inlines.push_back(model::text(std::move(text), format, span));
  cell.blocks.push_back({std::move(paragraph), span});
  return cell;
}

bool is_year(std::string_view text) {
  return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

// « 12 000 », « 3,5 % », « 1 250 € »: figures and what goes with them.
bool is_number(std::string_view text) {
  bool has_figure = false;
  for (std::size_t i = 0; i < text.size();) {
    const text::CodePoint point = text::decode(text, i);
    const bool is_sign =
        std::u32string_view(U",.%€-+").find(point.value) != std::u32string_view::npos;
    has_figure = has_figure || text::is_digit(point.value);
    if (!text::is_digit(point.value) && !text::is_space(point.value) && !is_sign) return false;
    i += point.length;
  }
  return has_figure;
}

// True for cells that name columns: filled, short, without figures or addresses.
bool look_like_titles(const std::vector<std::string>& cells) {
  std::size_t filled = 0;
  for (const std::string& cell : cells) {
    const bool has_figures = cell.find_first_of("@0123456789") != std::string::npos;
    if ((has_figures && !is_year(cell)) || cell.size() > kLongestTitle) return false;
    filled += cell.empty() ? 0 : 1;
  }
  return filled > 1 && filled + 1 >= cells.size() && !is_year(cells.front());
}

// Rows under one row of titles.
class TabTable {
 public:
  explicit TabTable(const diag::Span& span) : span_(span) {}

  // Rows over all columns wait for the titles, which may come after the first of them.
  void add_section(const Piece& piece) {
    const std::string text = material::text_of(piece);
    model::Row row;
    row.cells.push_back(cell_of(text.substr(sign_length(text)), piece.span, true));
    row.cells.back().columns = 0;  // all: see take()
    table_.rows.push_back(std::move(row));
    last_is_section_ = true;
  }

  // What a row is to the table: one more, its titles again, or the titles of another table.
  enum class Fit { row, titles, other_titles };
  [[nodiscard]] Fit fit(const std::vector<std::string>& cells) const {
    if (titles_.empty()) return Fit::row;
    const std::string folded = folded_row(cells);
    if (folded == titles_ || (folded.size() > kCommon && titles_.starts_with(folded)))
      return Fit::titles;
    const bool begins_alike = text::fold_name(cells.front()) == first_title_;
    return begins_alike && look_like_titles(cells) ? Fit::other_titles : Fit::row;
  }

  void add_row(const std::vector<std::string>& cells, const diag::Span& span) {
    const bool are_titles = !has_rows_ && look_like_titles(cells);
    if (are_titles) {
      titles_ = folded_row(cells);
      first_title_ = text::fold_name(cells.front());
    }
    has_rows_ = true;
    last_is_section_ = false;
    columns_ = std::max(columns_, cells.size());
    model::Row row;
    row.kind = are_titles ? model::RowKind::header : model::RowKind::body;
    for (const std::string& cell : cells) row.cells.push_back(cell_of(cell, span));
    table_.rows.insert(are_titles ? table_.rows.begin() : table_.rows.end(), std::move(row));
  }

  // The last section, when no row came below it: it belongs to the next table.
  std::optional<model::Row> take_last_section() {
    if (!last_is_section_) return std::nullopt;
    model::Row row = std::move(table_.rows.back());
    table_.rows.pop_back();
    return row;
  }
  void begin_with(model::Row section) { table_.rows.push_back(std::move(section)); }

  Piece take() && {
    table_.columns.resize(columns_);
    for (model::Row& row : table_.rows) {
      if (row.cells.front().columns == 0) {
        row.cells.front().columns = static_cast<int>(columns_);
        continue;
      }
      while (row.cells.size() < columns_) row.cells.push_back(cell_of({}, span_));
    }
    for (std::size_t column = 0; column < columns_; ++column)
      if (holds_numbers(column)) table_.columns[column].align = model::Align::right;
    return material::block({std::move(table_), span_}, span_);
  }

 private:
  static constexpr std::size_t kCommon = 12;  // bytes of titles that say the same

  [[nodiscard]] bool holds_numbers(std::size_t column) const {
    std::size_t numbers = 0;
    for (const model::Row& row : table_.rows) {
      if (row.kind == model::RowKind::header || row.cells.size() <= column) continue;
      const auto& paragraph = std::get<model::Paragraph>(row.cells[column].blocks.front().node);
      const std::string text = model::plain_text(paragraph.inlines);
      if (text.empty()) continue;
      if (!is_number(text)) return false;
      ++numbers;
    }
    return numbers > 0;
  }

  static std::string folded_row(const std::vector<std::string>& cells) {
    std::string folded;
    for (const std::string& cell : cells) folded += text::fold_name(cell) + '|';
    while (folded.ends_with("||")) folded.pop_back();
    return folded;
  }

  diag::Span span_;
  model::Table table_;
  std::string titles_, first_title_;  // folded
  std::size_t columns_ = 2;
  bool has_rows_ = false;
  bool last_is_section_ = false;
};

class TabTables {
 public:
  TabTables(material::Pieces& pieces, material::Changes& changes)
      : pieces_(pieces), changes_(changes) {}

  void run() {
    material::Rewriting made(pieces_);
    for (std::size_t i = 0; i < pieces_.size();) {
      const std::size_t end = region_end(i);
      if (end > i && !are_signatures(i, end) && is_wanted(i, end))
        add_tables(i, end, made);
      else
        for (std::size_t at = i; at < std::max(end, i + 1); ++at) {
          made.free_to(at);
          made.put(std::move(pieces_[at]));
        }
      i = std::max(end, i + 1);
    }
    made.finish();
  }

 private:
  // A short line on its own right before a row.
  bool is_section(std::size_t at) const {
    if (at + 1 >= pieces_.size() || !is_row(pieces_[at + 1])) return false;
    const Piece& piece = pieces_[at];
    if (piece.kind != Piece::Kind::line || piece.depth > 0) return false;
    const std::string text = material::text_of(piece);
    if (text.size() > kLongestSection || text.ends_with(':') || text.ends_with('.')) return false;
    return pieces_[at + 1].join == Join::line || sign_length(text) > 0 || is_in_capitals(text);
  }

  // « 1.2. Les moyens humains » above the first row is no part of the table.
  static bool is_numbered_title(const Piece& piece) {
    const auto number = read_outline_number(material::text_of(piece));
    return !is_row(piece) && number && number->is_sure;
  }

  std::size_t region_end(std::size_t first) const {
    std::size_t rows = 0;
    std::size_t end = first;
    while (end < pieces_.size() && (is_row(pieces_[end]) || is_section(end))) {
      rows += is_row(pieces_[end]) ? 1 : 0;
      ++end;
    }
    return rows >= 2 && !is_numbered_title(pieces_[first]) ? end : first;
  }

  // « Le maire,    Le secrétaire, » above their names (signatures.hpp).
  bool are_signatures(std::size_t first, std::size_t end) const {
    constexpr std::size_t kMost = 6;  // rows
    if (end - first > kMost) return false;
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = first; i < end; ++i) {
      rows.push_back(cells_of(pieces_[i]));
      std::erase_if(rows.back(), [](const std::string& cell) { return cell.empty(); });
    }
    return read_signatures(rows).has_value();
  }

  bool is_wanted(std::size_t first, std::size_t end) {
    const auto row = std::find_if(pieces_.begin() + static_cast<std::ptrdiff_t>(first),
                                  pieces_.begin() + static_cast<std::ptrdiff_t>(end), is_row);
    return changes_.take(kTabbedRows, row->span, material::text_of(*row),
                         std::to_string(end - first));
  }

  // One table, or one for each row of other titles.
  void add_tables(std::size_t first, std::size_t end, material::Rewriting& made) {
    TabTable table(pieces_[first].span);
    for (std::size_t i = first; i < end; ++i) {
      const Piece& piece = pieces_[i];
      if (!is_row(piece)) {
        table.add_section(piece);
        continue;
      }
      const std::vector<std::string> cells = cells_of(piece);
      const TabTable::Fit fit = table.fit(cells);
      if (fit == TabTable::Fit::titles) {
        changes_.tell(kRepeatedTitles, piece.span, material::text_of(piece), "");
        continue;
      }
      if (fit == TabTable::Fit::other_titles) {
        auto section = table.take_last_section();
        made.free_to(i);
        made.put(std::move(table).take());
        table = TabTable(piece.span);
        if (section) table.begin_with(std::move(*section));
      }
      table.add_row(cells, piece.span);
    }
    made.free_to(end);
    made.put(std::move(table).take());
  }

  material::Pieces& pieces_;
  material::Changes& changes_;
};

}  // namespace

void read_tab_tables(material::Material& material, material::Changes& changes) {
  TabTables(material.pieces, changes).run();
}

}  // namespace greffier::repair
