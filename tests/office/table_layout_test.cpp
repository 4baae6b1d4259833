// Grids, header and total rows, figures to the right, widths by content.
#include "office/table_layout.hpp"

#include <numeric>

#include "catch.hpp"
#include "shown.hpp"

using namespace greffier;
using namespace greffier::office::testing;
using model::Align;

namespace {

// The first table of some notes, laid out.
model::Table laid_out(std::string_view notes) {
  diag::Sink sink;
  for (const model::Block& block : presented(notes, sink))
    if (const auto* table = std::get_if<model::Table>(&block.node)) return *table;
  FAIL("no table");
  return {};
}

// The widths in percent, rounded: "50 50".
std::string widths(const model::Table& table) {
  std::string result;
  for (const model::Column& column : table.columns)
    result += (result.empty() ? "" : " ") + std::to_string(std::lround(column.width * 100));
  return result;
}

std::string alignments(const model::Table& table) {
  constexpr std::array kNames{"auto", "left", "center", "right"};
  std::string result;
  for (const model::Column& column : table.columns)
    result += (result.empty() ? "" : " ") +
              std::string(kNames.at(static_cast<std::size_t>(column.align)));
  return result;
}

double total_width(const model::Table& table) {
  return std::accumulate(
      table.columns.begin(), table.columns.end(), 0.0,
      [](double sum, const model::Column& column) { return sum + column.width; });
}

std::string long_text(int words) {
  std::string result;
  for (int i = 0; i < words; ++i) result += i == 0 ? "mot" : " mot";
  return result;
}

}  // namespace

TEST_CASE("columns of figures are set to the right, others as they were") {
  struct Case {
    const char* what;
    const char* rows;
    const char* alignment;
  };
  for (const Case& each :
       {Case{"figures", "| Sel | 12 |\n| Eau | 1 250,50 |\n", "auto right"},
        Case{"signs apart", "| Sel | - 12 € |\n| Eau | + 1 250,50 € HT |\n", "auto right"},
        Case{"with units and gaps", "| Sel | 12 € |\n| Eau | – |\n| Gaz | 3,5 % |\n", "auto right"},
        Case{"one word among them", "| Sel | 12 |\n| Eau | rien |\n", "auto auto"},
        Case{"nothing at all", "| Sel | – |\n| Eau |  |\n", "auto auto"}}) {
    INFO(each.what);
    CHECK(alignments(laid_out("| A | B |\n|---|---|\n" + std::string(each.rows))) ==
          each.alignment);
  }
  CHECK(alignments(laid_out("| A | B |\n|---|:-:|\n| a | 12 |\n")) == "auto center");
}

TEST_CASE("widths add up to the whole table") {
  for (const std::string& notes :
       std::vector<std::string>{"| A |\n|---|\n| a |\n", "| A | B | C |\n|---|---|---|\n| | | |\n",
                                "| A | B |\n|---|---|\n| " + long_text(200) + " | a |\n"})
    CHECK(total_width(laid_out(notes)) == Approx(1));
}

TEST_CASE("a column is as wide as its content asks") {
  CHECK(widths(laid_out("| A | B |\n|---|---|\n| aaa | bbb |\n")) == "50 50");
  const model::Table uneven =
      laid_out("| N° | Objet |\n|---|---|\n| 1 | " + long_text(60) + " |\n");
  CHECK(uneven.columns[0].width < 0.15);
  CHECK(uneven.columns[1].width > 0.85);
}

TEST_CASE("no column is narrower than its longest word, a line of which it must hold") {
  // Figures that fit on a line of a full-width table: 84.
  const model::Table table =
      laid_out("| Quoi | Développement | Nord |\n|---|---|---|\n| " + long_text(150) +
               " | intercommunalité | " + long_text(90) + " |\n");
  CHECK(table.columns[1].width * 84 >= 16);  // intercommunalité
  const model::Table many = laid_out("| A | B | C | D | E |\n|---|---|---|---|---|\n| " +
                                     long_text(90) + " | 2026 | a | b | " + long_text(90) + " |\n");
  for (const model::Column& column : many.columns) CHECK(column.width * 84 >= 3);
}

TEST_CASE("widths that the author gave keep their proportion") {
  model::Table table;
  table.columns = {{Align::automatic, 3}, {Align::automatic, 1}};
  table.rows = {{model::RowKind::body, {{}, {}}}};
  office::lay_out(table);
  CHECK(widths(table) == "75 25");
}

