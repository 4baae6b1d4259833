#include "model/containment.hpp"

#include "catch.hpp"

namespace {

using namespace greffier::model;
using greffier::diag::Span;

constexpr Span kLine7{1, {7, 1}, {7, 2}};

Block block(decltype(Block::node) node, Span span = {}) {
  return {std::move(node), span};
}
Blocks some() {
  return {paragraph("texte")};
}
Cell cell(int columns = 1, int rows = 1) {
  return {some(), columns, rows, false, {}};
}
Block table(std::size_t columns, std::vector<std::vector<Cell>> rows) {
  Table result;
  result.columns.resize(columns);
  for (std::vector<Cell>& cells : rows) result.rows.push_back({RowKind::body, std::move(cells)});
  return block(std::move(result));
}
Block in_cell(Block content) {
  return table(1, {{{{std::move(content)}, 1, 1, false, {}}}});
}
Block in_item(Block content) {
  return block(List{false, 1, true, {{{std::move(content)}, {}}}});
}
Block in_container(Block content) {
  return block(Container{"encadre", {}, {std::move(content)}});
}
Block in_columns(Block content) {
  return block(Columns{2, {std::move(content)}});
}
Block in_quote(Block content) {
  return block(Quote{{std::move(content)}});
}
Block in_note(Block content) {
  auto body = std::make_shared<const Blocks>(Blocks{std::move(content)});
  return paragraph(Inlines{{Footnote{std::move(body)}, {}, {}}});
}
Block heading(int level = 1) {
  return block(Heading{level, {text("Titre")}, {}, true});
}

using Sentences = std::vector<std::string>;

TEST_CASE("what may stand where") {
  const std::vector<Place> places{Place::body, Place::container, Place::columns, Place::list_item,
                                  Place::cell, Place::quote,     Place::footnote};
  struct Row {
    Block block;
    std::string_view allowed;  // one letter per place, in the order above
  };
  const std::vector<Row> rows{
      {paragraph("a"), "yyyyyyy"},
      {heading(), "yyynnnn"},
      {block(PageBreak{}), "yyynnnn"},
      {block(Contents{}), "yyynnnn"},
      {block(Columns{2, some()}), "yynnnnn"},
      {block(List{}), "yyyyyyy"},
      {block(Table{}), "yyyyyyy"},
      {block(Container{}), "yyyyyyy"},
      {block(Quote{}), "yyyyyyy"},
      {block(CodeBlock{}), "yyyyyyy"},
      {block(ThematicBreak{}), "yyyyyyy"},
  };
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (std::size_t place = 0; place < places.size(); ++place) {
      CAPTURE(row, place);
      CHECK(may_hold(places[place], rows[row].block) == (rows[row].allowed[place] == 'y'));
    }
}

TEST_CASE("a sound tree has no breach") {
  const Blocks tree{heading(),
                    block(Contents{}),
                    in_columns(heading()),
                    in_container(heading(6)),
                    in_container(in_columns(block(PageBreak{}))),
                    in_item(in_quote(in_cell(in_container(in_note(in_item(paragraph("fond")))))))};
  CHECK(breaches(tree) == Sentences{});
  CHECK(breaches({}) == Sentences{});
}

TEST_CASE("a misplaced block is a breach, however deep it stands") {
  struct Row {
    Block block;
    std::string_view expected;
  };
  const std::vector<Row> rows{
      {in_cell(heading()), "a heading stands in a cell"},
      {in_item(block(PageBreak{})), "a page break stands in a list item"},
      {in_quote(block(Contents{})), "a table of contents stands in a quote"},
      {in_note(heading()), "a heading stands in a footnote"},
      {in_columns(in_columns(paragraph("a"))), "text set in columns stands in columns of text"},
      {in_cell(in_container(heading())), "a heading stands in a cell"},
      {in_item(in_container(in_container(heading()))), "a heading stands in a list item"},
      {in_note(in_item(in_note(paragraph("a")))), "a footnote stands in a footnote"},
      {in_cell(in_note(heading())), "a heading stands in a footnote"},
  };
  for (const Row& row : rows) CHECK(breaches({row.block}) == Sentences{std::string(row.expected)});
}

TEST_CASE("a breach says its line") {
  const Block far = block(Heading{9, {text("Titre")}, {}, true}, kLine7);
  CHECK(breaches({far}) == Sentences{"line 7: a heading has level 9"});
  CHECK(breaches({paragraph(Inlines{text("a\nb", {}, kLine7)})}) ==
        Sentences{"line 7: a run of text holds a line end"});
  Block empty_cell = in_cell(paragraph("a"));
  std::get<Table>(empty_cell.node).rows[0].cells[0] = {{}, 1, 1, false, kLine7};
  CHECK(breaches({empty_cell}) == Sentences{"line 7: a cell is empty"});
}

TEST_CASE("levels, line ends and footnotes without a body are breaches") {
  CHECK(breaches({heading(0)}) == Sentences{"a heading has level 0"});
  CHECK(breaches({heading(7)}) == Sentences{"a heading has level 7"});
  CHECK(breaches({paragraph("a\rb")}) == Sentences{"a run of text holds a line end"});
  CHECK(breaches({paragraph("a\tb")}) == Sentences{});
  CHECK(breaches({paragraph(Inlines{{Footnote{}, {}, {}}})}) ==
        Sentences{"a footnote has no body"});
  Table captioned = std::get<Table>(in_cell(paragraph("a")).node);
  captioned.caption = {text("a\nb")};
  CHECK(breaches({block(captioned)}) == Sentences{"a run of text holds a line end"});
}

TEST_CASE("rows fill their grid") {
  struct Row {
    Block table;
    Sentences expected;
  };
  const std::vector<Row> rows{
      {table(2, {{cell(), cell()}, {cell(2)}}), {}},
      {table(3, {{cell(2, 2), cell()}, {cell()}}), {}},
      {table(3, {{cell(), cell(1, 2), cell()}, {cell(), cell()}}), {}},
      {table(1, {{cell(1, 2)}, {}}), {}},
      {table(2, {{cell()}}), {"row 1 of a table leaves columns empty"}},
      {table(2, {{cell(), cell(2)}}), {"row 1 of a table is wider than its table"}},
      {table(0, {{cell()}}), {"row 1 of a table is wider than its table"}},
      {table(1, {{cell(2147483647)}}), {"row 1 of a table is wider than its table"}},
      {table(3, {{cell(), cell(1, 2), cell()}, {cell(2), cell()}}),
       {"row 2 of a table has a cell over another one"}},
      {table(1, {{cell(1, 2)}}), {"a cell reaches below the last row of its table"}},
      {table(1, {{cell(0)}}), {"row 1 of a table has a cell that covers nothing"}},
      {table(1, {{cell(1, -1)}}), {"row 1 of a table has a cell that covers nothing"}},
      {table(1, {}), {"a table has no rows"}},
      {table(1, {{}, {}}),
       {"row 1 of a table leaves columns empty", "row 2 of a table leaves columns empty"}},
  };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CAPTURE(i);
    CHECK(breaches({rows[i].table}) == rows[i].expected);
  }
}

}  // namespace
