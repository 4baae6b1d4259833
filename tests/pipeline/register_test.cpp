// A register of several sittings.
#include "catch.hpp"
#include "support.hpp"

namespace greffier::pipeline_tests {

namespace {

constexpr std::string_view kRegister =
    "---\nmodele: registre\npériode: année 2026\nclos le: 31/12/2026\nséances: s/*.md\n---\n";

std::string sitting(std::string_view date, std::string_view first, std::string_view items) {
  return "---\nmodele: seance\norganisme: Commune de Valbrune\ndate: " + std::string(date) +
         "\nheure_debut: 19h30\nheure_fin: 21h\nlieu: Mairie\ndate_convocation: 2026-01-05\n"
         "statut: arrêté\narrêté le: 24/09/2026\npresident: Mme Jeanne DUPONT, maire\n"
         "secretaires: [Mme Anne MARTIN]\npresents: [Mme Jeanne DUPONT, Mme Anne MARTIN, M. Luc "
         "PETIT]\npremier_numero: " +
         std::string(first) + "\n---\n\n" + std::string(items);
}

struct Register : Desk {
  explicit Register(std::string_view second = "2") : Desk(kRegister) {
    files.files["s/1.md"] = sitting(
        "2026-01-15", "1",
        "# Voirie\n\nLa rue est \"étroite\".\n\nTable : Le coût\n\n| A | B |\n|---|---|\n"
        "| a | 1 |\n| b | 2 |\n| Total | |\n\n::: debat\nSecret de séance.\n:::\n\n"
        "::: deliberation pour=3 contre=0 matiere=\"8.3 Voirie\"\n1. La rue est élargie.\n:::\n");
    files.files["s/2.md"] =
        sitting("2026-03-15", second,
                "# Halle\n\nTable : Les travaux\n\n| A | B |\n|---|---|\n| a | 1 |\n\n"
                "::: deliberation pour=2 contre=1 matiere=\"3.1 Acquisitions\"\n1. La halle est "
                "achetée.\n:::\n");
  }
  // Where it stands in each document; npos when one has it not.
  [[nodiscard]] std::size_t at(std::string_view what) const {
    const std::size_t odt = text("a.odt", "content.xml").find(what);
    return text("a.docx", "word/document.xml").find(what) == std::string::npos ? std::string::npos
                                                                               : odt;
  }
  [[nodiscard]] bool says(std::string_view what) const { return at(what) != std::string::npos; }
};

}  // namespace

TEST_CASE("a register holds the resolutions of all its sittings, and nothing of their debates") {
  Register desk;
  (void)desk.run();
  REQUIRE(desk.outcome.written.size() == 2);
  CHECK(desk.at("La rue est élargie.") < desk.at("La halle est achetée."));
  CHECK(desk.says("«\u00A0étroite\u00A0»"));  // corrected as the notes of a sitting are
  CHECK(desk.says("Feuillet de clôture"));
  CHECK(desk.says("2026-001"));
  CHECK(!desk.says("Secret de séance"));
  CHECK(desk.says("1 – Le coût"));
  CHECK(desk.says("2 – Les travaux"));
}

TEST_CASE("the closing sheet agrees with one leaf and one resolution as with many") {
  Register many;
  (void)many.run();
  CHECK(many.says("dont les feuillets sont cotés et paraphés, en compte"));
  CHECK(many.says("Il comprend les délibérations n"));
  Register one;
  one.files.files.erase("s/2.md");
  (void)one.run();
  CHECK(one.says("Il comprend la délibération n"));
  CHECK(!one.says("feuillets, cotés"));
}

TEST_CASE("the tables of a register are over all its sittings") {
  Register desk;
  (void)desk.run();
  const std::string text = desk.text("a.odt", "content.xml");
  const std::string by_subject = text.substr(text.rfind("Table par objet"));
  CHECK(by_subject.find("3.1") < by_subject.find("8.3"));  // sorted
  const std::string by_date = text.substr(text.rfind("Table par date"));
  CHECK(by_date.find("15\u00A0janvier 2026") < by_date.find("15\u00A0mars 2026"));
}

TEST_CASE("a register has mirrored pages, numbered through") {
  Register desk;
  (void)desk.run();
  CHECK(desk.part("a.docx", "word/settings.xml").find("<w:mirrorMargins") != std::string::npos);
  CHECK(desk.part("a.odt", "styles.xml").find("style:page-usage=\"mirrored\"") !=
        std::string::npos);
  CHECK(desk.part("a.odt", "styles.xml").find("feuillet") != std::string::npos);
}

TEST_CASE("a number that is missing between two sittings is told where it is missing") {
  CHECK(Register("2").run().find("R451") == std::string::npos);
  Register gap("4");
  CHECK(gap.run().find("R451") != std::string::npos);
  CHECK(gap.told("R451").starts_with("s/2.md:"));
  CHECK(Register("1").run().find("R452") != std::string::npos);
}

TEST_CASE("what is wrong in the notes of a sitting is told at its line, and totals are filled") {
  Register desk;
  desk.files.files["s/2.md"] =
      sitting("2026-03-15", "2", "# Halle\n\n::: deliberation pour=9 contre=1\n1. Oui.\n:::\n");
  CHECK(desk.run() != "");
  bool told = false;
  for (const auto& raised : desk.outcome.sink.diagnostics()) {
    const diag::Source* source = desk.outcome.sources.find(raised.span.source);
    told = told || (source != nullptr && source->name == "s/2.md" && raised.span.begin.line > 1);
  }
  CHECK(told);
  bool filled = false;
  for (const auto& correction : desk.outcome.corrections) filled = filled || correction.is_figure;
  CHECK(filled);
}

TEST_CASE("a register without its files is no register") {
  Register desk;
  desk.files.files.erase("s/1.md");
  desk.files.files.erase("s/2.md");
  CHECK(desk.run().find("P080") != std::string::npos);
  CHECK(desk.outcome.written.empty());
}

// Word puts no space below a table: what the layout has behind it must bring it.
TEST_CASE("what a layout has behind a table of the notes stands off from it") {
  Register desk;
  (void)desk.run();
  const std::string document = desk.part("a.docx", "word/document.xml");
  const std::string behind = document.substr(document.find("</w:tbl>"), 200);
  CHECK(
      behind.starts_with("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"BodyText\"/><w:spacing "
                         "w:before=\"180\"/></w:pPr>"));
}

TEST_CASE("the signatures of a sitting bring its last article along") {
  Register desk;
  (void)desk.run();
  const std::string text = desk.part("a.docx", "word/document.xml");
  const std::size_t article = text.find("La rue est élargie.");
  REQUIRE(article != std::string::npos);
  CHECK(text.rfind("\"TexteLie\"", article) > text.rfind("</w:p>", article));
  const std::string styles = desk.part("a.docx", "word/styles.xml");
  for (const std::string_view id : {"\"TexteLie\"", "\"Annonce\"", "\"Signature\""}) {
    INFO(id);
    const std::size_t style = styles.find("w:styleId=" + std::string(id));
    REQUIRE(style != std::string::npos);
    CHECK(styles.substr(style, styles.find("</w:style>", style) - style).find("<w:keepNext/>") !=
          std::string::npos);
  }
}

// Writer leaves the line above a section with columns behind when that goes to the next page; a
// paragraph keeps with a table in Writer and in Word.
TEST_CASE("those who sign side by side stand in a table without rules, no sample of the others") {
  Register desk;
  (void)desk.run();
  const std::string odt = desk.part("a.odt", "content.xml");
  const std::size_t names = odt.find("\"Signature_20__28_nom_29_\"");
  REQUIRE(names != std::string::npos);
  CHECK(odt.rfind("<table:table ", names) > odt.rfind("</table:table>", names));
  const std::string above = odt.substr(0, odt.rfind("<table:table ", names));
  CHECK(above.substr(above.rfind("<text:p "))
            .starts_with("<text:p text:style-name=\"Texte_20_lié\""));
  CHECK(odt.find("fo:background-color=\"#") != std::string::npos);
  CHECK(odt.find("\"collapsing\" fo:keep-with-next=\"always\"") != std::string::npos);
  const std::string docx = desk.part("a.docx", "word/document.xml");
  const std::size_t signs = docx.find("\"SignatureNom\"");
  REQUIRE(signs != std::string::npos);
  const std::string table = docx.substr(docx.rfind("<w:tbl>", signs), 400);
  CHECK(table.find("<w:tblHeader/>") != std::string::npos);
  CHECK(table.find("<w:tblStyle ") == std::string::npos);
}

}  // namespace greffier::pipeline_tests
