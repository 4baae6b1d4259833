#include "repair/tab_tables.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ingest/inline_cut.hpp"
#include "repair/label.hpp"
#include "repair/line_rules.hpp"
#include "repair/plain_title.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::repair {

namespace {

using material::Join;
using material::Piece;

constexpr std::size_t kLongestSection = 60;  // bytes of a row over all columns

bool is_row(const Piece& piece) {
  return piece.kind == Piece::Kind::line && piece.depth == 0 &&
         material::text_of(piece).find('\t') != std::string::npos;
}

// The texts between the tabs; the formatting of a row typed so is that of its signs.
std::vector<std::string> cells_of(const Piece& piece) {
  const std::string text = material::text_of(piece);
  std::vector<std::string> cells;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\t', begin), text.size());
    cells.emplace_back(text::trimmed(std::string_view(text).substr(begin, end - begin)));
    begin = end + 1;
  }
  return cells;
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

class TabTable {
 public:
  explicit TabTable(std::size_t columns) : columns_(columns) { table_.columns.resize(columns_); }

  void add_section(const Piece& piece) {
    const std::string text = material::text_of(piece);
    model::Row row;
    row.cells.push_back(cell_of(text.substr(sign_length(text)), piece.span, true));
    row.cells.back().columns = static_cast<int>(columns_);
    table_.rows.push_back(std::move(row));
  }

  // True when the row is the titles again.
  bool add_row(const Piece& piece) {
    std::vector<std::string> cells = cells_of(piece);
    cells.resize(columns_);
    const std::string folded = text::fold_name(material::text_of(piece));
    const bool are_titles = is_first_ && look_like_titles(cells);
    if (!are_titles && !titles_.empty() && is_same(folded)) return true;
    if (are_titles) titles_ = folded;
    is_first_ = false;
    model::Row row;
    row.kind = are_titles && table_.rows.empty() ? model::RowKind::header : model::RowKind::body;
    for (std::string& cell : cells)
      row.cells.push_back(
          cell_of(std::move(cell), piece.span, are_titles && row.kind == model::RowKind::body));
    table_.rows.push_back(std::move(row));
    return false;
  }

  model::Table take() && { return std::move(table_); }

 private:
  // The same titles, maybe with one more or one less.
  bool is_same(const std::string& folded) const {
    return folded == titles_ || titles_.starts_with(folded) || folded.starts_with(titles_) ||
           (folded.substr(0, folded.rfind('_')) == titles_.substr(0, titles_.rfind('_')));
  }

  static bool look_like_titles(const std::vector<std::string>& cells) {
    std::size_t filled = 0;
    for (const std::string& cell : cells) {
      if (cell.find_first_of("@0123456789") != std::string::npos || cell.size() > 40) return false;
      filled += cell.empty() ? 0 : 1;
    }
    return filled > 1 && filled + 1 >= cells.size();
  }

  std::size_t columns_;
  model::Table table_;
  std::string titles_;  // folded
  bool is_first_ = true;
};

class TabTables {
 public:
  TabTables(material::Pieces& pieces, material::Changes& changes)
      : pieces_(pieces), changes_(changes) {}

  void run() {
    material::Pieces made;
    made.reserve(pieces_.size());
    for (std::size_t i = 0; i < pieces_.size();) {
      const std::size_t end = region_end(i);
      if (end > i && is_wanted(i, end))
        made.push_back(table_of(i, end));
      else
        for (std::size_t at = i; at < std::max(end, i + 1); ++at)
          made.push_back(std::move(pieces_[at]));
      i = std::max(end, i + 1);
    }
    pieces_ = std::move(made);
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

  std::size_t region_end(std::size_t first) const {
    std::size_t rows = 0;
    std::size_t end = first;
    while (end < pieces_.size() && (is_row(pieces_[end]) || is_section(end))) {
      rows += is_row(pieces_[end]) ? 1 : 0;
      ++end;
    }
    return rows >= 2 ? end : first;
  }

  bool is_wanted(std::size_t first, std::size_t end) {
    const auto row = std::find_if(pieces_.begin() + static_cast<std::ptrdiff_t>(first),
                                  pieces_.begin() + static_cast<std::ptrdiff_t>(end), is_row);
    return changes_.take(kTabbedRows, row->span, material::text_of(*row),
                         std::to_string(end - first));
  }

  Piece table_of(std::size_t first, std::size_t end) {
    std::size_t columns = 2;
    for (std::size_t i = first; i < end; ++i)
      if (is_row(pieces_[i])) columns = std::max(columns, cells_of(pieces_[i]).size());
    TabTable table(columns);
    for (std::size_t i = first; i < end; ++i) {
      if (!is_row(pieces_[i]))
        table.add_section(pieces_[i]);
      else if (table.add_row(pieces_[i]))
        changes_.tell(kRepeatedTitles, pieces_[i].span, material::text_of(pieces_[i]), "");
    }
    const diag::Span span = pieces_[first].span;
    Piece piece = material::block({std::move(table).take(), span}, span);
    piece.join = pieces_[first].join;
    return piece;
  }

  material::Pieces& pieces_;
  material::Changes& changes_;
};

}  // namespace

void read_tab_tables(material::Material& material, material::Changes& changes) {
  TabTables(material.pieces, changes).run();
}

}  // namespace greffier::repair
