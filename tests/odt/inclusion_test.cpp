// Documents included in a template, as ODF: each brings its own looks, parts and names.
#include "odt/inclusion.hpp"

#include "catch.hpp"
#include "odt/namespaces.hpp"
#include "shelf.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::odt_tests;

namespace {

// The parts of a document, as text.
struct Parts {
  std::string text;
  std::string automatic = {};
  std::string common = {};
  std::string header = {};
  std::string fonts = {};
};

constexpr std::string_view kInclude = "<text:p>{% inclure \"b.odt\" %}</text:p>";

package::Package document(const Parts& parts) {
  const std::string fonts = "<office:font-face-decls>" + parts.fonts + "</office:font-face-decls>";
  package::Package package;
  package.set(
      {"content.xml", "<office:document-content" + odt::declarations() +
                          " office:version=\"1.3\">" + fonts + "<office:automatic-styles>" +
                          parts.automatic + "</office:automatic-styles><office:body><office:text>" +
                          parts.text + "</office:text></office:body></office:document-content>"});
  package.set(
      {"styles.xml",
       "<office:document-styles" + odt::declarations() + " office:version=\"1.3\">" + fonts +
           "<office:styles><style:style style:name=\"Standard\" style:family=\"paragraph\"/>" +
           parts.common +
           "</office:styles><office:automatic-styles><style:page-layout style:name=\"pm1\"/>"
           "</office:automatic-styles><office:master-styles><style:master-page "
           "style:name=\"Standard\" style:page-layout-name=\"pm1\">" +
           (parts.header.empty() ? "" : "<style:header>" + parts.header + "</style:header>") +
           "</style:master-page></office:master-styles></office:document-styles>"});
  return package;
}

std::string paragraph_style(std::string_view name, std::string_view color,
                            std::string_view attributes = {}) {
  return "<style:style style:name=\"" + std::string(name) + "\" style:family=\"paragraph\"" +
         std::string(attributes) + "><style:text-properties fo:color=\"" + std::string(color) +
         "\"/></style:style>";
}

struct Result {
  package::Package package;
  std::string codes;
  std::string content, styles;
};

Result rendered(const Parts& parts, const Shelf& shelf) {
  diag::Sink sink;
  diag::SourceMap sources;
  Result result;
  const auto compiled = odt::compile_template(document(parts), "modele", sources, sink, &shelf);
  REQUIRE(compiled);
  Data data;
  if (!sink.has_errors()) {
    result.package = odt::render(*compiled, {data.values, data.metadata, data.media}, sink);
    result.content = part(result.package, "content.xml");
    result.styles = part(result.package, "styles.xml");
  }
  result.codes = codes(sink);
  return result;
}

}  // namespace

TEST_CASE("an included document keeps the look of its automatic styles") {
  Shelf shelf;
  shelf.files["b.odt"] =
      document({"<text:p text:style-name=\"P1\">Vu</text:p>",
                paragraph_style("P1", "#8b1a1a") + paragraph_style("P2", "#ffd700")});
  const Result result =
      rendered({"<text:p text:style-name=\"P1\">Un</text:p>" + std::string(kInclude),
                paragraph_style("P1", "#1f3a5f")},
               shelf);
  CHECK(result.codes.empty());
  CHECK(holds_in_order(result.content,
                       {R"(style:name="P1" style:family="paragraph"><style:text-properties )"
                        R"(fo:color="#1f3a5f")",
                        R"(style:name="Inclus1" style:family="paragraph"><style:text-properties )"
                        R"(fo:color="#8b1a1a")",
                        R"(<text:p text:style-name="P1">Un</text:p>)",
                        R"(<text:p text:style-name="Inclus1">Vu</text:p>)"}));
  CHECK_FALSE(holds(result.content, "#ffd700"));  // nothing in the text has it
}

TEST_CASE("a common style is the template's when it has it, else it comes with its parents") {
  Shelf shelf;
  shelf.files["b.odt"] = document(
      {R"(<text:p text:style-name="Mention">Un</text:p><text:p text:style-name="Fin">Deux</text:p>)",
       "",
       paragraph_style("Mention", "#ffd700") + paragraph_style("Base", "#006400") +
           paragraph_style("Fin", "#8b1a1a", R"( style:parent-style-name="Base")")});
  const Result result =
      rendered({std::string(kInclude), "", paragraph_style("Mention", "#1f3a5f")}, shelf);
  CHECK(result.codes.empty());
  CHECK(count(result.styles, R"(style:name="Mention")") == 1);
  CHECK_FALSE(holds(result.styles, "#ffd700"));
  CHECK(count(result.styles, R"(style:name="Base")") == 1);
  CHECK(count(result.styles, R"(style:name="Fin")") == 1);
  CHECK(holds_in_order(result.content, {R"("Mention">Un)", R"("Fin">Deux)"}));
}

