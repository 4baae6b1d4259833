// Templates of other programs, which declare and hold no more than they use.
#include "catch.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::odt_tests;

namespace {

constexpr const char* kNamespaces =
    R"(xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" )"
    R"(xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" )"
    R"(xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">)";

// The tag stands in the body and in the header of its pages.
package::Package lean_template(const std::string& paragraph) {
  const std::string tag = "<text:p>" + paragraph + "</text:p>";
  const std::string spaces = kNamespaces;
  package::Package package;
  package.set({"mimetype", "application/vnd.oasis.opendocument.text", package::Method::stored});
  package.set({"content.xml", "<office:document-content " + spaces + "<office:body><office:text>" +
                                  tag + "</office:text></office:body></office:document-content>"});
  package.set({"styles.xml", "<office:document-styles " + spaces +
                                 "<office:styles/><office:automatic-styles>"
                                 "<style:page-layout style:name=\"P\"/></office:automatic-styles>"
                                 "<office:master-styles><style:master-page style:name=\"Standard\" "
                                 "style:page-layout-name=\"P\"><style:header>" +
                                 tag +
                                 "</style:header></style:master-page></office:master-styles>"
                                 "</office:document-styles>"});
  package.set({"META-INF/manifest.xml",
               "<manifest:manifest "
               "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
               "<manifest:file-entry manifest:full-path=\"/\" "
               "manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
               "</manifest:manifest>"});
  return package;
}

package::Package filled(model::Value value) {
  Data data;
  data.values.set("corps", std::move(value));
  data.media.add("a.png", picture("A"));
  const office::StyleSheet& charte = plain_sheet();
  diag::Sink sink;
  diag::SourceMap sources;
  const auto compiled =
      odt::compile_template(lean_template("{{ corps }}"), "maigre.odt", sources, sink);
  REQUIRE(compiled);
  return odt::render(*compiled, {data.values, data.metadata, data.media, nullptr, &charte}, sink);
}

}  // namespace

TEST_CASE("rich content brings the namespaces and list styles that a lean template lacks") {
  const package::Package document = filled(
      model::Blocks{numbered({{model::paragraph("un")}}), bulleted({{model::paragraph("deux")}}),
                    line({image("a.png", "Plan"), footnote({model::paragraph("Au pied.")})}),
                    table(1, {{model::RowKind::body, {cell("a")}}})});
  CHECK(judged(document, "maigre.odt", kAccessCodes) == "");
  for (const char* name : {"content.xml", "styles.xml"}) {
    INFO(name);
    const std::string xml = part(document, name);
    CHECK(count(xml, "xmlns:svg=\"") == 1);
    CHECK(count(xml, "xmlns:text=\"") == 1);
    CHECK(count(xml, "<text:list-style ") == 2);
  }
}

TEST_CASE("plain text leaves a lean template lean") {
  const package::Package document = filled(std::string("texte"));
  CHECK(judged(document, "maigre.odt", kAccessCodes) == "");
  for (const char* name : {"content.xml", "styles.xml"}) {
    CHECK_FALSE(holds(part(document, name), "xmlns:svg="));
    CHECK_FALSE(holds(part(document, name), "<text:list-style "));
  }
}
