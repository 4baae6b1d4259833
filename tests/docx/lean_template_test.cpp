// Templates of other programs, which declare and hold no more than they use.
#include "catch.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::docx_tests;

namespace {

constexpr const char* kNamespace =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")";

package::Package lean_template(const std::string& paragraph, const std::string& related) {
  const std::string space = kNamespace;
  package::Package package;
  package.set({"[Content_Types].xml",
               R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
               R"(<Default Extension="xml" ContentType="application/xml"/>)"
               R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-)"
               R"(package.relationships+xml"/></Types>)"});
  package.set(
      {"_rels/.rels",
       R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
       R"(<Relationship Id="rId1" Target="word/document.xml" Type="http://schemas.openxmlformats.)"
       R"(org/officeDocument/2006/relationships/officeDocument"/>)" +
           related + "</Relationships>"});
  package.set(
      {"word/_rels/document.xml.rels",
       R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
       R"(<Relationship Id="rId1" Target="styles.xml" Type="http://schemas.openxmlformats.)"
       R"(org/officeDocument/2006/relationships/styles"/></Relationships>)"});
  package.set({"word/styles.xml", "<w:styles " + space + "/>"});
  package.set({"word/document.xml", "<w:document " + space + "><w:body><w:p><w:r><w:t>" +
                                        paragraph + "</w:t></w:r></w:p></w:body></w:document>"});
  return package;
}

// `related` stands in the template beside its document.
package::Package filled(model::Value value, const std::string& related = "") {
  Data data;
  data.metadata.title = "Essai";
  data.values.set("corps", std::move(value));
  data.media.add("a.png", picture("A"));
  const office::StyleSheet& charte = plain_sheet();
  diag::Sink sink;
  diag::SourceMap sources;
  const auto compiled =
      docx::compile_template(lean_template("{{ corps }}", related), "maigre.docx", sources, sink);
  REQUIRE(compiled);
  return docx::render(*compiled, {data.values, data.metadata, data.media, nullptr, &charte}, sink);
}

}  // namespace

TEST_CASE("rich content brings the namespaces, lists and notes that a lean template lacks") {
  const package::Package document = filled(model::Blocks{
      numbered({{model::paragraph("un")}}), bulleted({{model::paragraph("deux")}}),
      line({image("a.png", "Plan"), footnote({line({run("Au pied, "), image("a.png", "Plan")})})}),
      table(1, {{model::RowKind::body, {cell("a")}}})});
  CHECK(judged(document, "maigre.docx", kAccessCodes) == "");
  CHECK(holds(part(document, "word/document.xml"), "xmlns:wp=\""));
  CHECK(count(part(document, "word/document.xml"), "xmlns:w=\"") == 1);
  CHECK(holds(part(document, "word/footnotes.xml"), "Au pied"));
  CHECK(holds(part(document, "word/numbering.xml"), "<w:num "));
}

TEST_CASE("plain text leaves a lean template lean, but for its properties") {
  const package::Package document = filled(std::string("texte"));
  CHECK(judged(document, "maigre.docx", kAccessCodes) == "");
  CHECK_FALSE(holds(part(document, "word/document.xml"), "xmlns:wp="));
  for (const char* spare : {"word/numbering.xml", "word/footnotes.xml", "docProps/custom.xml"})
    CHECK(document.find(spare) == nullptr);
  CHECK(holds(part(document, "docProps/core.xml"), "Essai"));
  CHECK(holds(part(document, "_rels/.rels"), R"(core-properties" Target="docProps/core.xml")"));
}

// As Writer saves it.
TEST_CASE("core properties that a template relates by another type are not related again") {
  const std::string kept =
      R"(<Relationship Id="rId2" Target="docProps/core.xml" Type="http://schemas.openxmlformats.org/)"
      R"(officedocument/2006/relationships/metadata/core-properties"/>)";
  const package::Package document = filled(std::string("texte"), kept);
  CHECK(count(part(document, "_rels/.rels"), "docProps/core.xml") == 1);
}
