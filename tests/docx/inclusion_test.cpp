// Documents included in a template, as WordprocessingML: each brings its own looks, parts and
// names.
#include "docx/inclusion.hpp"

#include "catch.hpp"
#include "docx/namespaces.hpp"
#include "shelf.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::docx_tests;

namespace {

// The parts of a document, as text.
struct Parts {
  std::string body;
  std::string styles = {};
  std::string numbering = {};
  std::string relationships = {};  // of the body
  std::string footnotes = {};
  std::string header = {};
};

constexpr std::string_view kInclude = "<w:p><w:r><w:t>{% inclure \"b.docx\" %}</w:t></w:r></w:p>";
constexpr std::string_view kBase =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string p(std::string_view text, std::string_view properties = {}) {
  return "<w:p>" + std::string(properties) + "<w:r><w:t>" + std::string(text) +
         "</w:t></w:r></w:p>";
}

std::string style(std::string_view id, std::string_view name, std::string_view more = {}) {
  return "<w:style w:type=\"paragraph\" w:styleId=\"" + std::string(id) + "\"><w:name w:val=\"" +
         std::string(name) + "\"/>" + std::string(more) + "</w:style>";
}

std::string styled(std::string_view text, std::string_view id) {
  return p(text, "<w:pPr><w:pStyle w:val=\"" + std::string(id) + "\"/></w:pPr>");
}

std::string related(std::string_view id, std::string_view kind, std::string_view target,
                    std::string_view more = {}) {
  return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + std::string(kBase) +
         std::string(kind) + "\" Target=\"" + std::string(target) + "\"" + std::string(more) + "/>";
}

std::string root(std::string_view name, std::string_view content) {
  return "<" + std::string(name) + std::string(docx::kDeclarations) + ">" + std::string(content) +
         "</" + std::string(name) + ">";
}

std::string relations(std::string_view content) {
  return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
         std::string(content) + "</Relationships>";
}

package::Package document(const Parts& parts) {
  package::Package package;
  package.set({"[Content_Types].xml",
               "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
               "<Default Extension=\"emf\" ContentType=\"image/x-emf\"/></Types>"});
  package.set({"_rels/.rels", relations(related("rId1", "officeDocument", "word/document.xml"))});
  package.set(
      {"word/document.xml", root("w:document", "<w:body>" + parts.body + "<w:sectPr/></w:body>")});
  package.set({"word/styles.xml", root("w:styles", parts.styles)});
  package.set({"word/_rels/document.xml.rels",
               relations(related("rId1", "styles", "styles.xml") + parts.relationships)});
  if (!parts.numbering.empty())
    package.set({"word/numbering.xml", root("w:numbering", parts.numbering)});
  if (!parts.footnotes.empty())
    package.set({"word/footnotes.xml", root("w:footnotes", parts.footnotes)});
  if (!parts.header.empty()) package.set({"word/header1.xml", root("w:hdr", parts.header)});
  return package;
}

struct Result {
  package::Package package;
  std::string codes;
  std::string body;

  [[nodiscard]] std::string part(std::string_view name) const {
    return writing_tests::part(package, name);
  }
};

Result rendered(const Parts& parts, const Shelf& shelf) {
  diag::Sink sink;
  diag::SourceMap sources;
  Result result;
  const auto compiled = docx::compile_template(document(parts), "modele", sources, sink, &shelf);
  REQUIRE(compiled);
  Data data;
  data.values.set("l", model::Values{std::string("Un"), std::string("Deux")});
  if (!sink.has_errors()) {
    result.package = docx::render(*compiled, {data.values, data.metadata, data.media}, sink);
    result.body = result.part("word/document.xml");
  }
  result.codes = codes(sink);
  return result;
}

std::string picture_of(std::string_view id) {
  return "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Image\"/><a:blip r:embed=\"" +
         std::string(id) + "\"/></wp:inline></w:drawing></w:r></w:p>";
}

}  // namespace

