#include "repair/table_shapes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "material/rewriting.hpp"
#include "repair/table_rules.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::repair {

namespace {

using material::Piece;
using model::Block;
using model::Blocks;
using model::Table;

// Titles that oppose each other, folded; what they begin with is enough, but for "pour".
struct Opposites {
  std::string_view left, right;
};
constexpr std::array kOpposites{Opposites{"forces", "faiblesses"},
                                Opposites{"avantages", "inconvenients"},
                                Opposites{"atouts", "faiblesses"},
                                Opposites{"atouts", "limites"},
                                Opposites{"atouts", "contraintes"},
                                Opposites{"points_forts", "points_faibles"},
                                Opposites{"points_forts", "points_de_vigilance"},
                                Opposites{"points_positifs", "points_negatifs"},
                                Opposites{"leviers", "freins"},
                                Opposites{"freins", "leviers"},
                                Opposites{"opportunites", "menaces"},
                                Opposites{"pour", "contre"},
                                Opposites{"ce_qui_marche", "ce_qui_ne_marche_pas"},
                                Opposites{"benefices", "risques"}};

std::string text_of(const Blocks& blocks) {
  std::string text;
  for (const Block& block : blocks)
    if (const auto* paragraph = std::get_if<model::Paragraph>(&block.node))
      text += (text.empty() ? "" : " ") + model::plain_text(paragraph->inlines);
    else
      text += "\n";  // more than a text
  return text;
}

bool oppose(std::string_view left, std::string_view right) {
  for (const Opposites& pair : kOpposites)
    if (left.starts_with(pair.left) && right.starts_with(pair.right)) return true;
  // « les raisons pour », « les raisons pour ne pas »
  const std::size_t negation = right.find("_ne_pas");
  return negation != std::string_view::npos && left.starts_with(right.substr(0, negation));
}

bool is_blank(const model::Cell& cell) {
  return text::trimmed(text_of(cell.blocks)).empty() && cell.blocks.size() <= 1;
}

// The only filled cell of a row of several, or one over all of them.
const model::Cell* only_cell(const model::Row& row, std::size_t columns) {
  const auto filled = [](const model::Cell& cell) { return !is_blank(cell); };
  if (columns < 2 || std::ranges::count_if(row.cells, filled) != 1) return nullptr;
  const auto cell = std::ranges::find_if(row.cells, filled);
  return text_of(cell->blocks).find('\n') == std::string::npos ? &*cell : nullptr;
}

// A title says it by itself: the look of its letters goes.
model::Inlines plain_title(const model::Cell& cell) {
  model::Inlines title;
  for (const Block& block : cell.blocks)
    if (const auto* paragraph = std::get_if<model::Paragraph>(&block.node))
      for (model::Inline each : paragraph->inlines) {
        each.format.strong = each.format.emphasis = each.format.underline = false;
        title.push_back(std::move(each));
      }
  return title;
}

// One entry a paragraph; a list goes below the paragraph that announces it.
model::List entries_of(Blocks blocks) {
  model::List list;
  for (Block& block : blocks) {
    auto* inner = std::get_if<model::List>(&block.node);
    const bool is_announced =
        !list.items.empty() && text::trimmed(text_of(list.items.back().blocks)).ends_with(':');
    if (inner != nullptr && !is_announced) {
      std::ranges::move(inner->items, std::back_inserter(list.items));
    } else if (inner != nullptr) {
      list.items.back().blocks.push_back(std::move(block));
    } else if (!text::trimmed(text_of({block})).empty()) {
      const diag::Span span = block.span;
      list.items.push_back({{std::move(block)}, span});
    }
  }
  return list;
}

class TableShapes {
 public:
  TableShapes(material::Pieces& pieces, material::Changes& changes)
      : pieces_(pieces), changes_(changes) {}

  void run() {
    material::Rewriting made(pieces_);
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      Piece& piece = pieces_[i];
      made.free_to(i);
      if (piece.kind == Piece::Kind::heading) enter(piece.level, made);
      auto* table =
          piece.kind == Piece::Kind::block ? std::get_if<Table>(&piece.block.own().node) : nullptr;
      if (table != nullptr) reshape(piece, *table, made);
      made.put(std::move(piece));
    }
    made.finish();
  }

 private:
  // Another section has other tables, unless its title turns out to be that of a table.
  void enter(int level, material::Rewriting& made) {
    const bool follows_table = made.size() > 0 && made.last().kind == Piece::Kind::block;
    if (!follows_table) title_level_ = 0;
    level_ = level;
  }

  void reshape(Piece& piece, Table& table, material::Rewriting& made) {
    if (!take_title_row(piece, table, made)) level_heading_above(made);
    make_opposition(piece, table);
  }

  // Titles of tables that follow each other are of one level.
  bool take_title_row(Piece& piece, Table& table, material::Rewriting& made) {
    if (table.rows.size() < 3) return false;
    const model::Cell* cell = only_cell(table.rows.front(), table.columns.size());
    if (cell == nullptr || only_cell(table.rows[1], table.columns.size()) != nullptr) return false;
    const std::string text = text_of(cell->blocks);
    if (!changes_.take(kTitleRow, piece.span, text, "## " + text)) return false;
    if (title_level_ == 0) title_level_ = std::min(level_ + 1, 6);
    level_ = title_level_;
    made.put(material::heading(level_, plain_title(*cell), piece.span));
    table.rows.erase(table.rows.begin());
    if (table.rows.front().kind == model::RowKind::body)
      table.rows.front().kind = model::RowKind::header;
    return true;
  }

  // A heading right above a table is of the level of the titles that others have in themselves.
  void level_heading_above(material::Rewriting& made) {
    if (title_level_ == 0 || made.size() == 0) return;
    Piece& above = made.last();
    if (above.kind != Piece::Kind::heading || above.level >= title_level_) return;
    const std::string text = material::text_of(above);
    if (changes_.take(kTitleRow, above.span, "# " + text, "## " + text))
      level_ = above.level = title_level_;
  }

  void make_opposition(Piece& piece, Table& table) {
    if (table.columns.size() != 2 || table.rows.size() < 2) return;
    for (const model::Row& row : table.rows)
      if (row.cells.size() != 2) return;
    const auto& titles = table.rows.front().cells;
    const std::string left = text_of(titles[0].blocks);
    const std::string right = text_of(titles[1].blocks);
    if (!oppose(text::fold_name(left), text::fold_name(right))) return;
    if (!changes_.take(kOpposition, piece.span, left + " | " + right, "::: opposition")) return;
    model::Container container{"opposition", {}, {}};
    for (const std::size_t column : {0U, 1U}) {
      container.blocks.push_back(
          {model::Heading{2, plain_title(titles.at(column)), {}}, piece.span});
      Blocks cells;
      for (std::size_t row = 1; row < table.rows.size(); ++row)
        std::ranges::move(table.rows[row].cells.at(column).blocks, std::back_inserter(cells));
      container.blocks.push_back({entries_of(std::move(cells)), piece.span});
    }
    piece.block.own().node = std::move(container);
  }

  material::Pieces& pieces_;
  material::Changes& changes_;
  int level_ = 0;        // of the last heading
  int title_level_ = 0;  // of the titles of tables in this section; 0 when there are none
};

}  // namespace

void read_table_shapes(material::Material& material, material::Changes& changes) {
  TableShapes(material.pieces, changes).run();
}

}  // namespace greffier::repair
