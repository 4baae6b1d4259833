// Blocks as ODF: paragraphs, headings, lists, code, breaks, columns.
#include "odt/block_writer.hpp"

#include "catch.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::odt_tests;
using model::Blocks;
using model::paragraph;

TEST_CASE("a role is a style by name") {
  struct Case {
    std::string_view role;
    std::string_view style;
  };
  for (const Case& each :
       {Case{"", "Text_20_body"}, Case{"decision", "Décision"}, Case{"titre", "Title"},
        Case{"citation", "Quotations"}, Case{"inconnu", "Text_20_body"}}) {
    INFO(each.role);
    CHECK(xml_of(Blocks{paragraph("a", std::string(each.role))}) ==
          "<text:p text:style-name=\"" + std::string(each.style) + "\">a</text:p>");
  }
}

TEST_CASE("a heading has its level and its bookmark") {
  CHECK(xml_of(Blocks{heading(2, "Budget", "titre_budget")}) ==
        R"(<text:h text:style-name="Heading_20_2" text:outline-level="2">)"
        R"(<text:bookmark-start text:name="titre_budget"/>Budget)"
        R"(<text:bookmark-end text:name="titre_budget"/></text:h>)");
}

TEST_CASE("a heading without number is a list header for Writer, and is not counted") {
  Body body;
  body.styles.outline[0] = {office::NumberFormat::decimal, "", ".", 1};
  model::Block preface = heading(1, "Préface");
  std::get<model::Heading>(preface.node).numbered = false;
  const std::string xml = body.write({preface, heading(1, "Un")});
  CHECK(count(xml, R"(text:is-list-header="true")") == 1);
  REQUIRE(body.writing.headings.size() == 2);
  CHECK(body.writing.headings[0].number.empty());
  CHECK(body.writing.headings[1].number == "1.");
}

TEST_CASE("each list is an element of its own: a second numbered list starts at 1") {
  const std::string xml = xml_of(Blocks{numbered({{paragraph("a")}, {paragraph("b")}}),
                                        paragraph("entre"), numbered({{paragraph("c")}})});
  CHECK(count(xml, R"(<text:list text:style-name="Numérotation">)") == 2);
  CHECK_FALSE(holds(xml, "continue-numbering"));
  CHECK_FALSE(holds(xml, "start-value"));
}

TEST_CASE("a numbered list may start elsewhere") {
  CHECK(xml_of(Blocks{numbered({{paragraph("a")}, {paragraph("b")}}, 4)}) ==
        R"(<text:list text:style-name="Numérotation"><text:list-item text:start-value="4">)"
        R"(<text:p text:style-name="List_20_Number">a</text:p></text:list-item><text:list-item>)"
        R"(<text:p text:style-name="List_20_Number">b</text:p></text:list-item></text:list>)");
}

TEST_CASE("lists inside items keep their own kind, and the outer one goes on after them") {
  const std::string xml =
      xml_of(Blocks{numbered({{paragraph("a"), bulleted({{paragraph("b")}})}, {paragraph("c")}})});
  CHECK(xml ==
        R"(<text:list text:style-name="Numérotation"><text:list-item>)"
        R"(<text:p text:style-name="List_20_Number">a</text:p>)"
        R"(<text:list text:style-name="Puces"><text:list-item>)"
        R"(<text:p text:style-name="List_20_Bullet">b</text:p></text:list-item></text:list>)"
        R"(</text:list-item><text:list-item><text:p text:style-name="List_20_Number">c</text:p>)"
        R"(</text:list-item></text:list>)");
}

// ODF 1.3 part 3 § 5.3.4: an item holds paragraphs, headings and lists only.
TEST_CASE("a table in an item stands between two halves of the list, which counts on") {
  const model::Block inner = table(1, {{model::RowKind::body, {cell("t")}}});
  const auto outline = [](const model::Block& block) {
    std::string xml = xml_of(Blocks{block});
    std::string result;
    for (std::size_t at = xml.find('<'); at != std::string::npos; at = xml.find('<', at + 1)) {
      const std::string tag = xml.substr(at + 1, xml.find('>', at) - at - 1);
      const std::string name = tag.substr(0, tag.find(' '));
      const std::size_t start = tag.find("start-value=");
      if (name.find("text:list") != std::string::npos)
        result += "<" + name.substr(name[0] == '/' ? 6 : 5);
      if (name.starts_with("/text:list")) result.insert(result.rfind('<') + 1, "/");
      if (start != std::string::npos) result += " " + tag.substr(start + 13, 1);
      if (name.find("text:list") != std::string::npos) result += ">";
      if (name == "table:table") result += "T";
      if (name == "text:p") result += "p";
    }
    return result;
  };
  CHECK(outline(numbered(
            {{paragraph("a")}, {paragraph("b"), inner, paragraph("c")}, {paragraph("d")}})) ==
        "<list><list-item>p</list-item><list-item>p</list-item></list>Tp"
        "<list><list-header>p</list-header><list-item 3>p</list-item></list>");
  CHECK(outline(numbered({{inner}, {paragraph("a")}})) ==
        "<list><list-item>p</list-item></list>Tp<list><list-item 2>p</list-item></list>");
  CHECK(outline(bulleted({{paragraph("a"), bulleted({{paragraph("b"), inner}, {paragraph("c")}})},
                          {paragraph("d")}})) ==
        "<list><list-item>p<list><list-item>p</list-item></list></list-item></list>Tp"
        "<list><list-header><list><list-item>p</list-item></list></list-header>"
        "<list-item>p</list-item></list>");
}