TEST_CASE("styles are the template's by their names, else they come with those they rest on") {
  Shelf shelf;
  shelf.files["b.docx"] =
      document({styled("Un", "Mention") + styled("Deux", "Fin"),
                style("Mention", "mention", "<w:rPr><w:b/></w:rPr>") + style("Socle", "Socle") +
                    style("Fin", "Fin", R"(<w:basedOn w:val="Socle"/><w:next w:val="Fin"/>)")});
  const Result result =
      rendered({std::string(kInclude), style("M1", "Mention") + style("Fin", "Autre")}, shelf);
  CHECK(result.codes.empty());
  CHECK(holds_in_order(
      result.body, {R"(<w:pStyle w:val="M1"/>)", "Un", R"(<w:pStyle w:val="Inclus1"/>)", "Deux"}));
  const std::string styles = result.part("word/styles.xml");
  CHECK_FALSE(holds(styles, "<w:b/>"));
  CHECK(count(styles, R"(w:styleId="Socle")") == 1);
  CHECK(holds(styles, R"(w:styleId="Inclus1"><w:name w:val="Fin"/><w:basedOn w:val="Socle"/>)"
                      R"(<w:next w:val="Inclus1"/>)"));
}

TEST_CASE("lists are copied at each inclusion, so that numbers start again") {
  Shelf shelf;
  shelf.files["b.docx"] = document(
      {p("Un", R"(<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>)"), "",
       R"(<w:abstractNum w:abstractNumId="0"><w:nsid w:val="12345678"/><w:lvl w:ilvl="0">)"
       R"(<w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum><w:num w:numId="1">)"
       R"(<w:abstractNumId w:val="0"/></w:num>)"});
  const std::string own =
      R"(<w:abstractNum w:abstractNumId="4"/><w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num>)";
  const Result result = rendered({std::string(kInclude) + std::string(kInclude), "", own}, shelf);
  CHECK(result.codes.empty());
  CHECK(holds_in_order(result.body, {R"(<w:numId w:val="8"/>)", R"(<w:numId w:val="9"/>)"}));
  CHECK(holds_in_order(
      result.part("word/numbering.xml"),
      {R"(w:abstractNumId="4")", R"(w:abstractNumId="5")", "lowerLetter", R"(w:abstractNumId="6")",
       R"(<w:num w:numId="7")", R"(<w:num w:numId="8"><w:abstractNumId w:val="5"/>)",
       R"(<w:num w:numId="9"><w:abstractNumId w:val="6"/>)"}));
  CHECK_FALSE(holds(result.part("word/numbering.xml"), "12345678"));
}

TEST_CASE("a list whose numbering is a style that names it is copied once") {
  Shelf shelf;
  shelf.files["b.docx"] = document(
      {p("Un", R"(<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>)"),
       R"(<w:style w:type="numbering" w:styleId="Suite"><w:name w:val="Suite"/><w:pPr><w:numPr>)"
       R"(<w:numId w:val="1"/></w:numPr></w:pPr></w:style>)",
       R"(<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="Suite"/></w:abstractNum>)"
       R"(<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>)"});
  const Result result = rendered({std::string(kInclude)}, shelf);
  CHECK(result.codes.empty());
  CHECK(holds(result.body, R"(<w:numId w:val="1"/>)"));
  CHECK(count(result.part("word/numbering.xml"), "<w:num ") == 1);
  CHECK(count(result.part("word/numbering.xml"), "<w:styleLink ") == 1);
  CHECK(holds(result.part("word/styles.xml"), R"(<w:numId w:val="1"/>)"));
}

TEST_CASE("what a style of the template numbers starts again at each inclusion") {
  Shelf shelf;
  shelf.files["b.docx"] = document({styled("Un", "Liste"), style("Liste", "List Number")});
  const std::string numbered =
      style("L1", "List Number",
            R"(<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr><w:ind w:left="9"/></w:pPr>)");
  const Result result = rendered(
      {std::string(kInclude) + std::string(kInclude), numbered,
       R"(<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="3"/></w:lvl>)"
       R"(</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num>)"},
      shelf);
  CHECK(result.codes.empty());
  CHECK(holds_in_order(
      result.body,
      {R"(<w:pStyle w:val="L1"/><w:numPr><w:numId w:val="8"/></w:numPr><w:ind w:left="9"/>)",
       R"(<w:numId w:val="9"/>)"}));
  CHECK(
      count(
          result.part("word/numbering.xml"),
          R"(<w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/>)") ==
      2);
}