TEST_CASE("short rows are completed, every cell has a paragraph") {
  model::Table table;
  table.rows.resize(2);
  table.rows[0].cells.resize(3);
  table.rows[1].cells.resize(1);
  office::lay_out(table);
  CHECK(table.columns.size() == 3);
  for (const model::Row& row : table.rows) {
    CHECK(row.cells.size() == 3);
    for (const model::Cell& cell : row.cells) CHECK(cell.blocks.size() == 1);
  }
}

TEST_CASE("a table without rows does no harm") {
  model::Table table;
  office::lay_out(table);
  CHECK(table.columns.size() == 1);
  CHECK(office::header_rows(table) == 0);
}

TEST_CASE("a title row spreads over the grid, the headings under it repeat with it") {
  const model::Table table =
      laid_out("| Recettes | |\n|---|---|\n| **Chapitre** | **Montant** |\n| Impôts | 12 |\n");
  CHECK(table.rows[0].cells.size() == 1);
  CHECK(table.rows[0].cells[0].columns == 2);
  CHECK(table.rows[1].kind == model::RowKind::header);
  CHECK(office::header_rows(table) == 2);
}

TEST_CASE("a last row that begins with « Total » is one") {
  struct Case {
    const char* first;
    model::RowKind kind;
  };
  for (const Case& each :
       {Case{"Total", model::RowKind::total}, Case{"**TOTAL GÉNÉRAL**", model::RowKind::total},
        Case{"Sous-total", model::RowKind::body}, Case{"Impôts", model::RowKind::body}}) {
    INFO(each.first);
    const model::Table table =
        laid_out("| A | B |\n|---|---|\n| a | 1 |\n| " + std::string(each.first) + " | 2 |\n");
    CHECK(table.rows.back().kind == each.kind);
  }
}

TEST_CASE("header rows repeat, but never all the rows of a table") {
  CHECK(office::header_rows(laid_out("| A |\n|---|\n| a |\n")) == 1);
  CHECK(office::header_rows(laid_out("| A |\n|---|\n")) == 0);
}

TEST_CASE("only a long row may split over two pages") {
  const model::Table table = laid_out("| A |\n|---|\n| court |\n| " + long_text(120) + " |\n");
  CHECK_FALSE(office::may_split(table.rows[1]));
  CHECK(office::may_split(table.rows[2]));
}

TEST_CASE("a table of many columns is set smaller before its words break") {
  const auto roles_of = [](std::string_view notes) {
    std::string result;
    for (const model::Row& row : laid_out(notes).rows)
      for (const model::Block& block : row.cells[0].blocks)
        result += std::get<model::Paragraph>(block.node).role + ";";
    return result;
  };
  CHECK(roles_of("| Commune | Total |\n|---|---|\n| Vaumorin | 3 |\n") == ";;");
  std::string wide = "| Commune";
  std::string rule = "|---";
  std::string body = "| Vaumorin";
  for (int i = 0; i < 8; ++i) {
    wide += " | Participation";
    rule += "|---";
    body += " | 12";
  }
  CHECK(roles_of(wide + " |\n" + rule + "|\n" + body + " |\n") ==
        "tableau_serre_titre;tableau_serre;");
}

TEST_CASE("a short table stands whole, a long one and one with tags may break") {
  const auto rows = [](int count, const std::string& cell) {
    std::string notes = "| A | B |\n|---|---|\n";
    for (int i = 0; i < count; ++i) notes += "| " + cell + " | 1 |\n";
    return laid_out(notes);
  };
  CHECK(office::stays_whole(rows(8, "Fournitures")));
  CHECK_FALSE(office::stays_whole(rows(20, "Fournitures")));
  CHECK_FALSE(office::stays_whole(rows(6, std::string(700, 'a'))));  // few rows, many lines
  CHECK_FALSE(office::stays_whole(rows(2, "{{ a.objet }}")));
}

TEST_CASE("columns that have what they want share what is left over") {
  // The header of the third column is the only one of two words: it does not take all the rest.
  const model::Table table = laid_out(
      "| Catégorie | Une | Deux et plus | Total |\n|---|---|---|---|\n| Employés | 412 | 299 | 711 "
      "|\n");
  CHECK(table.columns[2].width < 2 * table.columns[0].width);
}
