// The endings of ordinals in fields of plain text that a template prints.
#include "catch.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::pipeline_tests;

namespace {

constexpr std::string_view kLayout =
    "::: entete\n{{ objet }}\n:::\n\n{{ personne.nom }}, {{ personne.fonction }}\n\n"
    "**{{ personne.fonction }}**\n\n{{ personne.fonction }}\n\n"
    "| Rang |\n|---|\n| {{ personne.fonction }} |\n\n"
    "Le {{ date | date }}.[^n] Voir [l’acte]({{ lien }}).\n\n[^n]: Selon la {{ personne.fonction "
    "}}.\n";

constexpr std::string_view kData =
    "objet: La 2e tranche\ndate: 2026-03-01\nlien: https://example.org/la/1re\n"
    "titre: La 1re fois\nlot: 1e4\n"
    "personne:\n  nom: Anne ROCHE\n  fonction: 1re adjointe\n";

struct Run {
  Desk desk;
  explicit Run(const std::string& rules = {}) {
    desk.files.files["d.yaml"] = kData;
    desk.job.notes = "d.yaml";
    if (!rules.empty()) {
      desk.files.files["p.yaml"] = "regles:\n  " + rules + "\n";
      desk.job.profile = "p.yaml";
    }
  }
  std::string render(const std::string& format) {
    write_template(desk.files, "m." + format, kLayout);
    desk.job.template_name = "m." + format;
    desk.job.outputs = {"a." + format};
    return desk.run();
  }
};

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != text.npos; at += part.size()) ++found;
  return found;
}

constexpr std::string_view kOdt =
    "1<text:span text:style-name=\"Exposant\">re</text:span> adjointe";

std::string docx(const std::string& text, const std::string& before = {}) {
  return "<w:r><w:rPr>" + before +
         "<w:rStyle w:val=\"Exposant\"/></w:rPr><w:t "
         "xml:space=\"preserve\">" +
         text + "</w:t></w:r>";
}

}  // namespace

TEST_CASE("ordinals of printed values are raised in body, cell, header and note") {
  Run run;
  CHECK(run.render("odt") == "");
  const std::string odt = run.desk.odt();
  CHECK(count(odt, kOdt) == 5);
  CHECK(odt.find("1<text:span text:style-name=\"Exposant\">er</text:span>\u00A0mars") !=
        std::string::npos);
  CHECK(odt.find("xlink:href=\"https://example.org/la/1re\"") != std::string::npos);
  CHECK(run.desk.part("a.odt", "styles.xml")
            .find("La 2<text:span text:style-name=\"Exposant\">e</text:span> tranche") !=
        std::string::npos);
  CHECK(run.render("docx") == "");
  CHECK(count(run.desk.docx(), docx("re")) == 3);
  CHECK(count(run.desk.docx(),
              "<w:rStyle w:val=\"Strong\"/><w:vertAlign w:val=\"superscript\"/>") == 1);
  CHECK(count(run.desk.docx(), docx("er")) == 1);
  CHECK(count(run.desk.part("a.docx", "word/footnotes.xml"), docx("re")) == 1);
  CHECK(count(run.desk.part("a.docx", "word/header1.xml") +
                  run.desk.part("a.docx", "word/header2.xml"),
              docx("e")) == 1);
}

TEST_CASE("without T20 a printed value is plain") {
  for (const char* rules : {"T20: non", "T20: signaler"}) {
    INFO(rules);
    Run run(rules);
    CHECK(run.render("odt") == "");
    CHECK(run.desk.odt().find("1re adjointe") != std::string::npos);
    CHECK(run.desk.odt().find("\"Exposant\">re<") == std::string::npos);
    CHECK(run.render("docx") == "");
    CHECK(run.desk.docx().find(">1re adjointe<") != std::string::npos);
  }
}

TEST_CASE("properties of the document hold no formatting, and no letter is lost") {
  Desk desk(
      "---\nobjet: La 2e tranche\ndate: 2026-03-05\nlieu: Mairie\n"
      "presents: [\"Luc VERDELET, 2e vice-président\"]\n---\n\n# Rue\n\nRien.\n");
  CHECK(desk.run() == "");
  CHECK(desk.part("a.odt", "meta.xml").find("La 2e tranche") != std::string::npos);
  CHECK(desk.part("a.docx", "docProps/core.xml").find("La 2e tranche") != std::string::npos);
  CHECK(desk.odt().find("2<text:span text:style-name=\"Exposant\">e</text:span> vice-président") !=
        std::string::npos);
  CHECK(desk.docx().find(docx("e")) != std::string::npos);
}