TEST_CASE("pictures and links get relationships of the story, and one copy of the picture") {
  Shelf shelf;
  Parts included{picture_of("rId7") + R"(<w:p><w:hyperlink r:id="rId8"><w:r><w:t>ici</w:t></w:r>)"
                                      R"(</w:hyperlink></w:p>)"};
  included.relationships =
      related("rId7", "image", "media/image1.emf") +
      related("rId8", "hyperlink", "https://example.org/", R"( TargetMode="External")");
  shelf.files["b.docx"] = document(included);
  shelf.files["b.docx"].set({"word/media/image1.emf", "image"});
  Parts parts{std::string(kInclude)};
  parts.header = kInclude;
  const Result result = rendered(parts, shelf);
  CHECK(result.codes.empty());
  CHECK(result.part("word/media/inclus1.emf") == "image");
  CHECK(result.part("word/media/inclus2.emf") == "(absent)");
  for (const std::string_view rels :
       {"word/_rels/document.xml.rels", "word/_rels/header1.xml.rels"}) {
    INFO(rels);
    CHECK(holds(result.part(rels), R"(Target="media/inclus1.emf")"));
    CHECK(holds(result.part(rels), R"(Target="https://example.org/" TargetMode="External")"));
  }
  CHECK(holds(result.part("word/header1.xml"), R"(<a:blip r:embed="rId1"/>)"));
  CHECK(holds(result.part("[Content_Types].xml"), R"(Extension="emf" ContentType="image/x-emf")"));
  CHECK(holds(result.body, R"(<wp:docPr id="1")"));
  CHECK_FALSE(holds(result.part("word/header1.xml"), R"(<wp:docPr id="1")"));
}

TEST_CASE("footnotes come with fresh numbers, endnotes as footnotes, and none into a header") {
  const auto note = [](std::string_view kind, std::string_view id, std::string_view text) {
    return "<w:" + std::string(kind) + " w:id=\"" + std::string(id) + "\">" + p(text) +
           "</w:" + std::string(kind) + ">";
  };
  Shelf shelf;
  Parts included{R"(<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>)"
                 R"(<w:p><w:r><w:endnoteReference w:id="2"/></w:r></w:p>)"};
  included.footnotes = note("footnote", "2", "Par délégation.");
  shelf.files["b.docx"] = document(included);
  shelf.files["b.docx"].set(
      {"word/endnotes.xml", root("w:endnotes", note("endnote", "2", "À la fin."))});
  Parts parts{R"(<w:p><w:r><w:footnoteReference w:id="5"/></w:r></w:p>)" + std::string(kInclude) +
              std::string(kInclude)};
  parts.footnotes = note("footnote", "5", "Du modèle.");
  const Result result = rendered(parts, shelf);
  CHECK(result.codes.empty());
  CHECK(
      holds_in_order(result.body, {R"(footnoteReference w:id="1")", R"(footnoteReference w:id="2")",
                                   R"(footnoteReference w:id="3")", R"(footnoteReference w:id="4")",
                                   R"(footnoteReference w:id="5")"}));
  CHECK_FALSE(holds(result.body, "endnote"));
  CHECK(holds_in_order(result.part("word/footnotes.xml"),
                       {"Du modèle.", R"(<w:footnote w:id="2">)", "Par délégation.",
                        R"(<w:footnote w:id="3">)", "À la fin.", R"(<w:footnote w:id="4">)"}));
  parts.header = kInclude;
  CHECK(rendered(parts, shelf).codes == "O047");
}

TEST_CASE("a footnote that a loop repeats is another one at each pass") {
  Shelf shelf;
  Parts parts{p("{% pour x dans l %}") +
              R"(<w:p><w:r><w:t>{{ x }}</w:t></w:r><w:r>)"
              R"(<w:footnoteReference w:id="2"/></w:r></w:p>)" +
              p("{% fin %}")};
  parts.footnotes = R"(<w:footnote w:id="2">)" + p("Bas.") + "</w:footnote>";
  const Result result = rendered(parts, shelf);
  CHECK(result.codes.empty());
  CHECK(holds_in_order(result.body, {"Un", R"(footnoteReference w:id="1")", "Deux",
                                     R"(footnoteReference w:id="2")"}));
  CHECK(holds_in_order(result.part("word/footnotes.xml"),
                       {R"(<w:footnote w:id="1">)", "Bas.", R"(<w:footnote w:id="2">)", "Bas."}));
}

TEST_CASE("pages, comments and changes of the included document are left out") {
  Shelf shelf;
  shelf.files["b.docx"] = document(
      {p("Un", "<w:pPr><w:sectPr/></w:pPr>") + "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>" +
       R"(<w:p><w:commentRangeStart w:id="0"/><w:ins w:id="1"><w:r><w:t>deux</w:t></w:r></w:ins>)"
       R"(<w:del w:id="2"><w:r><w:delText>trois</w:delText></w:r></w:del>)"
       R"(<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>)"});
  const Result result = rendered({std::string(kInclude)}, shelf);
  CHECK(result.codes.empty());
  CHECK(count(result.body, "<w:p>") == 2);
  CHECK(count(result.body, "<w:sectPr") == 1);  // the template's own
  CHECK(holds_in_order(result.body, {"Un", "deux"}));
  for (const std::string_view left : {"comment", "trois", "w:ins", "w:del"})
    CHECK_FALSE(holds(result.body, left));
}

TEST_CASE("bookmarks are set apart, with the fields that name them") {
  Shelf shelf;
  shelf.files["b.docx"] = document(
      {R"(<w:p><w:bookmarkStart w:id="0" w:name="ici"/><w:r><w:t>Un</w:t></w:r>)"
       R"(<w:bookmarkEnd w:id="0"/><w:r><w:instrText> REF ici \h </w:instrText></w:r></w:p>)"});
  const Result result = rendered({std::string(kInclude) + std::string(kInclude)}, shelf);
  CHECK(holds_in_order(result.body,
                       {R"(w:id="0" w:name="ici")", R"( REF ici \h )", R"(w:id="1" w:name="ici_2")",
                        R"(<w:bookmarkEnd w:id="1"/>)", R"( REF ici_2 \h )"}));
}

TEST_CASE("a cell ends with a paragraph, and a section and a page break stay where they were") {
  Shelf shelf;
  const std::string table = "<w:tbl><w:tr><w:tc>" + p("Un") + "</w:tc></w:tr></w:tbl>";
  shelf.files["b.docx"] = document({table + "<w:p/>"});
  const Result cell = rendered(
      {"<w:tbl><w:tr><w:tc>" + std::string(kInclude) + "</w:tc></w:tr></w:tbl><w:p/>"}, shelf);
  CHECK(holds(cell.body, "</w:tbl><w:p/></w:tc>"));
  shelf.files["b.docx"] = document({p("Un")});
  const Result section =
      rendered({p(R"({% inclure "b.docx" %})", "<w:pPr><w:pageBreakBefore/><w:sectPr/></w:pPr>") +
                p("Deux")},
               shelf);
  CHECK(holds_in_order(section.body, {"<w:pageBreakBefore/>", "<w:sectPr/>", "Un", "Deux"}));
  CHECK(count(section.body, "<w:p>") == 2);
}

TEST_CASE("a text box takes what a paragraph of its own asks for, and ends with a paragraph") {
  Shelf shelf;
  shelf.files["b.docx"] =
      document({p("Vu") + "<w:tbl><w:tr><w:tc>" + p("Lu") + "</w:tc></w:tr></w:tbl><w:p/>"});
  const Result result = rendered({"<w:p><w:r><w:pict><w:txbxContent>" + std::string(kInclude) +
                                  "</w:txbxContent></w:pict></w:r></w:p>"},
                                 shelf);
  CHECK(result.codes.empty());
  CHECK(holds_in_order(
      result.body, {"<w:txbxContent><w:p><w:r><w:t>Vu", "Lu", "</w:tbl><w:p/></w:txbxContent>"}));
}

TEST_CASE("prefixes that the included document declares are declared, and passed over as there") {
  Shelf shelf;
  package::Package included =
      document({R"(<w:p w14:paraId="00000001"><w:r><w:t>Un</w:t></w:r></w:p>)"});
  std::string body = part(included, "word/document.xml");
  body.insert(body.find('>'),
              R"( xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml")"
              R"( xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006")"
              R"( mc:Ignorable="w14")");
  included.set({"word/document.xml", body});
  shelf.files["b.docx"] = included;
  const Result result = rendered({std::string(kInclude)}, shelf);
  const std::string start = result.body.substr(0, result.body.find("<w:body>"));
  CHECK(holds(start, "xmlns:w14="));
  CHECK(holds(start, R"(mc:Ignorable="w14")"));
}
