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
