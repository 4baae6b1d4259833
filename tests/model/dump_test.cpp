#include "model/dump.hpp"

#include "catch.hpp"

namespace {

using namespace greffier::model;

Block block(decltype(Block::node) node) {
  return {std::move(node), {}};
}
Blocks one(std::string content) {
  return {paragraph(std::move(content))};
}

template <typename Member, typename Value>
Format with(Member Format::*member, Value value) {
  Format format;
  format.*member = value;
  return format;
}

TEST_CASE("a paragraph is dumped with its runs") {
  CHECK(dump(Blocks{paragraph("L’école « Jean-Macé »", "lead"), paragraph(Inlines{})}) ==
        "paragraph role=lead\n"
        "  text \"L’école « Jean-Macé »\"\n"
        "paragraph\n");
}

TEST_CASE("each format of a run is a word after it") {
  struct Row {
    Format format;
    std::string_view expected;
  };
  const std::vector<Row> table{
      {with(&Format::strong, true), " strong"},
      {with(&Format::emphasis, true), " emphasis"},
      {with(&Format::strike, true), " strike"},
      {with(&Format::underline, true), " underline"},
      {with(&Format::code, true), " code"},
      {with(&Format::small_caps, true), " small_caps"},
      {with(&Format::script, Script::superscript), " superscript"},
      {with(&Format::script, Script::subscript), " subscript"},
      {with(&Format::language, "en"), " lang=en"},
      {with(&Format::role, "keyword"), " role=keyword"},
      {with(&Format::target, "https://example.org"), " link=\"https://example.org\""},
      {with(&Format::title, "Voir"), " link_title=\"Voir\""},
  };
  for (const Row& row : table)
    CHECK(dump(Blocks{paragraph(Inlines{text("a", row.format)})}) ==
          "paragraph\n  text \"a\"" + std::string(row.expected) + "\n");
}

TEST_CASE("text is escaped where it would mislead") {
  CHECK(dump(one("a\tb\\c\"d\ne\x01")) == "paragraph\n  text \"a\\tb\\\\c\\\"d\\ne\\x01\"\n");
}

TEST_CASE("a heading says its text, and its runs only when they are formatted") {
  const Blocks plain{block(Heading{2, {text("Titre")}, {}, true})};
  CHECK(dump(plain) == "heading 2 \"Titre\"\n");
  Format strong;
  strong.strong = true;
  const Blocks rich{block(Heading{1, {text("Un "), text("mot", strong)}, "un-mot", false})};
  CHECK(dump(rich) ==
        "heading 1 \"Un mot\" #un-mot unnumbered\n"
        "  text \"Un \"\n"
        "  text \"mot\" strong\n");
}

TEST_CASE("lists show order, start and tightness") {
  const Blocks tree{block(List{true, 3, true, {{one("trois"), {}}, {{}, {}}}}),
                    block(List{false, 1, false, {}})};
  CHECK(dump(tree) ==
        "list ordered start=3 tight\n"
        "  item\n"
        "    paragraph\n"
        "      text \"trois\"\n"
        "  item\n"
        "list\n");
}

TEST_CASE("tables show columns, rows and spans") {
  Table table;
  table.columns = {{Align::automatic, 0}, {Align::right, 0.25}};
  table.caption = {text("Effectifs")};
  table.name = "effectifs";
  table.rows = {{RowKind::header, {{one("A"), 2, 1, false, {}}}},
                {RowKind::total, {{one("B"), 1, 1, false, {}}, {{}, 1, 3, false, {}}}}};
  CHECK(dump(Blocks{block(table)}) ==
        "table name=\"effectifs\" caption=\"Effectifs\" columns=auto,right:0.25\n"
        "  row header\n"
        "    cell 2x1\n"
        "      paragraph\n"
        "        text \"A\"\n"
        "  row total\n"
        "    cell\n"
        "      paragraph\n"
        "        text \"B\"\n"
        "    cell 1x3\n");
}

TEST_CASE("the other blocks take a line each") {
  struct Row {
    Block block;
    std::string_view expected;
  };
  const std::vector<Row> table{
      {block(CodeBlock{"x = 1\n", "python"}), "code \"x = 1\\n\" info=\"python\"\n"},
      {block(ThematicBreak{}), "thematic_break\n"},
      {block(PageBreak{}), "page_break\n"},
      {block(Contents{2}), "contents depth=2\n"},
      {block(Columns{3, {}}), "columns 3\n"},
      {block(Quote{{block(PageBreak{})}}), "quote\n  page_break\n"},
      {block(Container{"action", {{"qui", "Mme BERNARD", {}}, {"echeance", "", {}}}, {}}),
       "container action qui=\"Mme BERNARD\" echeance=\"\"\n"},
  };
  for (const Row& row : table) CHECK(dump(Blocks{row.block}) == row.expected);
}

TEST_CASE("the other inlines take a line each") {
  struct Row {
    decltype(Inline::node) node;
    std::string_view expected;
  };
  const std::vector<Row> table{
      {LineBreak{}, "  break\n"},
      {Footnote{std::make_shared<const Blocks>(Blocks{block(PageBreak{})})},
       "  footnote\n    page_break\n"},
      {Footnote{}, "  footnote\n"},
      {Image{"a.png", "Plan", "", {{}, 50.0}, {20.5, {}}},
       "  image \"a.png\" alt=\"Plan\" width=50% height=20.5mm\n"},
      {Field{FieldKind::page}, "  field page\n"},
      {Field{FieldKind::figure_number, 4}, "  field figure_number 4\n"},
  };
  for (const Row& row : table)
    CHECK(dump(Blocks{paragraph(Inlines{{row.node, {}, {}}})}) ==
          "paragraph\n" + std::string(row.expected));
}

TEST_CASE("values follow their keys") {
  using namespace std::chrono;
  Map person;
  person.set("nom", std::string("DUPONT"));
  Document document;
  Map& header = document.header;
  header.set("objet", std::string("Budget"));
  header.set("page", std::int64_t{12});
  header.set("taux", 12.0);
  header.set("public", true);
  header.set("rien", Value());
  header.set("date", Date{year(2026) / January / 3});
  header.set("debut", Time{9, 5});
  header.set("vide", Values{});
  header.set("table", Map{});
  header.set("presents", Values{Value(person), Value(std::string("M. PETIT"))});
  header.set("chapo", Inlines{text("a")});
  header.set("annexe", one("b"));
  document.body = {block(PageBreak{})};
  CHECK(dump(document) ==
        "objet: \"Budget\"\n"
        "page: 12\n"
        "taux: 12.0\n"
        "public: true\n"
        "rien: null\n"
        "date: 2026-01-03\n"
        "debut: 09:05\n"
        "vide: []\n"
        "table: {}\n"
        "presents:\n"
        "  -\n"
        "    nom: \"DUPONT\"\n"
        "  - \"M. PETIT\"\n"
        "chapo: inlines\n"
        "  text \"a\"\n"
        "annexe: blocks\n"
        "  paragraph\n"
        "    text \"b\"\n"
        "---\n"
        "page_break\n");
}

}  // namespace
