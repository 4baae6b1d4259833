// Word writes a text box twice (mc:Choice, mc:Fallback): both are filled, what is said of them is
// said once.
#include <string>

#include "cases.hpp"
#include "catch.hpp"
#include "docx/explain.hpp"
#include "docx/template.hpp"
#include "format.hpp"
#include "office/check_program.hpp"
#include "templating/expression_text.hpp"

using namespace greffier;
using namespace greffier::office::testing;

namespace {

std::string run(std::string_view text) {
  return "<w:r><w:t xml:space=\"preserve\">" + std::string(text) + "</w:t></w:r>";
}

// A body with a text box that holds `inside`, described by `alternative`.
package::Package boxed(const std::string& inside, const std::string& alternative) {
  const std::string box = "<w:txbxContent>" + inside + "</w:txbxContent>";
  return docx_format().template_with(
      "<w:p>" + run("Devant") +
      "<w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/"
      "markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/"
      "wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\">"
      "<mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><wp:docPr id=\"7\" name=\"Zone\" "
      "descr=\"" +
      alternative + "\"/><wps:txbx>" + box + "</wps:txbx></wp:anchor></w:drawing></mc:Choice>" +
      "<mc:Fallback><w:pict><v:shape alt=\"" + alternative + "\"><v:textbox>" + box +
      "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p><w:p/>");
}

std::size_t count(const std::string& text, std::string_view wanted) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(wanted, at)) != std::string::npos; ++at) ++found;
  return found;
}

// « G040 text box 1 » for each mistake, as `template check` tells them.
std::string checked(const package::Package& package, std::string_view data) {
  diag::SourceMap sources;
  diag::Sink sink;
  const auto compiled = docx::compile_template(package, "modele", sources, sink);
  REQUIRE(compiled);
  const templating::Shape shape = templating::shape_of(data_of(data));
  for (const docx::Story& story : compiled->stories)
    office::check_program(story.program, templating::ShapeScope(shape, std::vector<std::string>()),
                          sink);
  sink.drop_repeats();
  std::string out;
  for (const diag::Diagnostic& told : sink.diagnostics())
    out += std::string(told.message->code) + " " +
           diag::place_text(*sources.find(told.span.source)->place, diag::Language::english) + "\n";
  return out;
}

}  // namespace

TEST_CASE("both texts of a box are filled, and both of its descriptions") {
  diag::SourceMap sources;
  diag::Sink sink;
  const std::string items = "<w:p>" + run("{% pour a dans l %}") + "</w:p><w:p>" +
                            run("Point {{ a }}") + "</w:p><w:p>" + run("{% fin %}") + "</w:p>";
  const auto document =
      docx_format().render(boxed(items, "Zone de {{ nom }}"),
                           data_of("{l: [un, deux], nom: Saint-Exemple}"), sources, sink);
  INFO(errors_of(sink, sources));
  REQUIRE(document);
  const std::string body = content_of(*document, "word/document.xml");
  CHECK(count(body, ">Point un<") + count(body, ">un<") == 2);
  CHECK(count(body, "deux<") == 2);
  CHECK(count(body, "descr=\"Zone de Saint-Exemple\"") == 1);
  CHECK(count(body, "alt=\"Zone de Saint-Exemple\"") == 1);
  CHECK(count(body, "{") == 0);
}

TEST_CASE("each mistake in a box is told once") {
  CHECK(checked(boxed("<w:p>" + run("{{ nomm }}, {{ nom | datte }}, {% pour a dans l %}") +
                          "</w:p><w:p><w:hyperlink r:id=\"{{ adresse }}\">" + run("x") +
                          "</w:hyperlink></w:p>",
                      "{{ autre }}"),
                "{l: [un], nom: x}") ==
        "G020 text box 1\n"
        "G031 text box 1\n"
        "G041 body, paragraph 1, alternative text\n"
        "G040 text box 1\n"
        "G041 text box 1, paragraph 2, target of the link\n");
}

TEST_CASE("each tag of a box is explained once") {
  diag::SourceMap sources;
  diag::Sink sink;
  const auto tags = docx::explain(
      boxed("<w:p>" + run("{% pour a dans l %}{{ a.x }}{% fin %}") + "</w:p>", "{{ nom }}"),
      "modele", sources, sink);
  REQUIRE(tags);
  std::string out;
  for (const office::Explained& tag : *tags)
    out += templating::in_words(*tag.tag->expression, diag::Language::french) + "\n";
  CHECK(out == "nom\nl\na.x\n");
}
