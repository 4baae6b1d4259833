// Tables of notes that stand in files of their own.
#include "pipeline/included_tables.hpp"

#include "catch.hpp"
#include "pipeline/carried_notes.hpp"
#include "support.hpp"

namespace greffier::pipeline_tests {

namespace {

constexpr std::string_view kScheme =
    "---\nmodele: schema\ntitre: Schéma\ndate: 2026-11-12\nperiode: 2026\n"
    "communes membres: [A]\n---\n\n"
    "# Axe 1\n\nLes deux fiches.\n\n::: fiches fichier=\"donnees/fiches.csv\" axe=1\n:::\n\n"
    "# Axe 2\n\n::: fiches fichier=\"donnees/fiches.csv\" axe=\"Axe 2\"\n:::\n\n"
    "::: calendrier\n:::\n\n::: tableau fichier=\"effets.csv\" Les effets\n:::\n";
// As Excel saves it in France: Windows-1252, semicolons, line ends of two characters, empty columns
// on the right, a cell of several lines.
constexpr std::string_view kSheets =
    "N\xB0;Axe;Intitul\xE9;Pilote;Calendrier;Co\xFBt;Constat;\r\n"
    "1.1;Axe 1 \x96 Les agents;La paie;Mme Zo\xE9 BERNARD;2027;68000,50 \x80;"
    "\"Un.\r\n- deux ;\r\n- \"\"trois\"\".\";\r\n"
    "2.1;2;Le parc;;;;;\r\n";
constexpr std::string_view kEffects =
    "\xEF\xBB\xBFsep=;\nQui;Avant;Apr\xC3\xA8s;\xC3\x89"
    "cart\nCC;12,5;14;1,5\nA;3;2;\xE2\x88\x92"
    "1\nTotal;15,5;16;0,6\n";

struct Scheme : Desk {
  explicit Scheme(std::string_view notes = kScheme) : Desk(notes) {
    files.files["donnees/fiches.csv"] = kSheets;
    files.files["effets.csv"] = kEffects;
  }
  // The message of that code, as "file:line:column code".
  [[nodiscard]] bool tells(std::string_view code, std::string_view file, diag::Position at) const {
    for (const diag::Diagnostic& told : outcome.sink.diagnostics()) {
      const diag::Source* source = outcome.sources.find(told.span.source);
      if (told.message->code == code && source != nullptr && source->name == file &&
          told.span.begin == at)
        return true;
    }
    return false;
  }
  [[nodiscard]] bool tells(std::string_view code) const {
    for (const diag::Diagnostic& told : outcome.sink.diagnostics())
      if (told.message->code == code) return true;
    return false;
  }
};

bool has(const std::string& text, std::string_view part) {
  INFO(text);
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("sheets, tables and calendars come from the files that they name, in both formats") {
  Scheme desk;
  (void)desk.run();
  REQUIRE(desk.outcome.written.size() == 2);
  for (const std::string& text :
       {desk.text("a.odt", "content.xml"), desk.text("a.docx", "word/document.xml")}) {
    for (const std::string_view part :
         {"La paie", "Mme\u00A0Zoé BERNARD", "68\u00A0000,50\u00A0€", "Constat",
          "«\u00A0trois\u00A0»", "Le parc", "Les effets", "12,5", "■"})
      CHECK(has(text, part));
    CHECK(text.rfind("La paie") > text.find("Axe 1"));
    CHECK(!has(text, "sep="));
  }
}

TEST_CASE("what is wrong in a file is told at its line and its column") {
  Scheme desk;
  (void)desk.run();
  CHECK(desk.tells("R301", "effets.csv", {5, 15}));
  CHECK(desk.tells("R313", "donnees/fiches.csv", {5, 1}));
  CHECK(desk.tells("R314", "donnees/fiches.csv", {5, 1}));
  CHECK(!desk.tells("K073"));
  CHECK(!desk.tells("K074"));
  CHECK(!desk.tells("R305"));
}

TEST_CASE("a row that no axis takes is told, and an axis without rows") {
  Scheme desk;
  desk.files.files["donnees/fiches.csv"] =
      "Titre;Axe;Pilote;Calendrier\nUn;1;M. A;2027\nDeux;3;M. B;2028\n";
  (void)desk.run();
  CHECK(desk.tells("K073", "donnees/fiches.csv", {3, 1}));
  CHECK(desk.tells("K074", "notes.md", {18, 41}));
}

TEST_CASE("corrections of a file are told once, at their place") {
  Scheme desk;
  (void)desk.run();
  int grouped = 0;
  for (const auto& correction : desk.outcome.corrections)
    if (correction.before == "68000,50") ++grouped;
  CHECK(grouped <= 1);
}

TEST_CASE("a file that is not there, or that holds no rows, stops the document") {
  for (const bool is_there : {false, true}) {
    Scheme desk;
    if (is_there)
      desk.files.files["effets.csv"] = "Titre;Autre\n";
    else
      desk.files.files.erase("effets.csv");
    (void)desk.run();
    CHECK(desk.outcome.written.empty());
    CHECK(desk.tells("P082") == is_there);
  }
}

TEST_CASE("a block takes its table from one place") {
  Scheme desk(
      "---\nmodele: schema\ntitre: T\n---\n\n::: fiches fichier=\"effets.csv\"\n\n"
      "| Titre | Pilote |\n|---|---|\n| Un | M. A |\n:::\n");
  (void)desk.run();
  CHECK(desk.tells("P083"));
  CHECK(desk.outcome.written.empty());
}

TEST_CASE("a document carries of a file what it shows") {
  Scheme desk;
  desk.files.files["effets.csv"] = "Qui;Avant\nCC;12,5\n";
  desk.files.files["donnees/fiches.csv"] =
      "Titre;Axe;Pilote;Calendrier\nUn;1;M. A;2027\nSecrète;3;Mme Cachée;2028\nDeux;2;M. B;2028\n";
  (void)desk.run();
  for (const std::string path : {"a.odt", "a.docx"}) {
    const auto package = package::read(desk.files.files.at(path), path);
    REQUIRE(package.ok());
    const auto carried = pipeline::unpack_carried(*package);
    REQUIRE(carried);
    REQUIRE(carried->notes.texts.size() == 3);
    CHECK(carried->notes.texts[1].name == "donnees/fiches.csv");
    CHECK(has(carried->notes.texts[1].text, "Deux;2;M. B;2028\n"));
    CHECK(!has(carried->notes.texts[1].text, "Cachée"));
    CHECK(carried->notes.texts[2].text == "Qui;Avant\nCC;12,5\n");
  }
}

}  // namespace greffier::pipeline_tests
