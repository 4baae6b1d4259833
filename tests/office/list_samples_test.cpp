// A sample of a list gives the template's lists their look; a table without header rows is a sample
// of tables.
#include <string>

#include "cases.hpp"
#include "catch.hpp"
#include "format.hpp"
#include "odt/template.hpp"

using namespace greffier;
using namespace greffier::office::testing;

namespace {

package::Package rendered(const Format& format, const package::Package& source) {
  diag::SourceMap sources;
  diag::Sink sink;
  model::Map data;
  data.set("corps", model::Value(to_blocks(parse_sketches("item: Un\nnum: Deux\n"))));
  const auto document = format.render(source, data, sources, sink);
  INFO(errors_of(sink, sources));
  REQUIRE(document);
  CHECK(format.faults(*document).empty());
  return *document;
}

bool holds(const std::string& text, std::string_view wanted) {
  return text.find(wanted) != std::string::npos;
}

}  // namespace

TEST_CASE("ODT: the list of a sample is the list of its role") {
  const std::string sample =
      "<text:list text:style-name=\"L7\"><text:list-item><text:p>a {# style : puce #}</text:p>"
      "</text:list-item></text:list>";
  const std::string content = content_of(
      rendered(odt_format(), odt_format().template_with(sample + "<text:p>{{ corps }}</text:p>")),
      "content.xml");
  CHECK(holds(content, "text:style-name=\"L7\""));
  CHECK_FALSE(holds(content, "style : puce"));
  CHECK(content.find("<text:list ") == content.find("<text:list text:style-name=\"L7\""));
}

TEST_CASE("DOCX: the list of a sample is the list of its role") {
  const std::string sample =
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"777\"/></w:numPr></w:pPr>"
      "<w:r><w:t>a {# style : puce #}</w:t></w:r></w:p>";
  package::Package source =
      docx_format().template_with(sample + "<w:p><w:r><w:t>{{ corps }}</w:t></w:r></w:p>");
  std::string numbering = content_of(source, "word/numbering.xml");
  numbering.insert(numbering.find("<w:num "),
                   "<w:abstractNum w:abstractNumId=\"778\"><w:lvl w:ilvl=\"0\"><w:numFmt "
                   "w:val=\"bullet\"/><w:lvlText w:val=\"+\"/></w:lvl></w:abstractNum>");
  numbering.insert(numbering.rfind("</w:numbering>"),
                   "<w:num w:numId=\"777\"><w:abstractNumId w:val=\"778\"/></w:num>");
  source.set({"word/numbering.xml", numbering});
  const auto document = rendered(docx_format(), source);
  CHECK_FALSE(holds(content_of(document, "word/document.xml"), "style : puce"));
  const std::string made = content_of(document, "word/numbering.xml");
  const std::string own = "<w:abstractNumId w:val=\"778\"/>";
  CHECK(made.find(own, made.find(own) + 1) != std::string::npos);
}

TEST_CASE("ODT: a table without header rows is a sample, one without a look is none") {
  const auto table = [](const std::string& style) {
    return "<table:table table:name=\"" + style +
           "\"><table:table-column/><table:table-row><table:table-cell table:style-name=\"" +
           style + "\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>";
  };
  package::Package source = odt_format().template_with(table("Nu") + table("Vu"));
  std::string content = content_of(source, "content.xml");
  content.insert(content.find("</office:automatic-styles>"),
                 "<style:style style:name=\"Nu\" style:family=\"table-cell\">"
                 "<style:table-cell-properties fo:border=\"none\"/></style:style>"
                 "<style:style style:name=\"Vu\" style:family=\"table-cell\">"
                 "<style:table-cell-properties fo:background-color=\"#aabbcc\" "
                 "fo:border=\"0.5pt solid #112233\"/></style:style>");
  source.set({"content.xml", content});
  diag::SourceMap sources;
  diag::Sink sink;
  const auto compiled = odt::compile_template(source, "modele", sources, sink);
  REQUIRE(compiled);
  CHECK(compiled->looks.has_table);
  CHECK(compiled->looks.table.heading_background == "#aabbcc");
  CHECK(compiled->looks.table.edge.color == "#112233");
}
