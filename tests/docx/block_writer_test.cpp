// Blocks as WordprocessingML: paragraphs, headings, lists, code, breaks, columns.
#include "docx/block_writer.hpp"

#include "catch.hpp"
#include "docx/numbering_part.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::docx_tests;
using model::Blocks;
using model::paragraph;

namespace {

// The w:numId and w:ilvl of each marked paragraph: "2/0 2/0 3/1".
std::string marks(const std::string& xml) {
  std::string result;
  constexpr std::string_view kLevel = "<w:ilvl w:val=\"";
  constexpr std::string_view kList = "<w:numId w:val=\"";
  for (std::size_t at = 0; (at = xml.find(kLevel, at)) != std::string::npos; ++at) {
    const std::size_t level = at + kLevel.size();
    const std::size_t list = xml.find(kList, at) + kList.size();
    result += (result.empty() ? "" : " ") + xml.substr(list, xml.find('"', list) - list) + "/" +
              xml.substr(level, xml.find('"', level) - level);
  }
  return result;
}

std::string numbering_of(const Body& body) {
  std::string numbering = docx::numbering_part(plain_sheet());
  docx::add_list_instances(numbering, body.writing.lists);
  return numbering;
}

}  // namespace

TEST_CASE("a role is a style by its identifier") {
  struct Case {
    std::string_view role;
    std::string_view style;
  };
  for (const Case& each :
       {Case{"", "BodyText"}, Case{"decision", "Decision"}, Case{"titre", "Title"},
        Case{"citation", "Quote"}, Case{"inconnu", "BodyText"}}) {
    INFO(each.role);
    CHECK(holds(xml_of(Blocks{paragraph("a", std::string(each.role))}),
                "<w:p><w:pPr><w:pStyle w:val=\"" + std::string(each.style) + "\"/>"));
  }
}

TEST_CASE("a paragraph that announces a list stays with it") {
  const model::Block list{model::List{}, {}};
  CHECK(holds(xml_of(Blocks{paragraph("Les points :"), list}), "<w:keepNext/>"));
  CHECK_FALSE(holds(xml_of(Blocks{paragraph("Les points."), list}), "<w:keepNext/>"));
  CHECK_FALSE(holds(xml_of(Blocks{paragraph("Sans suite :"), paragraph("a")}), "<w:keepNext/>"));
}

TEST_CASE("a heading has its style and its bookmark, each with an identifier of its own") {
  const std::string xml =
      xml_of(Blocks{heading(2, "Budget", "titre_budget"), heading(2, "Voirie", "titre_voirie")});
  CHECK(holds_in_order(xml, {R"(<w:pStyle w:val="Heading2"/>)",
                             R"(<w:bookmarkStart w:id="1" w:name="titre_budget"/>)", "Budget",
                             R"(<w:bookmarkEnd w:id="1"/>)",
                             R"(<w:bookmarkStart w:id="2" w:name="titre_voirie"/>)"}));
}

TEST_CASE("a heading without number leaves the outline's numbering and is not counted") {
  Body body;
  body.styles.outline[0] = {office::NumberFormat::decimal, "", ".", 1};
  model::Block preface = heading(1, "Préface");
  std::get<model::Heading>(preface.node).numbered = false;
  const std::string xml = body.write({preface, heading(1, "Un")});
  CHECK(count(xml, R"(<w:numId w:val="0"/>)") == 1);
  REQUIRE(body.writing.headings.size() == 2);
  CHECK(body.writing.headings[0].number.empty());
  CHECK(body.writing.headings[1].number == "1.");
}

TEST_CASE("each numbered list is a list of its own that starts at 1") {
  Body body;
  const std::string xml =
      body.write({numbered({{paragraph("a")}, {paragraph("b")}}), paragraph("entre"),
                  numbered({{paragraph("c")}}), numbered({{paragraph("d")}}, 4)});
  CHECK(marks(xml) == "1/0 1/0 2/0 3/0");
  const std::string numbering = numbering_of(body);
  const auto starts = [](int list, int start) {
    const std::string number = std::to_string(list);
    return "<w:num w:numId=\"" + number +
           "\"><w:abstractNumId w:val=\"2\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride "
           "w:val=\"" +
           std::to_string(start) + "\"/></w:lvlOverride></w:num>";
  };
  CHECK(holds(numbering, starts(1, 1)));
  CHECK(holds(numbering, starts(2, 1)));
  CHECK(holds(numbering, starts(3, 4)));
}

TEST_CASE("a list inside an item is a level deeper, and starts again under each item") {
  Body body;
  const std::string xml = body.write(
      {numbered({{paragraph("a"), numbered({{paragraph("b")}})},
                 {paragraph("c"), numbered({{paragraph("d"), bulleted({{paragraph("e")}})}})}})});
  CHECK(marks(xml) == "1/0 2/1 1/0 3/1 4/2");
  CHECK(count(numbering_of(body), R"(<w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/>)") ==
        2);
}

TEST_CASE("bullets share one list, and the outer numbers go on after them") {
  Body body;
  CHECK(marks(body.write(
            {bulleted({{paragraph("a")}}), numbered({{paragraph("b"), bulleted({{paragraph("c")}})},
                                                     {paragraph("d")}})})) == "1/0 2/0 1/1 2/0");
  CHECK(count(numbering_of(body), R"(<w:abstractNumId w:val="1"/>)") == 1);
}

