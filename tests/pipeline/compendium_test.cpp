// A document that is put together from many files of notes.
#include "catch.hpp"
#include "support.hpp"

namespace greffier::pipeline_tests {

namespace {

constexpr std::string_view kAssembly =
    "---\nmodele: recueil\ntitre: Recueil\nevenement: Forum\nlieu: Mairie\ndate: 2026-05-22\n"
    "participants:\n  Élus:\n    - Mme Anne MARTIN, maire, anne@example.org\n  Habitants:\n"
    "    - M. Paul DURAND\ncomptes rendus: cr/*.md\n---\n\n# Présentation "
    "{.sans-numero}\n\nBonjour.\n";
constexpr std::string_view kFirst =
    "---\nsujet: Le vélo\ninitiateur: M. Paul DURAND\n---\n\n# Constat\n\nMme MARTIN roule.\n\n"
    "## Détail\n\nAppeler le 05 55 00 01 02.\n\n::: note-interne\nCaché.\n:::\n";
constexpr std::string_view kSecond =
    "---\nsujet: Le car\ninitiateurs: [Mme Luce PETIT]\n---\n\n### Constat\n\nIl passe \"tôt\".\n";

struct Compendium : Desk {
  Compendium() : Desk(kAssembly) {
    files.files["cr/1-velo.md"] = kFirst;
    files.files["cr/2-car.md"] = kSecond;
    files.files["cr/autre.txt"] = "x";
  }
};

}  // namespace

TEST_CASE("the files of a compendium are read in order, each with its own header") {
  Compendium desk;
  desk.job.outputs = {"o.odt", "o.docx"};
  (void)desk.run();
  REQUIRE(desk.outcome.written.size() == 2);
  for (const std::string& text :
       {desk.text("o.odt", "content.xml"), desk.text("o.docx", "word/document.xml")}) {
    const std::size_t first = text.rfind("Le vélo");
    const std::size_t second = text.rfind("Le car");
    REQUIRE(second != std::string::npos);
    CHECK(first < second);
    CHECK(text.find("M.\u00A0Paul DURAND") != std::string::npos);
    CHECK(text.find("Caché") == std::string::npos);
    CHECK(text.find("«\u00A0tôt\u00A0»") != std::string::npos);  // corrected, too
    CHECK(text.find("anne@example.org") != std::string::npos);
    CHECK(text.find("MARTIN (Anne)") != std::string::npos);  // the index: named by civility
  }
}

TEST_CASE("the headings of the files stand below that of their report") {
  Compendium desk;
  desk.job.outputs = {"o.odt"};
  (void)desk.run();
  const std::string body = desk.part("o.odt", "content.xml");
  std::size_t headings = 0;
  for (std::size_t at = 0; (at = body.find(">Constat<", at)) != std::string::npos; ++at) {
    const std::size_t begin = body.rfind("<text:h ", at);
    headings += body.substr(begin, at - begin).find("outline-level=\"2\"") != std::string::npos;
  }
  CHECK(headings == 2);
}

TEST_CASE("the public version hides addresses and phones") {
  Compendium desk;
  desk.job.outputs.clear();
  desk.job.folder = "d";
  desk.job.formats = {"odt", "docx"};
  (void)desk.run();
  REQUIRE(desk.outcome.written.size() == 4);
  CHECK(desk.text("d/notes.odt", "content.xml").find("05 55 00 01 02") != std::string::npos);
  for (const std::string& text : {desk.text("d/notes-public.odt", "content.xml"),
                                  desk.text("d/notes-public.docx", "word/document.xml")}) {
    CHECK(text.find("05 55 00") == std::string::npos);
    CHECK(text.find("anne@") == std::string::npos);
    CHECK(text.find("[masqué]") != std::string::npos);
    CHECK(text.find("Le car") != std::string::npos);
  }
}

TEST_CASE("files that are not there are errors, and nothing is written") {
  Compendium desk;
  desk.job.settings = {{"comptes rendus", "ailleurs/*.md"}};
  CHECK(desk.run().find("P080") != std::string::npos);
  CHECK(desk.outcome.written.empty());
  Compendium other;
  other.job.settings = {{"comptes rendus", "cr/3.md"}};
  CHECK(other.run() == "F001 K010");
  CHECK(other.outcome.written.empty());
}

}  // namespace greffier::pipeline_tests
