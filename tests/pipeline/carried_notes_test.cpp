// Documents carry the notes that they show, and nothing else of them.
#include "pipeline/carried_notes.hpp"

#include <algorithm>

#include "catch.hpp"
#include "kinds/internal_notes.hpp"
#include "notation/same_notes.hpp"
#include "support.hpp"

namespace greffier::pipeline_tests {

namespace {

constexpr std::string_view kNotes =
    "---\nobjet: Voirie\ndate: 2026-03-05\nlieu: Mairie\nheure_debut: 18h30\n"
    "presents:\n  - M. Luc VERDELET, maire, luc@example.org\n  - Mme Zoé PETIT\n"
    "avis_du_cabinet: Reportons tranquillement\n---\n\n"
    "# Rue des Tilleuls\n\nLe revêtement sera <!-- espérons -->refait.\n\n"
    "::: note-interne\nQuerelle.\n:::\n\n- un\n- deux[^1]\n\n[^1]: Note.\n";

model::Document read(const std::string& text) {
  diag::Sink ignored;
  return ingest::read_notes(text, 1, ignored);
}

std::optional<pipeline::UnpackedNotes> unpacked(const Desk& desk, const std::string& path) {
  const auto package = package::read(desk.files.files.at(path), path);
  REQUIRE(package.ok());
  return pipeline::unpack_carried(*package);
}

// All that a document holds.
std::string everything(const Desk& desk, const std::string& path) {
  const auto package = package::read(desk.files.files.at(path), path);
  REQUIRE(package.ok());
  std::string all;
  for (const package::Part& part : package->parts()) all += *part.content();
  return all;
}

}  // namespace

TEST_CASE("a document carries what it shows of its notes") {
  Desk desk{kNotes};
  (void)desk.run();
  for (const std::string path : {"a.odt", "a.docx"}) {
    INFO(path);
    const auto carried = unpacked(desk, path);
    REQUIRE(carried);
    CHECK(carried->unchanged);
    REQUIRE(carried->notes.texts.size() == 1);
    CHECK(carried->notes.texts[0].name == "notes.md");
    const model::Document back = read(carried->notes.texts[0].text);
    model::Document shown = read(std::string(kNotes));
    kinds::remove_containers(shown.body, {"note_interne"});
    CHECK(notation::same_notes(back.body, shown.body));
    for (const std::string_view key : {"objet", "date", "lieu", "heure_debut"}) {
      INFO(key);
      REQUIRE(back.header.find(key) != nullptr);
      CHECK(*back.header.find(key) == *shown.header.find(key));
    }
    CHECK(back.header.find("avis_du_cabinet") == nullptr);
    const std::string all = everything(desk, path);
    for (const std::string_view hidden :
         {"Querelle", "espérons", "tranquillement", "luc@example.org"})
      CHECK(all.find(hidden) == std::string::npos);
  }
}

TEST_CASE("no notes are carried when that is asked") {
  Desk desk{kNotes};
  desk.job.carries_notes = false;
  (void)desk.run();
  CHECK_FALSE(unpacked(desk, "a.odt"));
  CHECK_FALSE(unpacked(desk, "a.docx"));
}

TEST_CASE("a word changed by hand is told") {
  Desk desk{kNotes};
  (void)desk.run();
  for (const auto& [path, name] :
       {std::pair{"a.odt", "content.xml"}, std::pair{"a.docx", "word/document.xml"}}) {
    auto package = package::read(desk.files.files.at(path), path);
    REQUIRE(package.ok());
    std::string body(*package->find(name)->content());
    const std::size_t at = body.find("refait");
    REQUIRE(at != std::string::npos);
    body.replace(at, 6, "repris");
    package->set({name, body});
    const auto carried = pipeline::unpack_carried(*package);
    REQUIRE(carried);
    CHECK_FALSE(carried->unchanged);
  }
}

TEST_CASE("a template made from a finished document brings none of its notes along") {
  Desk desk{kNotes};
  (void)desk.run();
  Desk second;
  second.files.files["modele.odt"] = desk.files.files.at("a.odt");
  second.files.files["modele.docx"] = desk.files.files.at("a.docx");
  for (const std::string format : {"odt", "docx"}) {
    INFO(format);
    second.job.template_name = "modele." + format;
    second.job.outputs = {"b." + format};
    second.job.carries_notes = false;
    (void)second.run();
    // A template without tags loses the words of the notes: nothing is written then.
    if (!second.has("b." + format)) continue;
    CHECK_FALSE(unpacked(second, "b." + format));
  }
  for (const pipeline::Format& format : pipeline::formats()) {
    const std::string path = "a." + std::string(format.extension);
    auto package = package::read(desk.files.files.at(path), path);
    REQUIRE(package.ok());
    const auto once = format.carried_notes(*package);
    REQUIRE(once);
    format.set_carried_notes(*package, *once);
    CHECK(format.carried_notes(*package) == once);
    format.drop_carried_notes(*package);
    CHECK_FALSE(format.carried_notes(*package));
    for (const package::Part& part : package->parts())
      CHECK(part.content()->find("urn:greffier") == std::string_view::npos);
  }
}

TEST_CASE("a compendium carries its reports, its public version nothing") {
  Desk desk{
      "---\nmodele: recueil\ntitre: Recueil\nevenement: Forum\nlieu: Mairie\ndate: 2026-05-22\n"
      "comptes rendus: cr/*.md\n---\n\n# Présentation {.sans-numero}\n\nBonjour.\n"};
  desk.files.files["cr/1-velo.md"] =
      "---\nsujet: Le vélo\ninitiateur: M. Paul DURAND\n---\n\n# Constat\n\nOn roule.\n\n"
      "::: note-interne\nCaché.\n:::\n";
  desk.job.outputs.clear();
  desk.job.folder = "d";
  desk.job.formats = {"odt", "docx"};
  (void)desk.run();
  std::size_t carrying = 0;
  for (const std::string& path : desk.outcome.written) {
    const auto carried = unpacked(desk, path);
    if (!carried) continue;
    ++carrying;
    REQUIRE(carried->notes.texts.size() == 2);
    CHECK(carried->notes.texts[1].name == "cr/1-velo.md");
    const model::Document back = read(carried->notes.texts[1].text);
    CHECK(back.header.find("sujet") != nullptr);
    CHECK(back.body.size() == 2);
    CHECK(everything(desk, path).find("Caché") == std::string::npos);
  }
  CHECK(desk.outcome.written.size() == 4);
  CHECK(carrying == 2);
}

TEST_CASE("the files of tables of included notes are carried once") {
  Desk desk{
      "---\nmodele: recueil\ntitre: Recueil\nevenement: Forum\nlieu: Mairie\ndate: 2026-05-22\n"
      "comptes rendus: cr/*.md\n---\n\nBonjour.\n"};
  for (const std::string name : {"cr/1.md", "cr/2.md"})
    desk.files.files[name] =
        "---\nsujet: Le vélo\n---\n\n# Constat\n\n::: tableau fichier=\"t.csv\"\n:::\n";
  desk.files.files["cr/t.csv"] = "Avis;Nombre\nOui;3\nNon;2\n";
  (void)desk.run();
  REQUIRE(desk.outcome.written.size() == 2);
  for (const std::string path : {"a.odt", "a.docx"}) {
    const auto carried = unpacked(desk, path);
    REQUIRE(carried);
    REQUIRE(carried->notes.texts.size() == 4);
    CHECK(carried->notes.texts[3].name == "cr/t.csv");
    CHECK(carried->notes.texts[3].text.find("Oui") != std::string::npos);
  }
}

TEST_CASE("a register carries of its sittings what it shows") {
  Desk desk{"---\nmodele: registre\npériode: année 2026\nséances: s/*.md\n---\n"};
  desk.files.files["s/1.md"] =
      "---\nmodele: seance\norganisme: Commune de Valbrune\ndate: 2026-01-15\nheure: 19h30\n"
      "levée: 23h45\npresident: Mme Jeanne DUPONT, maire\npresents: [Mme Jeanne DUPONT, Mme Anne "
      "MARTIN, M. Luc PETIT, M. Paul DURAND]\nexcusés: [M. Jean FABRE]\n---\n\n"
      "# Compte rendu du voyage\n\nOn a chanté.\n\n"
      "::: depart qui=\"M. Luc PETIT\" heure=20h10 motif=\"migraine\"\nFatigué.\n:::\n\n"
      "# Voirie\n\nLa rue est étroite.\n\n"
      "::: deport\n- Qui : M. Paul DURAND\n- Motif : riverain\n:::\n\n"
      "::: debat\nQuerelle.\n:::\n\nOn rit.\n\n"
      "::: deliberation pour=2 contre=0\n1. La rue est <!-- enfin -->élargie.\n:::\n\n"
      "# Questions diverses\n\nNéant.\n";
  (void)desk.run();
  REQUIRE(desk.outcome.written.size() == 2);
  for (const std::string path : {"a.odt", "a.docx"}) {
    INFO(path);
    const auto carried = unpacked(desk, path);
    REQUIRE(carried);
    CHECK(carried->unchanged);
    REQUIRE(carried->notes.texts.size() == 2);
    CHECK(carried->notes.texts[1].name == "s/1.md");
    const std::string& sitting = carried->notes.texts[1].text;
    CHECK(sitting.find("heure: 19h30") != std::string::npos);  // shown in words
    CHECK(sitting.find("M. Jean FABRE") != std::string::npos);
    CHECK(sitting.substr(sitting.find("\n---\n")) ==
          "\n---\n\n::: depart qui=\"M. Luc PETIT\" heure=20h10 \n\n:::\n\n"
          "# Voirie\n\nLa rue est étroite.\n\n"
          "::: deport\n- Qui : M. Paul DURAND\n\n:::\n\n"
          "::: deliberation pour=2 contre=0\n1. La rue est élargie.\n:::\n\n");
    const std::string all = everything(desk, path);
    for (const std::string_view word : {"chanté", "migraine", "Fatigué", "riverain", "Querelle",
                                        "On rit", "enfin", "Néant", "voyage"}) {
      INFO(word);
      CHECK(all.find(word) == std::string::npos);
    }
  }
}

TEST_CASE("a register of sittings that stand in its header carries nothing") {
  Desk desk{
      "---\nmodele: registre\npériode: 2026\nséances:\n  - date: 2026-01-15\n    president: Mme "
      "Jeanne DUPONT, maire\n    presents: [Mme Jeanne DUPONT]\n    corps: |\n      # Voirie\n\n   "
      "   "
      "::: debat\n      Querelle.\n      :::\n\n      ::: deliberation pour=1\n      1. Oui.\n     "
      " "
      ":::\n---\n"};
  (void)desk.run();
  REQUIRE(desk.outcome.written.size() == 2);
  CHECK_FALSE(unpacked(desk, "a.odt"));
  CHECK(everything(desk, "a.odt").find("Querelle") == std::string::npos);
}

}  // namespace greffier::pipeline_tests
