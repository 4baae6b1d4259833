// Lists of tables and of figures, headings with a look of their own, marked cells.
#include "catch.hpp"
#include "docx/page_entries.hpp"
#include "docx/render.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::docx_tests;
using model::Blocks;
using model::paragraph;

namespace {

model::Block caption(const char* label, model::FieldKind kind, int number) {
  return paragraph(
      model::Inlines{run(label), {model::Field{kind, number}, {}, {}}, run(" – a & b")}, "legende");
}

Blocks listing(model::Listed listed) {
  model::Contents contents;
  contents.listed = listed;
  return {{contents, {}}};
}

std::string content_with(Blocks blocks, diag::Sink& sink) {
  Data data;
  data.metadata.title = "Essai";
  data.values.set("corps", std::move(blocks));
  const package::Package document = rendered(template_of("{{ corps }}"), data, sink);
  CHECK(judged(document, "essai.docx").empty());
  return part(document, "word/document.xml");
}

}  // namespace

TEST_CASE("tables and figures are listed by their captions, each in its index") {
  Blocks blocks = listing(model::Listed::tables);
  blocks.push_back(listing(model::Listed::figures)[0]);
  blocks.push_back(caption("Tableau ", model::FieldKind::table_number, 1));
  blocks.push_back(caption("Figure ", model::FieldKind::figure_number, 1));
  diag::Sink sink;
  const std::string content = content_with(blocks, sink);
  CHECK(codes(sink) == "O030");
  CHECK(count(content, "TOC \\h \\z \\c \"Tableau\"") == 1);
  CHECK(count(content, "TOC \\h \\z \\c \"Figure\"") == 1);
  CHECK(holds(content, R"(w:name="legende_tableau_1")"));
  CHECK(holds(content, "Tableau 1 – a &amp; b</w:t>"));
  CHECK(count(content, "PAGEREF legende_figure_1") == 1);
  CHECK(count(content, R"(w:fldCharType="begin")") == count(content, R"(w:fldCharType="end")"));
  CHECK(docx::page_entries(content).size() == 2);
}

TEST_CASE("a list of captions without any is left out") {
  Blocks blocks = listing(model::Listed::figures);
  blocks.push_back(caption("Tableau ", model::FieldKind::table_number, 1));
  diag::Sink sink;
  CHECK_FALSE(holds(content_with(blocks, sink), "TOC "));
}

TEST_CASE("a heading may look like something else, and stays a heading") {
  model::Block sheet = heading(3, "Fiche 1", "titre_fiche");
  std::get<model::Heading>(sheet.node).role = "fiche_titre";
  std::get<model::Heading>(sheet.node).numbered = false;
  diag::Sink sink;
  const std::string content = content_with({sheet}, sink);
  CHECK(holds(content, R"(<w:outlineLvl w:val="2"/>)"));
  CHECK(holds(content, R"(<w:pStyle w:val="FicheTitre"/>)"));
}
