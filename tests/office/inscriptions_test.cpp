// Tags outside paragraphs: addresses of links, alternative texts, fields, properties.
#include <string>
#include <utility>
#include <vector>

#include "cases.hpp"
#include "catch.hpp"
#include "diag/place.hpp"
#include "format.hpp"

using namespace greffier;
using namespace greffier::office::testing;

namespace {

constexpr std::string_view kData = R"(
titre: Conseil & bourg
resume: "Vue du <bourg> \"ancien\""
site: https://example.org
liens:
  - {nom: Un, url: "https://example.org/1?a=b&c=d"}
  - {nom: Deux, url: ""}
  - {nom: Trois, url: www.example.org/é}
)";

std::size_t count(const std::string& text, std::string_view wanted) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(wanted, at)) != std::string::npos; ++at) ++found;
  return found;
}

package::Package rendered(const Format& format, const package::Package& source,
                          std::string_view data = kData) {
  diag::SourceMap sources;
  diag::Sink sink;
  const auto document = format.render(source, data_of(data), sources, sink);
  INFO(errors_of(sink, sources));
  REQUIRE(document);
  REQUIRE_FALSE(sink.has_errors());
  CHECK(format.faults(*document).empty());
  return *document;
}

std::string errors(const Format& format, const package::Package& source, std::string_view data) {
  diag::SourceMap sources;
  diag::Sink sink;
  (void)format.render(source, data_of(data), sources, sink);
  std::string out;
  for (const diag::Diagnostic& raised : sink.diagnostics())
    if (raised.severity() == diag::Severity::error)
      out += std::string(raised.message->code) + " " +
             diag::place_text(*sources.find(raised.span.source)->place, diag::Language::english) +
             "\n";
  return out;
}

package::Package odt(const std::string& body) {
  return odt_format().template_with(body);
}

// A body with external relationships: identifier, target.
package::Package docx(const std::string& body,
                      const std::vector<std::pair<std::string, std::string>>& targets = {}) {
  package::Package package = docx_format().template_with(body + "<w:p/>");
  std::string related = content_of(package, "word/_rels/document.xml.rels");
  for (const auto& [id, target] : targets)
    related.insert(related.rfind("</Relationships>"),
                   "<Relationship Id=\"" + id +
                       "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                       "relationships/hyperlink\" Target=\"" +
                       target + "\" TargetMode=\"External\"/>");
  package.set({"word/_rels/document.xml.rels", related});
  return package;
}

std::string run(std::string_view text) {
  return "<w:r><w:t xml:space=\"preserve\">" + std::string(text) + "</w:t></w:r>";
}

}  // namespace

TEST_CASE("ODT: a link in a loop has its own address in each pass, or is none") {
  const auto document = rendered(
      odt_format(), odt("<text:p>{% pour a dans liens %}<text:a xlink:type=\"simple\" "
                        "xlink:href=\"../%7B%7B%20a.url%20%7D%7D\">voir {{ a.nom }}</text:a>; "
                        "{% fin %}</text:p>"));
  const std::string content = content_of(document, "content.xml");
  CHECK(content.find("xlink:href=\"https://example.org/1?a=b&amp;c=d\">voir Un</text:a>") !=
        std::string::npos);
  CHECK(content.find("voir Deux;") != std::string::npos);
  CHECK(content.find("xlink:href=\"https://www.example.org/%C3%A9\">voir Trois</text:a>") !=
        std::string::npos);
  CHECK(count(content, "<text:a ") == 2);
  CHECK(count(content, "</text:a>") == 2);
}

TEST_CASE("DOCX: a link in a loop has its own relationship in each pass, or is none") {
  const auto document =
      rendered(docx_format(),
               docx("<w:p>" + run("{% pour a dans liens %}") + "<w:hyperlink r:id=\"rId90\">" +
                        run("voir {{ a.nom }}") + "</w:hyperlink>" + run("; {% fin %}") + "</w:p>",
                    {{"rId90", "%7B%7B%20a.url%20%7D%7D"}}));
  const std::string related = content_of(document, "word/_rels/document.xml.rels");
  CHECK(related.find("Target=\"https://example.org/1?a=b&amp;c=d\"") != std::string::npos);
  CHECK(related.find("Target=\"https://www.example.org/%C3%A9\"") != std::string::npos);
  CHECK(related.find("7B%7B") == std::string::npos);
  const std::string body = content_of(document, "word/document.xml");
  CHECK(count(body, "<w:hyperlink ") == 2);
  CHECK(count(body, "</w:hyperlink>") == 2);
  CHECK(body.find("rId90") == std::string::npos);
}