TEST_CASE("a common style called as an automatic one of the template gets another name") {
  Shelf shelf;
  shelf.files["b.odt"] = document(
      {R"(<text:p text:style-name="P1">Un</text:p>)", "", paragraph_style("P1", "#8b1a1a")});
  const Result result = rendered({std::string(kInclude), paragraph_style("P1", "#1f3a5f")}, shelf);
  CHECK(holds(result.styles, R"(style:name="Inclus1" style:family="paragraph" )"
                             R"(style:display-name="P1")"));
  CHECK(holds(result.content, R"(<text:p text:style-name="Inclus1">Un</text:p>)"));
}

TEST_CASE("lists, fonts and what a style is made of come along") {
  Shelf shelf;
  shelf.files["b.odt"] = document(
      {R"(<text:list text:style-name="L1"><text:list-item><text:p text:style-name="P1">Un</text:p>)"
       R"(</text:list-item></text:list>)",
       R"(<text:list-style style:name="L1"><text:list-level-style-number text:level="1" )"
       R"(text:style-name="T1" style:num-format="a"/></text:list-style>)"
       R"(<style:style style:name="T1" style:family="text"/>)"
       R"(<style:style style:name="P1" style:family="paragraph" style:list-style-name="L1">)"
       R"(<style:text-properties style:font-name="F"/></style:style>)",
       "", "", R"(<style:font-face style:name="F" svg:font-family="Serif"/>)"});
  Parts parts{std::string(kInclude), R"(<text:list-style style:name="L1"/>)"};
  parts.fonts = R"(<style:font-face style:name="F" svg:font-family="Sans"/>)";
  const Result result = rendered(parts, shelf);
  CHECK(result.codes.empty());
  CHECK(holds_in_order(result.content, {R"(style:name="F" svg:font-family="Sans")",
                                        R"(style:name="Inclus4" svg:font-family="Serif")",
                                        R"(<text:list text:style-name="Inclus1")"}));
  CHECK(count(result.content, R"(style:list-style-name="Inclus1")") == 1);
  CHECK(count(result.content, R"(style:font-name="Inclus4")") == 1);
  CHECK(count(result.content, R"(<text:list-style style:name="Inclus1")") == 1);
  CHECK(count(result.content, R"(text:style-name="Inclus2")") == 1);  // of the numbers
}

TEST_CASE("a document included twice has names of its own each time, and one picture") {
  Shelf shelf;
  shelf.files["b.odt"] = document(
      {R"(<text:p><text:bookmark text:name="ici"/>Un<text:bookmark-ref text:ref-name="ici">x)"
       R"(</text:bookmark-ref><draw:frame draw:name="Image1"><draw:image )"
       R"(xlink:href="Pictures/a.png"/></draw:frame></text:p>)"});
  shelf.files["b.odt"].set({"Pictures/a.png", "image"});
  const Result result = rendered({std::string(kInclude) + std::string(kInclude)}, shelf);
  CHECK(result.codes.empty());
  CHECK(holds_in_order(result.content, {R"(bookmark text:name="ici")", R"(ref-name="ici")",
                                        R"(bookmark text:name="ici_2")", R"(ref-name="ici_2")"}));
  CHECK(count(result.content, R"(draw:name="Image1")") == 1);
  CHECK(count(result.content, R"(draw:name="Image1_2")") == 1);
  CHECK(count(result.content, R"(xlink:href="Pictures/inclus1.png")") == 2);
  CHECK(part(result.package, "Pictures/inclus1.png") == "image");
  CHECK(holds(part(result.package, "META-INF/manifest.xml"), "Pictures/inclus1.png"));
}

