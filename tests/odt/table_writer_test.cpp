// Tables as ODF.
#include "odt/table_writer.hpp"

#include "catch.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::odt_tests;
using model::Row;
using model::RowKind;

namespace {

// The rows and cells alone: "[head row cell(a) cell(b)]". Cells show their text.
std::string outline(const std::string& xml) {
  struct Sign {
    std::string_view open;
    std::string_view shown;
  };
  constexpr std::array kSigns{
      Sign{"<table:table-header-rows>", "[head"}, Sign{"</table:table-header-rows>", "]"},
      Sign{"<table:table-row ", " row"},          Sign{"<table:table-cell ", " cell("},
      Sign{"</table:table-cell>", ")"},           Sign{"<table:covered-table-cell", " covered"}};
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

}  // namespace

TEST_CASE("header rows repeat on each page") {
  CHECK(outline(xml_of(model::Blocks{table(2, {Row{RowKind::header, {cell("Quoi"), cell("Qui")}},
                                               Row{RowKind::body, {cell("a"), cell("b")}}})})) ==
        "[head row cell(Quoi) cell(Qui)] row cell(a) cell(b)");
}

TEST_CASE("a table of header rows only has none that repeat") {
  CHECK(outline(xml_of(model::Blocks{table(1, {Row{RowKind::header, {cell("Quoi")}}})})) ==
        " row cell(Quoi)");
}

TEST_CASE("merged cells cover the grid") {
  CHECK(outline(xml_of(model::Blocks{table(
            3, {Row{RowKind::body, {cell("a", 2, 2), cell("b")}}, Row{RowKind::body, {cell("c")}},
                Row{RowKind::body, {cell("d"), cell("e", 2)}}})})) ==
        " row cell(a) covered cell(b) row covered covered cell(c) row cell(d) cell(e) covered");
  const std::string xml = xml_of(model::Blocks{
      table(2, {Row{RowKind::body, {cell("a", 2)}}, Row{RowKind::body, {cell("b"), cell("c")}}})});
  CHECK(count(xml, R"(table:number-columns-spanned="2")") == 1);
  CHECK_FALSE(holds(xml, "rows-spanned"));
}

TEST_CASE("every cell has a paragraph, in the style of its row") {
  const std::string xml = xml_of(
      model::Blocks{table(1, {Row{RowKind::header, {cell("a")}}, Row{RowKind::body, {cell("")}},
                              Row{RowKind::total, {cell("c")}}})});
  CHECK(holds_in_order(xml, {R"(<text:p text:style-name="Table_20_Heading">a</text:p>)",
                             R"(<text:p text:style-name="Table_20_Contents"></text:p>)",
                             R"(<text:p text:style-name="Total_20_de_20_tableau">c</text:p>)"}));
}

TEST_CASE("a cell that ends with a table has a paragraph behind it") {
  model::Cell outer = cell("a");
  outer.blocks.push_back(table(1, {Row{RowKind::body, {cell("b")}}}));
  CHECK(
      holds_in_order(xml_of(model::Blocks{table(1, {Row{RowKind::body, {outer}}})}),
                     {"</table:table>",
                      R"(<text:p text:style-name="Table_20_Contents"></text:p></table:table-cell>)",
                      "</table:table>"}));
}

TEST_CASE("columns of figures are set to the right, their cells say so") {
  Body body;
  model::Block figures = table(2, {Row{RowKind::body, {cell("Sel"), cell("12")}}});
  std::get<model::Table>(figures.node).columns[1].align = model::Align::right;
  const std::string xml = body.write({figures});
  CHECK(count(body.writing.automatic.xml(), R"(fo:text-align="end")") == 1);
  CHECK(holds(xml, R"(<text:p text:style-name="Table_20_Contents">Sel</text:p>)"));
}

TEST_CASE("columns have the widths of the layout, in millimetres and in shares") {
  Body body;
  model::Block uneven = table(2, {Row{RowKind::body, {cell("a"), cell("b")}}});
  auto& columns = std::get<model::Table>(uneven.node).columns;
  columns[0].width = 0.75;
  columns[1].width = 0.25;
  (void)body.write({uneven});
  const std::string& styles = body.writing.automatic.xml();
  CHECK(holds(styles, R"(style:column-width="123.75mm" style:rel-column-width="49151*")"));
  CHECK(holds(styles, R"(style:column-width="41.25mm" style:rel-column-width="16383*")"));
}

TEST_CASE("tables have names of their own") {
  const model::Block one = table(1, {Row{RowKind::body, {cell("a")}}});
  model::Block named = one;
  std::get<model::Table>(named.node).name = "Actions";
  const std::string xml = xml_of(model::Blocks{one, named, one});
  CHECK(holds_in_order(
      xml, {R"(table:name="Tableau 1")", R"(table:name="Actions")", R"(table:name="Tableau 3")"}));
}

TEST_CASE("only a long row may split over two pages") {
  Body body;
  (void)body.write({table(1, {Row{RowKind::body, {cell("court")}},
                              Row{RowKind::body, {cell(std::string(600, 'x'))}}})});
  CHECK(count(body.writing.automatic.xml(), R"(fo:keep-together="always")") == 1);
  CHECK(count(body.writing.automatic.xml(), R"(fo:keep-together="auto")") == 1);
}

TEST_CASE("lists in cells keep the size of the cell") {
  model::Cell with_list;
  with_list.blocks = {bulleted({{model::paragraph("a")}})};
  const std::string xml = xml_of(model::Blocks{table(1, {Row{RowKind::body, {with_list}}})});
  CHECK(holds(xml, R"(<text:list-item><text:p text:style-name="Table_20_Contents">a</text:p>)"));
}

TEST_CASE("a short table may not break between its rows, a long one may") {
  const auto breaks = [](std::size_t count) {
    Body body;
    (void)body.write({table(1, std::vector<Row>(count, Row{RowKind::body, {cell("a")}}))});
    const std::string xml = body.writing.automatic.xml();
    return holds(xml, R"(style:may-break-between-rows="true")");
  };
  CHECK(!breaks(3));
  CHECK(breaks(40));
}