TEST_CASE("a value in the query of an address is one parameter, in its path it is as it is") {
  constexpr std::string_view kQuery = R"(
chemin: plans/le%20bourg é
nom: "Anne & fils = 100 %"
)";
  const std::string written =
      "https://example.org/plans/le%20bourg%20%C3%A9?nom=Anne%20%26%20fils%20%3D%20100%20%25"
      "&amp;de=1#Anne%20&amp;%20fils%20=%20100%20%25";
  const std::string typed = "https://example.org/{{ chemin }}?nom={{ nom }}&amp;de=1#{{ nom }}";
  const auto first = rendered(
      odt_format(),
      odt("<text:p><text:a xlink:type=\"simple\" xlink:href=\"" + typed + "\">a</text:a></text:p>"),
      kQuery);
  CHECK(content_of(first, "content.xml").find("\"" + written + "\"") != std::string::npos);
  const auto second =
      rendered(docx_format(),
               docx("<w:p><w:hyperlink r:id=\"rId90\">" + run("a") + "</w:hyperlink></w:p>",
                    {{"rId90", typed}}),
               kQuery);
  CHECK(content_of(second, "word/_rels/document.xml.rels").find("\"" + written + "\"") !=
        std::string::npos);
}

TEST_CASE("DOCX: a HYPERLINK field with tags becomes a link") {
  const auto character = [](const std::string& type) {
    return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
  };
  const auto document =
      rendered(docx_format(), docx("<w:p>" + character("begin") +
                                   "<w:r><w:instrText> HYPERLINK \"{{ si</w:instrText></w:r>"
                                   "<w:r><w:instrText>te }}/a\" \\o \"x\" </w:instrText></w:r>" +
                                   character("separate") + run("le site") + character("end") +
                                   run(" et ") + "<w:fldSimple w:instr=\"HYPERLINK {{ site }}\">" +
                                   run("encore") + "</w:fldSimple></w:p>"));
  const std::string related = content_of(document, "word/_rels/document.xml.rels");
  CHECK(related.find("Target=\"https://example.org/a\"") != std::string::npos);
  CHECK(related.find("Target=\"https://example.org\"") != std::string::npos);
  const std::string body = content_of(document, "word/document.xml");
  CHECK(count(body, "<w:hyperlink ") == 2);
  CHECK(body.find("fldChar") == std::string::npos);
  CHECK(body.find("le site") != std::string::npos);
}

TEST_CASE("a link alone in its paragraph goes with what it shows") {
  for (const char* shown : {"x", "\"\""}) {
    const std::string data = std::string("nom: ") + shown + "\nurl: https://example.org\n";
    const bool is_there = std::string_view(shown) == "x";
    const auto first = rendered(odt_format(),
                                odt("<text:p>a</text:p><text:p><text:a xlink:type=\"simple\" "
                                    "xlink:href=\"{{ url }}\">{{ nom }}</text:a></text:p>"),
                                data);
    CHECK(odt_format().read(first).size() == (is_there ? 2 : 1));
    const auto second =
        rendered(docx_format(),
                 docx("<w:p>" + run("a") + "</w:p><w:p><w:hyperlink r:id=\"rId90\">" +
                          run("{{ nom }}") + "</w:hyperlink></w:p>",
                      {{"rId90", "{{ url }}"}}),
                 data);
    CHECK(docx_format().read(second).size() == (is_there ? 3 : 2));
  }
}

TEST_CASE("an address that links may not have is an error where the link stands") {
  const std::string data = "url: \"javascript:alert(1)\"\n";
  CHECK(errors(odt_format(),
               odt("<text:p>a <text:a xlink:type=\"simple\" xlink:href=\"{{ url }}\">b</text:a>"
                   "</text:p>"),
               data) == "O080 body, paragraph 1, target of the link\n");
  CHECK(errors(docx_format(),
               docx("<w:p><w:hyperlink r:id=\"rId90\">" + run("b") + "</w:hyperlink></w:p>",
                    {{"rId90", "{{ url }}"}}),
               data) == "O080 body, paragraph 1, target of the link\n");
}

TEST_CASE("mistakes in addresses are told like all others") {
  CHECK(errors(odt_format(),
               odt("<text:p>a <text:a xlink:type=\"simple\" xlink:href=\"{{ a b | }}\">b</text:a>"
                   "</text:p>"),
               {}) == "G011 body, paragraph 1, target of the link\n");
  CHECK(errors(odt_format(),
               odt("<text:p>a <text:a xlink:type=\"simple\" xlink:href=\"{% garder si x %}\">b"
                   "</text:a></text:p>"),
               {}) == "O081 body, paragraph 1, target of the link\n");
}

