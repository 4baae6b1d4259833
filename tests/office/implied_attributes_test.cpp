// Level 0 of the template language where tags stand in attributes: addresses, alternative texts.
#include <string>

#include "cases.hpp"
#include "catch.hpp"
#include "format.hpp"

using namespace greffier;
using namespace greffier::office::testing;

namespace {

constexpr std::string_view kData = R"(
titre: Liens
liens: [{nom: Un, url: "https://example.org/1"}, {nom: Deux, url: "https://example.org/2"}]
)";

std::size_t count(const std::string& text, std::string_view wanted) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(wanted, at)) != std::string::npos; ++at) ++found;
  return found;
}

package::Package rendered(const Format& format, const std::string& body) {
  diag::SourceMap sources;
  diag::Sink sink;
  const auto document = format.render(format.template_with(body), data_of(kData), sources, sink);
  INFO(errors_of(sink, sources));
  REQUIRE(document);
  CHECK(format.faults(*document).empty());
  return *document;
}

std::string odt_row(const std::string& text) {
  return "<table:table table:name=\"T\"><table:table-column/><table:table-row><table:table-cell>"
         "<text:p><text:a xlink:type=\"simple\" office:title=\"{{ titre }}\" "
         "xlink:href=\"{{ liens.url }}\">" +
         text + "</text:a></text:p></table:table-cell></table:table-row></table:table>";
}

std::string docx_row(const std::string& text) {
  return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"1000\"/></w:tblGrid><w:tr><w:tc><w:tcPr/>"
         "<w:p><w:hyperlink r:id=\"{{ liens.url }}\"><w:r><w:t>" +
         text + "</w:t></w:r></w:hyperlink></w:p></w:tc></w:tr></w:tbl><w:p/>";
}

}  // namespace

TEST_CASE("a row whose text has tags gives its addresses the item of the pass") {
  const std::string content =
      content_of(rendered(odt_format(), odt_row("{{ liens.nom }}")), "content.xml");
  CHECK(count(content, "xlink:href=\"https://example.org/1\">Un<") == 1);
  CHECK(count(content, "xlink:href=\"https://example.org/2\">Deux<") == 1);
  CHECK(count(content, "office:title=\"Liens\"") == 2);
  const auto document = rendered(docx_format(), docx_row("{{ liens.nom }}"));
  CHECK(count(content_of(document, "word/document.xml"), "<w:tr>") == 2);
  const std::string related = content_of(document, "word/_rels/document.xml.rels");
  CHECK(count(related, "Target=\"https://example.org/1\"") == 1);
  CHECK(count(related, "Target=\"https://example.org/2\"") == 1);
}

TEST_CASE("a row whose only tags are in attributes repeats") {
  const auto document = rendered(docx_format(), docx_row("voir"));
  CHECK(count(content_of(document, "word/document.xml"), "<w:tr>") == 2);
  const std::string related = content_of(document, "word/_rels/document.xml.rels");
  CHECK(count(related, "Target=\"https://example.org/2\"") == 1);
  const std::string content = content_of(
      rendered(
          odt_format(),
          "<text:list><text:list-item><text:p><text:a xlink:type=\"simple\" "
          "xlink:href=\"{{ liens.url }}\">voir</text:a></text:p></text:list-item></text:list>"),
      "content.xml");
  CHECK(count(content, "<text:list-item>") == 2);
  CHECK(count(content, "xlink:href=\"https://example.org/1\">voir<") == 1);
  CHECK(count(content, "xlink:href=\"https://example.org/2\">voir<") == 1);
}