TEST_CASE("each line of code is a paragraph, its spaces kept") {
  CHECK(xml_of(Blocks{{model::CodeBlock{"si a < b\n\n  fin\n", ""}, {}}}) ==
        R"(<text:p text:style-name="Preformatted_20_Text">si a &lt; b</text:p>)"
        R"(<text:p text:style-name="Preformatted_20_Text"></text:p>)"
        R"(<text:p text:style-name="Preformatted_20_Text"><text:s/><text:s/>fin</text:p>)");
}

TEST_CASE("a page break is a property of what follows, no paragraph of its own") {
  for (const model::Block& next : {paragraph("a"), heading(1, "a"), bulleted({{paragraph("a")}}),
                                   table(1, {{model::RowKind::body, {cell("a")}}})}) {
    Body body;
    const std::string with = body.write({{model::PageBreak{}, {}}, next});
    CHECK(count(body.writing.automatic.xml(), R"(fo:break-before="page")") == 1);
    CHECK(count(with, "<text:p ") == count(xml_of(Blocks{next}), "<text:p "));
  }
}

TEST_CASE("a page break before the table of contents stands before it") {
  Body body;
  (void)body.write({{model::PageBreak{}, {}}, {model::Contents{}, {}}, paragraph("suite")});
  REQUIRE(body.writing.contents.size() == 1);
  CHECK(body.writing.contents[0].offset == 0);
  CHECK(holds(body.writing.automatic.xml(), R"(style:parent-style-name="Contents_20_Heading")"));
  CHECK_FALSE(holds(body.writing.automatic.xml(), R"(style:parent-style-name="Text_20_body")"));
}

TEST_CASE("a rule is the border of what follows") {
  Body body;
  body.styles.table.rule = {0.5, "#BCC4CE", 0};
  CHECK(count(body.write({{model::ThematicBreak{}, {}}, paragraph("a"), paragraph("b")}),
              "<text:p ") == 2);
  CHECK(count(body.writing.automatic.xml(), R"(fo:border-top="0.5pt solid #BCC4CE")") == 1);
}

TEST_CASE("a paragraph that announces a list stays with it") {
  Body body;
  (void)body.write({paragraph("Les points :"), {model::List{}, {}}, paragraph("Sans suite :")});
  CHECK(count(body.writing.automatic.xml(), R"(fo:keep-with-next="always")") == 1);
  Body other;
  (void)other.write({paragraph("Les points."), {model::List{}, {}}});
  CHECK_FALSE(holds(other.writing.automatic.xml(), "fo:keep-with-next"));
}

TEST_CASE("columns are sections with names of their own") {
  Body body;
  const model::Block columns{model::Columns{3, {paragraph("a")}}, {}};
  const std::string xml = body.write({columns, columns});
  CHECK(holds_in_order(xml, {R"(text:name="Colonnes 1")", "</text:section>",
                             R"(text:name="Colonnes 2")", "</text:section>"}));
  CHECK(count(body.writing.automatic.xml(), R"(fo:column-count="3")") == 1);
}

TEST_CASE("an automatic style is made once") {
  odt::AutomaticStyles styles(7);  // the template has Gf7 already
  const std::string first = styles.name_of("paragraph", "", "<a/>");
  CHECK(first == "Gf8");
  CHECK(styles.name_of("paragraph", "", "<a/>") == first);
  CHECK(styles.name_of("paragraph", "", "<b/>") == "Gf9");
  CHECK(styles.name_of("text", "", "<a/>") == "Gf10");
  CHECK(count(styles.xml(), "<style:style ") == 3);
}