TEST_CASE("alternative texts take values, conditions and the items of a loop") {
  const std::string text =
      "Photo {{ a.nom }}{% si a.url %} avec lien{% sinon %} : {{ resume }}{% fin %}";
  const auto first = rendered(
      odt_format(), odt("<text:p>{% pour a dans liens %}<draw:frame draw:name=\"Vue\" "
                        "text:anchor-type=\"as-char\" svg:width=\"1cm\" svg:height=\"1cm\">"
                        "<svg:title>{{ a.nom }}</svg:title><svg:desc>" +
                        text + "</svg:desc></draw:frame>{% fin %}</text:p>"));
  const std::string content = content_of(first, "content.xml");
  CHECK(content.find("<svg:title>Un</svg:title><svg:desc>Photo Un avec lien</svg:desc>") !=
        std::string::npos);
  CHECK(content.find("<svg:desc>Photo Deux : Vue du &lt;bourg&gt; \"ancien\"</svg:desc>") !=
        std::string::npos);
  const auto second = rendered(
      docx_format(), docx("<w:p>" + run("{% pour a dans liens %}") +
                          "<w:r><w:drawing><wp:inline><wp:docPr id=\"7\" name=\"Vue\" descr=\"" +
                          text + "\" title=\"{{ a.nom }}\"/></wp:inline></w:drawing></w:r>" +
                          run("{% fin %}") + "</w:p>"));
  const std::string body = content_of(second, "word/document.xml");
  CHECK(body.find("descr=\"Photo Un avec lien\" title=\"Un\"") != std::string::npos);
  CHECK(body.find("Photo Deux : Vue du &lt;bourg&gt; &quot;ancien&quot;\"") != std::string::npos);
}

TEST_CASE("properties with tags win over the metadata of the kind, and are plain text") {
  package::Package source = odt("<text:p>x</text:p>");
  source.set(
      {"meta.xml",
       "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
       " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
       " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"><office:meta>"
       "<dc:title>PV : {{ titre }}</dc:title><dc:subject>fixe</dc:subject>"
       "<meta:keyword>{{ liens.nom | joindre(\", \") }}</meta:keyword>"
       "<meta:user-defined meta:name=\"Site\">{{ site }}</meta:user-defined>"
       "</office:meta></office:document-meta>"});
  const std::string meta = content_of(rendered(odt_format(), source), "meta.xml");
  CHECK(meta.find("<dc:title>PV : Conseil &amp; bourg</dc:title>") != std::string::npos);
  CHECK(count(meta, "<meta:keyword>") == 3);
  CHECK(meta.find("meta:name=\"Site\"") != std::string::npos);
  CHECK(meta.find("https://example.org</meta:user-defined>") != std::string::npos);

  package::Package word = docx("<w:p/>");
  word.set({"docProps/core.xml",
            "<c:coreProperties xmlns:c=\"http://schemas.openxmlformats.org/package/2006/metadata/"
            "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
            "<dc:title>PV : {{ titre }}</dc:title><c:keywords>a; {{ site }}</c:keywords>"
            "</c:coreProperties>"});
  word.set({"docProps/custom.xml",
            "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            "custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            "docPropsVTypes\"><property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\" "
            "name=\"Site\"><vt:lpwstr>{{ site }}</vt:lpwstr></property></Properties>"});
  const auto document = rendered(docx_format(), word);
  const std::string core = content_of(document, "docProps/core.xml");
  CHECK(core.find("PV : Conseil &amp; bourg</dc:title>") != std::string::npos);
  CHECK(core.find("https://example.org") != std::string::npos);
  const std::string custom = content_of(document, "docProps/custom.xml");
  CHECK(custom.find("name=\"Site\"") != std::string::npos);
  CHECK(custom.find("<vt:lpwstr>https://example.org</vt:lpwstr>") != std::string::npos);
}

TEST_CASE("a field that repeats a property shows what its tag says") {
  const auto document = rendered(
      odt_format(), odt("<text:p>Objet : <text:title>PV {{ titre }}</text:title></text:p>"));
  CHECK(
      content_of(document, "content.xml").find("<text:title>PV Conseil &amp; bourg</text:title>") !=
      std::string::npos);
}

TEST_CASE("a mistake in a property says so") {
  package::Package source = odt("<text:p>x</text:p>");
  source.set(
      {"meta.xml",
       "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
       " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><office:meta>"
       "<dc:title>{{ titr }}</dc:title></office:meta></office:document-meta>"});
  CHECK(errors(odt_format(), source, kData) == "G040 document property\n");
}
