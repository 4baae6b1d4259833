// Scopes and sections: columns and page breaks of sections inside and around loops.
#include <string>
#include <vector>

#include "cases.hpp"
#include "catch.hpp"
#include "docx/explain.hpp"
#include "format.hpp"
#include "office/explain.hpp"

using namespace greffier;
using namespace greffier::office::testing;

namespace {

constexpr std::string_view kData = "l: [x, y, z]\n";

std::string p(const std::string& text, const std::string& section = {}) {
  const std::string properties =
      section.empty() ? ""
                      : "<w:pPr><w:sectPr><w:cols w:num=\"" + section + "\"/></w:sectPr></w:pPr>";
  return "<w:p>" + properties + (text.empty() ? "" : "<w:r><w:t>" + text + "</w:t></w:r>") +
         "</w:p>";
}

// The texts and the columns of the sections of a DOCX body: « x |2| y |3| ».
std::string sections_of(const std::string& body) {
  std::string out;
  for (std::size_t at = body.find("<w:body>"); at < body.size(); ++at) {
    const std::string_view rest = std::string_view(body).substr(at);
    if (rest.starts_with("</w:p>")) out += ' ';
    if (rest.starts_with("<w:cols ")) {
      const std::size_t number = rest.find("w:num=\"");
      const bool is_numbered = number < rest.find('>');
      out +=
          "|" + (is_numbered ? std::string(rest.substr(number + 7, 1)) : std::string("1")) + "| ";
    }
    if (!rest.starts_with("<w:t>") && !rest.starts_with("<w:t ")) continue;
    const std::size_t begin = rest.find('>') + 1;
    out += rest.substr(begin, rest.find('<', begin) - begin);
  }
  return out;
}

std::string docx_of(const std::string& body) {
  const Result result = run_body(docx_format(), body, data_of(kData));
  CHECK(result.errors.empty());
  CHECK(result.faults.empty());
  std::string text = sections_of(result.part);
  std::string once;  // in the order of the paragraphs, a section's properties come before its text
  for (const char sign : text)
    if (sign != ' ' || (!once.empty() && once.back() != ' ')) once += sign;
  return once;
}

std::size_t count(const std::string& text, std::string_view wanted) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(wanted, at)) != std::string::npos; ++at) ++found;
  return found;
}

Result odt_of(const std::string& body) {
  return run_body(odt_format(), body, data_of(kData));
}
// A template whose style « Large » begins a page with the page style « Paysage ».
package::Package with_page_style(const std::string& body) {
  package::Package package = odt_format().template_with(body);
  std::string content = content_of(package, "content.xml");
  content.insert(content.find("</office:automatic-styles>"),
                 "<style:style style:name=\"Large\" style:family=\"paragraph\" "
                 "style:master-page-name=\"Paysage\"/>");
  package.set({"content.xml", std::move(content)});
  return package;
}

std::string attribute_in(std::string_view tag, std::string_view name) {
  const std::size_t begin = tag.find(std::string(name) + "=\"");
  if (begin == std::string_view::npos) return {};
  const std::size_t value = begin + name.size() + 2;
  return std::string(tag.substr(value, tag.find('"', value) - value));
}

// How a paragraph of that style begins: « [Paysage] » a page with that style, « [page] » a page.
std::string start_of(const std::string& part, const std::string& style) {
  const std::size_t begin = part.find("<style:style style:name=\"" + style + "\"");
  if (style.empty() || begin == std::string::npos) return {};
  const std::size_t tag = part.find('>', begin);
  const std::string page_style =
      attribute_in(part.substr(begin, tag - begin), "style:master-page-name");
  if (!page_style.empty()) return "[" + page_style + "] ";
  const bool breaks =
      part[tag - 1] != '/' &&
      part.substr(tag, part.find("</style:style>", tag) - tag).find("page\"") != std::string::npos;
  return breaks ? "[page] " : "";
}

// The paragraphs of the document, each with how it begins.
std::string pages_of(const std::string& body) {
  diag::SourceMap sources;
  diag::Sink sink;
  const auto document = odt_format().render(with_page_style(body), data_of(kData), sources, sink);
  REQUIRE(document);
  CHECK_FALSE(sink.has_errors());
  const std::string part = odt_format().body_part(*document);
  std::string out;
  for (std::size_t at = part.find("<office:text>"); (at = part.find("<text:p", at)) < part.size();
       ++at) {
    const std::size_t end = part.find('>', at);
    out += start_of(part, attribute_in(part.substr(at, end - at), "text:style-name"));
    out += part.substr(end + 1, part.find('<', end) - end - 1) + " / ";
  }
  return out;
}
std::string wide(const std::string& text) {
  return "<text:p text:style-name=\"Large\">" + text + "</text:p>";
}

std::string section(const std::string& inside) {
  return "<text:section text:name=\"Colonnes\" text:style-name=\"S\">" + inside + "</text:section>";
}
std::string line(const std::string& text) {
  return "<text:p>" + text + "</text:p>";
}

}  // namespace

