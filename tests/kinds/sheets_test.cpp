// Records with fields at their top, records from tables, calendars.
#include "catch.hpp"
#include "ingest/notes.hpp"
#include "kinds/apply.hpp"
#include "support.hpp"

namespace greffier::kinds_tests {

namespace {

const char* const kYaml =
    "nom: essai\nconteneurs:\n"
    "- {nom: fiche-action, collection: fiches, contenu: description, libelle: Fiche,\n"
    "   reperes: [pilote, indicateurs], champs: [{cle: titre}, {cle: pilote, alias: [qui]},\n"
    "   {cle: calendrier}, {cle: indicateurs, type: liste<texte>}]}\n";

model::Map applied(const std::string& notes, diag::Sink& sink) {
  static const kinds::Kind kKind = kind(kYaml);
  return kinds::apply(kKind, ingest::read_notes(notes, 1, sink), {}, sink);
}

std::string body(const std::string& notes) {
  diag::Sink sink;
  return dumped(applied(notes, sink), "corps");
}

std::string fiches(const std::string& notes) {
  diag::Sink sink;
  return dumped(applied(notes, sink), "fiches");
}

bool has(const std::string& text, const std::string& part) {
  INFO(text);
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the list at the top of a sheet gives its fields") {
  const std::string notes =
      "::: fiche-action Une paie commune\n- Qui : Mme **MARTIN**\n- Indicateurs :\n  - un\n"
      "  - deux\n\nUn texte.\n:::\n";
  const std::string said = fiches(notes);
  CHECK(has(said, "Une paie commune"));
  CHECK(has(said, "pilote"));
  CHECK(has(said, "MARTIN"));
  CHECK(has(said, "deux"));
  CHECK(has(said, "Un texte."));
  const std::string set = body(notes);
  CHECK(has(set, "table"));
  CHECK(!has(set, "Qui"));
}

TEST_CASE("a line of a sheet that names no field stays, and is reported") {
  diag::Sink sink;
  const model::Map data = applied("::: fiche-action Une\n- Pilote : A\n- Piloote : B\n:::\n", sink);
  CHECK(has(codes(sink), "K070"));
  CHECK(has(dumped(data, "corps"), "Piloote"));
}

TEST_CASE("a list that is no list of fields is text") {
  diag::Sink sink;
  const model::Map data =
      applied("::: fiche-action Une\n- recenser : tout\n- acheter\n- Pilote : A\n:::\n", sink);
  CHECK(!has(codes(sink), "K070"));
  CHECK(has(dumped(data, "corps"), "recenser"));
}

TEST_CASE("each row of a table is a sheet, whatever the table is typed in") {
  for (const std::string table :
       {"| Titre | Qui | Description |\n|---|---|---|\n| Paie | A | Texte un |\n| Parc | B | |\n",
        "```csv\nTitre;Qui;Description\nPaie;A;Texte un\nParc;B;\n```\n"}) {
    const std::string said = fiches("::: fiches\n" + table + ":::\n");
    CHECK(has(said, "Paie"));
    CHECK(has(said, "Texte un"));
    CHECK(has(said, "Parc"));
    CHECK(has(body("::: fiches\n" + table + ":::\n"), "container fiche_action"));
  }
}

TEST_CASE("a calendar marks the months, and takes larger columns for a longer time") {
  const std::string rows = "| Action | Début | Fin |\n|---|---|---|\n";
  const std::string year =
      body("::: calendrier\n" + rows + "| Une | mars 2027 | avril 2027 |\n:::\n");
  CHECK(has(year, "mars"));
  CHECK(has(year, "■"));
  CHECK(has(year, "cell marked"));
  const std::string long_one =
      body("::: calendrier\n" + rows + "| Une | 2027 | 2036 |\n| Deux | 2040 | 2041 |\n:::\n");
  CHECK(!has(long_one, "T1"));
  CHECK(has(long_one, "2036"));
  const std::string quarters =
      body("::: calendrier par=trimestre\n" + rows + "| Une | T2 2027 | T3 2027 |\n:::\n");
  CHECK(has(quarters, "T2"));
  CHECK(!has(quarters, "T1"));
}

TEST_CASE("a calendar without rows takes the sheets; what it cannot date is reported") {
  diag::Sink sink;
  const model::Map data = applied(
      "::: calendrier\n:::\n\n::: fiche-action Paie\n- Calendrier : 2027-2028\n:::\n\n"
      "::: fiche-action Parc\n- Calendrier : bientôt\n:::\n",
      sink);
  CHECK(has(codes(sink), "K071"));
  CHECK(has(dumped(data, "corps"), "■"));
  diag::Sink other;
  (void)applied("::: calendrier\n:::\n", other);
  CHECK(has(codes(other), "K072"));
  diag::Sink dated;
  (void)applied("::: calendrier\n:::\n\n::: fiche-action Paie\n- Calendrier : 2027-2028\n:::\n",
                dated);
  CHECK(!has(codes(dated), "K071"));
  CHECK(!has(codes(dated), "K072"));
}

TEST_CASE("a column whose name is nearly that of a field is told") {
  const auto told = [](const std::string& column) {
    diag::Sink sink;
    (void)applied("::: fiches\n| Titre | " + column + " |\n|---|---|\n| Paie | A |\n:::\n", sink);
    return codes(sink);
  };
  CHECK(has(told("Piloote"), "K075"));
  CHECK(!has(told("Pilote"), "K075"));
  CHECK(!has(told("Remarque du préfet"), "K075"));
}

}  // namespace greffier::kinds_tests