TEST_CASE("a header takes the styles into its own part, and no footnote") {
  Shelf shelf;
  shelf.files["b.odt"] = document(
      {R"(<text:p text:style-name="P1">Mairie</text:p>)", paragraph_style("P1", "#8b1a1a")});
  Parts parts{"<text:p>Un</text:p>"};
  parts.header = kInclude;
  const Result result = rendered(parts, shelf);
  CHECK(result.codes.empty());
  CHECK(
      holds_in_order(result.styles, {R"(style:name="Inclus1")", "</office:automatic-styles>",
                                     R"(<style:header><text:p text:style-name="Inclus1">Mairie)"}));
  CHECK_FALSE(holds(result.content, "Inclus1"));

  shelf.files["b.odt"] = document(
      {R"(<text:p>Un<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1)"
       R"(</text:note-citation><text:note-body><text:p>Deux</text:p></text:note-body></text:note>)"
       R"(</text:p>)"});
  CHECK(rendered(parts, shelf).codes == "O047");
  const Result body = rendered({std::string(kInclude)}, shelf);
  CHECK(body.codes.empty());
  CHECK(holds(body.content, "<text:p>Deux</text:p>"));
}

TEST_CASE("a text box takes what a paragraph of its own asks for") {
  Shelf shelf;
  shelf.files["b.odt"] = document({"<text:p>Vu</text:p><text:p>Lu</text:p>"});
  const Result result = rendered({"<text:p>Un<draw:frame draw:name=\"Cadre\"><draw:text-box>" +
                                  std::string(kInclude) + "</draw:text-box></draw:frame></text:p>"},
                                 shelf);
  CHECK(result.codes.empty());
  CHECK(holds(result.content,
              "<draw:text-box><text:p>Vu</text:p><text:p>Lu</text:p></draw:text-box>"));
}

TEST_CASE("what belongs to the included document only is left out") {
  Shelf shelf;
  shelf.files["b.odt"] = document(
      {R"(<text:tracked-changes><text:changed-region><text:deletion/></text:changed-region>)"
       R"(</text:tracked-changes><text:sequence-decls><text:sequence-decl text:name="Carte" )"
       R"(text:display-outline-level="0"/></text:sequence-decls><text:p text:style-name="P1">Un)"
       R"(<text:change-start text:change-id="c"/>deux<text:change-end text:change-id="c"/>)"
       R"(<office:annotation><text:p>Note</text:p></office:annotation></text:p>)",
       paragraph_style("P1", "#8b1a1a", R"( style:master-page-name="Autre")")});
  const Result result = rendered({std::string(kInclude)}, shelf);
  CHECK(result.codes.empty());
  CHECK(holds(result.content, ">Undeux</text:p>"));
  CHECK(
      holds_in_order(result.content, {"<text:sequence-decls>", R"(text:name="Carte")", "Undeux"}));
  CHECK_FALSE(holds(result.content, "Autre"));  // its page is not the template's
}

TEST_CASE("a paragraph that starts a page hands that on") {
  Shelf shelf;
  shelf.files["b.odt"] = document({"<text:p>Un</text:p><text:p>Deux</text:p>"});
  const Result result = rendered(
      {R"(<text:p text:style-name="P1">{% inclure "b.odt" %}</text:p>)",
       R"(<style:style style:name="P1" style:family="paragraph" style:master-page-name="Standard">)"
       R"(<style:paragraph-properties fo:break-before="page"/></style:style>)"},
      shelf);
  CHECK(holds_in_order(result.content,
                       {R"(style:name="Inclus1" style:master-page-name="Standard")",
                        R"(fo:break-before="page")", R"(<text:p text:style-name="Inclus1">Un)"}));
}

TEST_CASE("an item holds no table, and a missing or foreign file is told at its tag") {
  Shelf shelf;
  shelf.files["b.odt"] = document(
      {R"(<table:table table:name="T"><table:table-column/><table:table-row><table:table-cell>)"
       R"(<text:p>Un</text:p></table:table-cell></table:table-row></table:table><text:p/>)"});
  CHECK(rendered({"<text:list><text:list-item>" + std::string(kInclude) +
                  "</text:list-item></text:list>"},
                 shelf)
            .codes == "O012");
  const Result in_body = rendered({std::string(kInclude) + "<text:p>Deux</text:p>"}, shelf);
  CHECK(in_body.codes.empty());
  CHECK(holds(in_body.content, "</table:table><text:p>Deux</text:p>"));  // and no empty line
  shelf.files["b.odt"] = {};
  CHECK(rendered({std::string(kInclude)}, shelf).codes == "O021 O021");
  shelf.files.clear();
  CHECK(rendered({std::string(kInclude)}, shelf).codes == "O021");
}