TEST_CASE("DOCX: a loop repeats the section that it ends") {
  CHECK(docx_of(p("{% pour a dans l %}") + p("{{ a }}") + p("fin {{ a }}", "2") + p("{% fin %}") +
                p("Après")) == "x |2| fin x y |2| fin y z |2| fin z Après |1| ");
}

TEST_CASE("DOCX: a section that ends with the tag that ends the loop holds all passes") {
  CHECK(docx_of(p("{% pour a dans l %}") + p("{{ a }}") + p("{% fin %}", "2") + p("Après")) ==
        "x y |2| z Après |1| ");
}

TEST_CASE("DOCX: a loop over a section break ends the second section in each pass") {
  CHECK(docx_of(p("{% pour a dans l %}") + p("un {{ a }}", "2") + p("deux {{ a }}") +
                p("{% fin %}") + p("Après", "3") + p("Fin")) ==
        "|2| un x |3| deux x |2| un y |3| deux y |2| un z deux z |3| Après Fin |1| ");
}

TEST_CASE("DOCX: what is put in for the sections is no tag of the author's") {
  diag::SourceMap sources;
  diag::Sink sink;
  const auto tags =
      docx::explain(docx_format().template_with(p("{% pour a dans l %}") + p("un", "2") +
                                                p("{{ a }}") + p("{% fin %}") + p("Fin")),
                    "modele", sources, sink);
  REQUIRE(tags);
  CHECK(tags->size() == 2);
}

TEST_CASE("ODT: a loop around columns repeats them, each with a name of its own") {
  const Result result =
      odt_of(line("{% pour a dans l %}") + section(line("{{ a }}")) + line("{% fin %}"));
  CHECK(result.errors.empty());
  CHECK(result.faults.empty());
  CHECK(count(result.part, "<text:section ") == 3);
  CHECK(count(result.part, "text:style-name=\"S\"") == 3);
}

TEST_CASE("ODT: a loop inside columns stays inside, an emptied section vanishes") {
  const Result inside =
      odt_of(section(line("{% pour a dans l %}") + line("{{ a }}") + line("{% fin %}")));
  CHECK(inside.errors.empty());
  CHECK(count(inside.part, "<text:section ") == 1);
  CHECK(count(inside.part, "<text:p>") == 3);
  const Result empty = odt_of(line("a") + section(line("{% si b est défini %}b{% fin %}")));
  CHECK(empty.errors.empty());
  CHECK(count(empty.part, "<text:section ") == 0);
}

TEST_CASE("ODT: a loop that begins before columns and ends in them is one mistake or two halves") {
  const Result result =
      odt_of(line("{% pour a dans l %}") + section(line("{{ a }}") + line("{% fin %}")));
  CHECK(result.errors.find("O010") != std::string::npos);
}

TEST_CASE("ODT: a loop over a change of page style goes back to the one before it") {
  CHECK(pages_of(line("Avant") + line("{% pour a dans l %}") + line("{{ a }}") + wide("carte") +
                 line("{% fin %}") + line("Après")) ==
        "Avant / x / [Paysage] carte / [Standard] y / [Paysage] carte / [Standard] z / "
        "[Paysage] carte / Après / ");
}

TEST_CASE("ODT: the first block that shows goes back, whichever it is") {
  CHECK(pages_of(line("{% pour a dans l %}") + line("{% si a = \"x\" %}") + line("Un {{ a }}") +
                 line("{% fin %}") + line("{{ a }}") + wide("carte") + line("{% fin %}")) ==
        "Un x / x / [Paysage] carte / [Standard] y / [Paysage] carte / [Standard] z / "
        "[Paysage] carte / ");
}

TEST_CASE("ODT: a loop that begins with its page style, or comes back itself, stays as it is") {
  CHECK(pages_of(line("Avant") + line("{% pour a dans l %}") + wide("{{ a }}") +
                 line("{% fin %}")) == "Avant / [Paysage] x / [Paysage] y / [Paysage] z / ");
  CHECK(pages_of(wide("Avant") + line("{% pour a dans l %}") + line("{{ a }}") + wide("carte") +
                 line("{% fin %}")) ==
        "[Paysage] Avant / x / [Paysage] carte / y / [Paysage] carte / z / [Paysage] carte / ");
}

TEST_CASE("ODT: inner loops and page breaks go back to the same page style") {
  CHECK(pages_of(line("{% pour a dans l %}") + line("{% pour b dans l %}") +
                 line("{{ a }}{{ b }}") + "<text:p text:style-name=\"PageAvant\"></text:p>" +
                 line("{% fin %}") + wide("carte") + line("{% fin %}")) ==
        ("xx / [Standard] xy / [Standard] xz / [Paysage] carte / [Standard] yx / [Standard] yy / "
         "[Standard] yz / [Paysage] carte / [Standard] zx / [Standard] zy / [Standard] zz / "
         "[Paysage] carte / "));
}
