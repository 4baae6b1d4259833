// What a loop makes anew in each pass where Word says it elsewhere: lists in styles, names of
// bookmarks in the instructions of fields.
#include "catch.hpp"
#include "docx/namespaces.hpp"
#include "docx/styled_lists.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::docx_tests;

namespace {

std::string p(std::string_view text, std::string_view style = {}) {
  const std::string properties =
      style.empty() ? "" : "<w:pPr><w:pStyle w:val=\"" + std::string(style) + "\"/></w:pPr>";
  return "<w:p>" + properties + "<w:r><w:t>" + std::string(text) + "</w:t></w:r></w:p>";
}

std::string style(std::string_view id, std::string_view parent, std::string_view properties) {
  return "<w:style w:type=\"paragraph\" w:styleId=\"" + std::string(id) + "\"><w:name w:val=\"" +
         std::string(id) + "\"/><w:basedOn w:val=\"" + std::string(parent) + "\"/><w:pPr>" +
         std::string(properties) + "</w:pPr></w:style>";
}

std::string root(std::string_view name, std::string_view content) {
  return "<" + std::string(name) + std::string(docx::kDeclarations) + ">" + std::string(content) +
         "</" + std::string(name) + ">";
}

// A document with the style « Numero », numbered and indented, « Suite » made from it, and « Point
// » with bullets.
package::Package document(const std::string& body) {
  constexpr std::string_view kRelations =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  constexpr std::string_view kKinds =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const auto related = [&](std::string_view kind, std::string_view target) {
    return "<Relationships xmlns=\"" + std::string(kRelations) +
           "\"><Relationship Id=\"rId1\" Type=\"" + std::string(kKinds) + "/" + std::string(kind) +
           "\" Target=\"" + std::string(target) + "\"/></Relationships>";
  };
  const auto list = [](int number, std::string_view format) {
    return "<w:abstractNum w:abstractNumId=\"" + std::to_string(number) +
           "\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + std::string(format) +
           "\"/></w:lvl></w:abstractNum>";
  };
  const auto use = [](int number) {
    return "<w:num w:numId=\"" + std::to_string(number) + "\"><w:abstractNumId w:val=\"" +
           std::to_string(number) + "\"/></w:num>";
  };
  package::Package package;
  package.set({"[Content_Types].xml",
               "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"});
  package.set({"_rels/.rels", related("officeDocument", "word/document.xml")});
  package.set({"word/_rels/document.xml.rels", related("styles", "styles.xml")});
  package.set(
      {"word/document.xml", root("w:document", "<w:body>" + body + "<w:sectPr/></w:body>")});
  package.set(
      {"word/styles.xml",
       root("w:styles", style("Base", "", R"(<w:ind w:left="5"/>)") +
                            style("Numero", "Base", R"(<w:numPr><w:numId w:val="1"/></w:numPr>)") +
                            style("Suite", "Numero", R"(<w:ind w:left="9"/>)") +
                            style("Point", "Base", R"(<w:numPr><w:numId w:val="2"/></w:numPr>)"))});
  package.set({"word/numbering.xml",
               root("w:numbering", list(1, "decimal") + list(2, "bullet") + use(1) + use(2))});
  return package;
}

std::string rendered(const std::string& body) {
  diag::Sink sink;
  diag::SourceMap sources;
  const auto compiled = docx::compile_template(document(body), "modele", sources, sink);
  REQUIRE(compiled);
  Data data;
  data.values.set("l", model::Values{std::string("Un"), std::string("Deux")});
  const auto result = docx::render(*compiled, {data.values, data.metadata, data.media}, sink);
  CHECK(codes(sink).empty());
  return part(result, "word/document.xml");
}

constexpr std::string_view kFirst = R"(<w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>)";
constexpr std::string_view kSecond = R"(<w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>)";

}  // namespace

TEST_CASE("a list that a style numbers starts again in each pass of a loop around it") {
  const std::string body =
      rendered(p("{% pour x dans l %}") + p("{{ x }}") + p("a", "Numero") + p("b", "Numero") +
               p("c", "Point") + p("d", "Point") + p("{% fin %}"));
  CHECK(count(body, kFirst) == 2);
  CHECK(count(body, kSecond) == 2);
  CHECK(count(body, R"(<w:numId w:val="2"/>)") == 4);  // bullets count nothing
}

TEST_CASE("items of a styled list that a loop repeats go on, as does a list that is outside too") {
  CHECK(count(rendered(p("{% pour x dans l %}{{ x }}{% fin %}", "Numero")), kFirst) == 2);
  const std::string body =
      rendered(p("avant", "Numero") + p("{% pour x dans l %}", "Numero") + p("{{ x }}", "Numero") +
               p("suite", "Numero") + p("{% fin %}", "Numero"));
  CHECK(count(body, kFirst) == 5);
}

TEST_CASE("what a style says of the indent is kept when its list is said") {
  const std::string body =
      rendered(p("{% pour x dans l %}") + p("a", "Suite") + p("b", "Suite") + p("{% fin %}"));
  CHECK(count(body, R"(</w:numPr><w:ind w:left="9"/></w:pPr>)") == 4);
  CHECK_FALSE(holds(body, R"(<w:ind w:left="5"/>)"));  // the list wins over that of « Base »
}

TEST_CASE("without a loop, styled lists are left to their styles") {
  CHECK_FALSE(holds(rendered(p("{{ l }}") + p("a", "Numero")), "<w:numPr>"));
}

TEST_CASE("a field names the bookmark of its own pass") {
  const std::string bookmark =
      R"(<w:p><w:bookmarkStart w:id="4" w:name="ici"/><w:r><w:t>{{ x }}</w:t></w:r>)"
      R"(<w:bookmarkEnd w:id="4"/></w:p>)";
  const auto field = [](const std::string& instruction) {
    return "<w:p><w:r><w:instrText xml:space=\"preserve\">" + instruction +
           "</w:instrText></w:r></w:p>";
  };
  const std::string body =
      rendered(p("{% pour x dans l %}") + bookmark + field(" REF ici \\h ") + field("PAGEREF ici") +
               field(" REF ailleurs ") + field(" DATE ici ") + p("{% fin %}") + field("REF ici"));
  CHECK(holds_in_order(body, {">Un<", "> REF ici \\h <", ">PAGEREF ici<", "> REF ailleurs <",
                              "> DATE ici <", ">Deux<", "> REF ici_2 \\h <", ">PAGEREF ici_2<",
                              "> REF ailleurs <", "> DATE ici <", ">REF ici<"}));
}
