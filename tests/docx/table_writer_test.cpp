// Tables as WordprocessingML.
#include "docx/table_writer.hpp"

#include "catch.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::docx_tests;
using model::Row;
using model::RowKind;

namespace {

// Rows and cells alone: "row head cell(a) cell(b)". Cells show their spans and their text.
std::string outline(const std::string& xml) {
  struct Sign {
    std::string_view open;
    std::string_view shown;
  };
  constexpr std::array kSigns{Sign{"<w:tr>", "|row"},
                              Sign{"<w:tblHeader/>", " head"},
                              Sign{"<w:tc>", " cell("},
                              Sign{"</w:tc>", ")"},
                              Sign{R"(<w:gridSpan w:val="2"/>)", "2:"},
                              Sign{R"(<w:vMerge w:val="restart"/>)", "down:"},
                              Sign{"<w:vMerge/>", "covered"}};
  std::string result;
  bool in_tag = false;
  for (std::size_t at = 0; at < xml.size(); ++at) {
    for (const Sign& sign : kSigns)
      if (xml.compare(at, sign.open.size(), sign.open) == 0) result += sign.shown;
    if (xml[at] == '<') in_tag = true;
    if (!in_tag) result += xml[at];
    if (xml[at] == '>') in_tag = false;
  }
  return result;
}

std::string written(std::size_t columns, std::vector<Row> rows) {
  return xml_of(model::Blocks{table(columns, std::move(rows))});
}

}  // namespace

TEST_CASE("header rows repeat on each page") {
  CHECK(outline(written(2, {Row{RowKind::header, {cell("Quoi"), cell("Qui")}},
                            Row{RowKind::body, {cell("a"), cell("b")}}})) ==
        "|row head cell(Quoi) cell(Qui)|row cell(a) cell(b)");
}

TEST_CASE("merged cells cover the grid") {
  CHECK(outline(written(
            3, {Row{RowKind::body, {cell("a", 2, 2), cell("b")}}, Row{RowKind::body, {cell("c")}},
                Row{RowKind::body, {cell("d"), cell("e", 2)}}})) ==
        "|row cell(2:down:a) cell(b)|row cell(2:covered) cell(c)|row cell(d) cell(2:e)");
}

TEST_CASE("a merged cell is as wide in each of its rows") {
  const std::string xml = written(
      3, {Row{RowKind::body, {cell("a", 2, 2), cell("b")}}, Row{RowKind::body, {cell("c")}}});
  CHECK(count(xml, R"(<w:tcW w:w="6236" w:type="dxa"/><w:gridSpan w:val="2"/>)") == 2);
}

TEST_CASE("every cell has a paragraph, in the style of its row") {
  const std::string xml =
      written(1, {Row{RowKind::header, {cell("a")}}, Row{RowKind::body, {model::Cell{}}},
                  Row{RowKind::total, {cell("c")}}});
  CHECK(holds_in_order(
      xml, {R"(<w:pStyle w:val="TableHeading"/>)", R"(<w:pStyle w:val="TableContents"/>)",
            R"(<w:pStyle w:val="TotalDeTableau"/>)"}));
  CHECK(count(xml, "</w:p></w:tc>") == 3);
}

TEST_CASE("columns of figures are set to the right") {
  model::Block figures = table(2, {Row{RowKind::body, {cell("Sel"), cell("12")}}});
  std::get<model::Table>(figures.node).columns[1].align = model::Align::right;
  const std::string xml = xml_of(model::Blocks{figures});
  CHECK(count(xml, R"(<w:jc w:val="right"/>)") == 1);
  CHECK(holds_in_order(xml, {"Sel", R"(<w:jc w:val="right"/>)", "12"}));
}

TEST_CASE("the grid, the cells and the table agree on widths") {
  model::Block uneven = table(2, {Row{RowKind::body, {cell("a"), cell("b")}}});
  auto& columns = std::get<model::Table>(uneven.node).columns;
  columns[0].width = 0.75;
  columns[1].width = 0.25;
  const std::string xml = xml_of(model::Blocks{uneven});
  CHECK(holds(xml, R"(<w:tblW w:w="9354" w:type="dxa"/><w:tblLayout w:type="fixed"/>)"));
  CHECK(holds(xml, R"(<w:gridCol w:w="7016"/><w:gridCol w:w="2339"/>)"));
  CHECK(holds_in_order(xml, {R"(<w:tcW w:w="7016")", R"(<w:tcW w:w="2339")"}));
}

TEST_CASE("only a long row may split over two pages") {
  const std::string xml = written(
      1, {Row{RowKind::body, {cell("court")}}, Row{RowKind::body, {cell(std::string(600, 'x'))}}});
  CHECK(count(xml, "<w:cantSplit/>") == 1);
}

TEST_CASE("a table without header row is not tinted as if it had one") {
  CHECK(holds(written(1, {Row{RowKind::header, {cell("a")}}, Row{RowKind::body, {cell("b")}}}),
              R"(<w:tblLook w:val="0020"/>)"));
  CHECK(holds(written(1, {Row{RowKind::body, {cell("a")}}}), R"(<w:tblLook w:val="0000"/>)"));
}

TEST_CASE("a total row has its rule, further header rows their ground") {
  Body body;
  body.styles.table.total = {1, "#1F3A5F", 0};
  body.styles.table.heading_background = "#E4E7EC";
  const std::string xml =
      body.write({table(1, {Row{RowKind::header, {cell("a")}}, Row{RowKind::header, {cell("b")}},
                            Row{RowKind::body, {cell("c")}}, Row{RowKind::total, {cell("d")}}})});
  CHECK(count(xml, R"(w:fill="E4E7EC")") == 1);  // the table style tints the first
  CHECK(holds_in_order(xml, {">c<", R"(<w:top w:val="single" w:sz="8" w:space="0" )", ">d<"}));
}

TEST_CASE("header rows go with the first row of the body, no other with the next one") {
  std::vector<Row> rows(3, Row{RowKind::body, {cell("a"), cell("b")}});
  CHECK(count(written(2, rows), "<w:keepNext/>") == 0);
  rows[0].kind = RowKind::header;
  CHECK(count(written(2, rows), "<w:keepNext/>") == 2);
}