TEST_CASE("lists nest no deeper than Word's nine levels") {
  Blocks deep{paragraph("fond")};
  for (int i = 0; i < 12; ++i) deep = {paragraph("a"), bulleted({deep})};
  CHECK(marks(xml_of(deep)).ends_with("1/8 1/8 1/8 1/8"));
}

TEST_CASE("an item's further paragraphs are indented under it, without a mark") {
  const std::string xml = xml_of(Blocks{numbered({{paragraph("a"), paragraph("suite")}})});
  CHECK(count(xml, "<w:numPr>") == 1);
  CHECK(holds_in_order(xml, {">a<", "<w:ind ", ">suite<"}));
}

TEST_CASE("an item that begins with a table has its number above it") {
  const model::Block inner = table(1, {{model::RowKind::body, {cell("t")}}});
  const std::string xml = xml_of(Blocks{numbered({{inner}, {paragraph("a")}})});
  CHECK(marks(xml) == "1/0 1/0");
  CHECK(holds_in_order(xml, {"<w:numPr>", "<w:tbl>", "</w:tbl>", "<w:numPr>", ">a<"}));
}

TEST_CASE("each line of code is a paragraph, its spaces kept") {
  const std::string xml = xml_of(Blocks{{model::CodeBlock{"si a < b\n\n  fin\n", ""}, {}}});
  CHECK(count(xml, R"(<w:pStyle w:val="HTMLPreformatted"/>)") == 3);
  CHECK(holds_in_order(xml, {">si a &lt; b<", ">  fin<"}));
}

TEST_CASE("a page break is a property of what follows, no paragraph of its own") {
  for (const model::Block& next : {paragraph("a"), heading(1, "a"), bulleted({{paragraph("a")}}),
                                   table(1, {{model::RowKind::body, {cell("a")}}})}) {
    const std::string with = xml_of(Blocks{{model::PageBreak{}, {}}, next});
    CHECK(count(with, "<w:pageBreakBefore/>") == 1);
    CHECK(count(with, "<w:p>") == count(xml_of(Blocks{next}), "<w:p>"));
  }
}

TEST_CASE("a page break before the table of contents stands before it") {
  Data data;
  data.values.set(
      "corps",
      Blocks{{model::PageBreak{}, {}}, {model::Contents{}, {}}, heading(1, "Un", "titre_un")});
  diag::Sink sink;
  const std::string body =
      part(rendered(template_of("{{ corps }}"), data, sink), "word/document.xml");
  CHECK(count(body, "<w:pageBreakBefore/>") == 1);
  CHECK(holds(body, R"(<w:pStyle w:val="TOCHeading"/><w:pageBreakBefore/>)"));
}

TEST_CASE("a rule is the border of what follows") {
  Body body;
  body.styles.table.rule = {0.5, "#BCC4CE", 0};
  const std::string xml =
      body.write({{model::ThematicBreak{}, {}}, paragraph("a"), paragraph("b")});
  CHECK(count(xml, "<w:p>") == 2);
  CHECK(count(xml, R"(<w:top w:val="single" w:sz="4" w:space="8" w:color="BCC4CE"/>)") == 1);
}

TEST_CASE("columns are sections that begin and end with a paragraph's w:sectPr") {
  const std::string xml =
      xml_of(Blocks{paragraph("avant"), {model::Columns{3, {paragraph("a")}}, {}}});
  CHECK(holds_in_order(xml, {"<w:sectPr>", R"(<w:type w:val="continuous"/>)", "avant",
                             R"(<w:cols w:num="3")", ">a<"}));
  CHECK(count(xml, "<w:sectPr>") == 2);
}

TEST_CASE("the next key figure begins a column") {
  CHECK(holds(xml_of(Blocks{paragraph("148", "chiffre_suivant")}),
              R"(<w:r><w:br w:type="column"/></w:r>)"));
}

TEST_CASE("two tables in a row do not join") {
  const model::Block one = table(1, {{model::RowKind::body, {cell("a")}}});
  CHECK(holds_in_order(xml_of(Blocks{one, one}), {"</w:tbl>", "<w:p>", "<w:tbl>"}));
}

TEST_CASE("a table in a cell is as wide as the cell") {
  const model::Block inner =
      table(4, {{model::RowKind::body, {cell("a"), cell("b", 2), cell("c")}}});
  const office::Role text = office::Role::table_text;
  const std::string xml = Body().write({inner}, {text, model::Align::automatic, true});
  CHECK(holds_in_order(
      xml, {R"(<w:tblW w:w="5000" w:type="pct"/>)", R"(<w:tcW w:w="1250" w:type="pct"/>)",
            R"(<w:tcW w:w="2500" w:type="pct"/><w:gridSpan w:val="2"/>)",
            R"(<w:tcW w:w="1250" w:type="pct"/>)"}));
  docx::Setting box;
  box.in_story = true;
  CHECK(holds(Body().write({inner}, box), R"(<w:tblW w:w="5000" w:type="pct"/>)"));
}

TEST_CASE("a cell or a note ends with a paragraph") {
  const model::Block inner = table(1, {{model::RowKind::body, {cell("a")}}});
  CHECK(Body()
            .write({inner}, {office::Role::table_text, model::Align::automatic, true})
            .ends_with("</w:p>"));
  CHECK(Body()
            .write(Blocks{}, {office::Role::table_text, model::Align::automatic, true})
            .ends_with("</w:p>"));
}
