// Totals and differences that notes leave open.
#include "kinds/filled_figures.hpp"

#include "catch.hpp"
#include "ingest/notes.hpp"
#include "kinds/apply.hpp"
#include "kinds/figure.hpp"
#include "model/walk.hpp"
#include "support.hpp"

namespace greffier::kinds_tests {

namespace {

struct Filled {
  std::vector<kinds::FilledFigure> figures;
  diag::Sink sink;
  std::string last_row;  // its cells, between bars
};

Filled filled(const std::string& table) {
  Filled result;
  diag::Sink read;
  model::Document notes = ingest::read_notes(table, 1, read);
  kinds::fill_figures(notes.body, result.figures, result.sink);
  for (const model::Block& block : notes.body)
    if (const auto* found = std::get_if<model::Table>(&block.node)) {
      result.last_row.clear();
      for (const model::Cell& cell : found->rows.back().cells)
        result.last_row += kinds::text_of_cell(cell) + "|";
    }
  return result;
}

std::string last_row(const std::string& table) {
  return filled(table).last_row;
}

}  // namespace

TEST_CASE("an empty total is the sum of its column, written as its figures are") {
  CHECK(last_row("| Poste | 2025 | ETP |\n|---|---|---|\n| A | 12 400,50 € | 2,5 |\n"
                 "| B | 3 200 € | 1 |\n| Total | | |\n") == "Total|15\u00A0600,50\u00A0€|3,5|");
  CHECK(last_row("| Poste | N |\n|---|---|\n| A | 12400 |\n| B | 3200 |\n| Total | |\n") ==
        "Total|15600|");
  CHECK(last_row("| Poste | N |\n|---|---|\n| A | 12\u202F400 € |\n| B | 3\u202F200 € |\n"
                 "| Total | |\n") == "Total|15\u202F600\u00A0€|");
}

TEST_CASE("subtotals, columns of totals and differences are worked out, and what they add up to") {
  const Filled result = filled(
      "| Poste | Avant | Après | Écart | Total |\n|---|---|---|---|---|\n| A | 3 | 2 | | |\n"
      "| B | 5 | 4 | | |\n| Sous-total | | | | |\n| C | 1 | 1 | | |\n| Ensemble | | | | = |\n");
  CHECK(result.last_row == "Ensemble|9|7|−2|16|");
  CHECK(result.figures.size() == 14);
  CHECK(codes(result.sink).empty());
  CHECK(result.figures.front().row == "Sous-total");
  CHECK(result.figures.front().column == "Avant");
  CHECK(result.figures.front().after == "8");
}

TEST_CASE("a difference goes the way that its column goes, with its sign") {
  CHECK(last_row("| P | Avant | Après | Écart |\n|---|---|---|---|\n| A | 3 | 2 | +1 |\n"
                 "| B | 5 | 1 | |\n") == "B|5|1|+4|");
  CHECK(last_row("| P | Avant | Après | Écart |\n|---|---|---|---|\n| A | 3 | 2 | −1 |\n"
                 "| B | 5 | 1 | |\n") == "B|5|1|−4|");
}

TEST_CASE("a figure that is there never changes, right or wrong") {
  const Filled result = filled("| P | N |\n|---|---|\n| A | 3 |\n| B | 5 |\n| Total | 9 |\n");
  CHECK(result.last_row == "Total|9|");
  CHECK(result.figures.empty());
}

TEST_CASE("an empty cell stays empty where there is no one answer") {
  for (const std::string column :
       {"Date | 2019 | 2020", "Prix | 3 € | 4 €", "Part | 3 % | 4 %", "N | 3 € | 4 k€",
        "N | 3 | oui", "N | 3 | ", "N | 3 | (4)", "Mise en service | 2019 | 2020", "N | 3 | –"}) {
    INFO(column);
    const std::size_t first = column.find('|');
    const std::size_t second = column.find('|', first + 1);
    const std::string table = "| P | " + column.substr(0, first) + "|\n|---|---|\n| A |" +
                              column.substr(first + 1, second - first - 1) + "|\n| B |" +
                              column.substr(second + 1) + " |\n| Total | |\n";
    CHECK(last_row(table) == "Total||");
  }
}

TEST_CASE("a table without a total, and cells that are merged, are left alone") {
  CHECK(filled("| P | N |\n|---|---|\n| A | 3 |\n| B | |\n").figures.empty());
  CHECK(filled("<table><tr><td>A</td><td>3</td></tr><tr><td>B</td><td>4</td></tr>"
               "<tr><td colspan=2>Total</td></tr></table>\n")
            .figures.empty());
}

TEST_CASE("what is asked for and cannot be worked out is reported, and stays") {
  const Filled result =
      filled("| P | N |\n|---|---|\n| A | 3 € |\n| B | deux |\n| Total | =total |\n");
  CHECK(codes(result.sink) == "K076");
  CHECK(result.last_row == "Total|=total|");
  CHECK(codes(filled("| P | N |\n|---|---|\n| A | = |\n| B | 4 |\n").sink) == "K076");
}

TEST_CASE("asking is enough for one figure, and for years") {
  CHECK(last_row("| P | N |\n|---|---|\n| A | 2019 |\n| B | – |\n| Total | = |\n") ==
        "Total|2019|");
}

TEST_CASE("the body of each report of a compendium is filled and checked") {
  const kinds::Kind kind = kinds_tests::kind(
      "nom: essai\nchamps: [{cle: cr, type: liste<map>, champs: [{cle: sujet}]}]\n");
  diag::Sink read;
  model::Document notes;
  model::Map report;
  model::Document own = ingest::read_notes(
      "| P | N | M |\n|---|---|---|\n| A | 3 | 1 |\n| B | 4 | 1 |\n| Total | | 3 |\n", 2, read);
  report.set("corps", model::Value(std::move(own.body)));
  notes.header.set("cr", model::Value(model::Values{model::Value(std::move(report))}));
  std::vector<kinds::FilledFigure> figures;
  diag::Sink sink;
  (void)kinds::apply(kind, std::move(notes), {{}, kinds::kSettings, &figures}, sink);
  REQUIRE(figures.size() == 1);
  CHECK(figures[0].after == "7");
}

}  // namespace greffier::kinds_tests
