// Whole notes, through ingest, to the data of a document.
#include "ingest/notes.hpp"

#include <sstream>

#include "catch.hpp"
#include "kinds/apply.hpp"
#include "kinds/metadata.hpp"
#include "model/containment.hpp"
#include "model/walk.hpp"
#include "support.hpp"
#include "templating/print.hpp"

namespace greffier::kinds_tests {

namespace {

using namespace model;

struct Applied {
  Map data;
  diag::Sink sink;
};

Applied apply(std::string_view notes) {
  Applied result;
  Document document = ingest::read_notes(notes, 1, result.sink);
  result.data =
      kinds::apply(compte_rendu(), std::move(document), {{1, {1, 1}, {1, 1}}}, result.sink);
  return result;
}

// The text of a tree, a line for each paragraph.
std::string text_of(const Blocks& blocks) {
  std::string result;
  for_each_inlines(blocks,
                   [&result](const Inlines& inlines) { result += plain_text(inlines) + "\n"; });
  return result;
}

// Words of `text` that `other` does not hold.
std::string words_lost(const std::string& text, const std::string& other) {
  std::istringstream words(text);
  std::string lost;
  for (std::string word; words >> word;)
    if (other.find(word) == std::string::npos) lost += word + " ";
  return lost;
}

// Notes changed in a few places, always the same for one seed.
std::string damaged(std::string notes, unsigned seed) {
  const std::string_view signs = "#:;-*[]{}<>\"'`|\n\n~é=!";
  for (int i = 0; i < 12; ++i) {
    seed = seed * 1664525U + 1013904223U;
    const std::size_t at = seed % notes.size();
    const std::size_t from = (seed >> 8U) % signs.size();
    switch ((seed >> 20U) % 3) {
      case 0:
        notes.erase(at, 1 + seed % 7);
        break;
      case 1:
        notes.insert(at, signs.substr(from, 1 + seed % 3));
        break;
      default:
        notes[at] = signs[from];
    }
  }
  return notes;
}

}  // namespace

TEST_CASE("the example of the kind gives a whole compte rendu without a finding") {
  const Applied result = apply(file("templates/compte-rendu/exemple.md"));
  CHECK(findings(result.sink) == "");
  CHECK(dumped(result.data, "titre") == "titre: \"Évaluation et mutualisation des services\"\n");
  CHECK(dumped(result.data, "faits") ==
        "faits:\n  - \"Groupe de travail n° 2\"\n  - \"23⍽janvier 2026\"\n"
        "  - \"Salle du conseil, Saint-Exemple\"\n  - \"14⍽h⍽30 – 16⍽h⍽45\"\n");
  CHECK(result.data.find("presents")->get_if<Values>()->size() == 4);
  CHECK(dumped(result.data, "prochaine_reunion") ==
        "prochaine_reunion:\n  date: 2026-03-12\n  texte: null\n  heure: 14:30\n"
        "  lieu: \"Mairie de Fleurac\"\n  objet: null\n");
  CHECK(dumped(result.data, "votes")
            .find("phrase: \"Adopté à la majorité · 3⍽pour · 0⍽contre · "
                  "1⍽abstention\"") != std::string::npos);
  CHECK(dumped(result.data, "actions").find("echeance: 2026-02-15") != std::string::npos);
  CHECK(dumped(result.data, "actions").find("echeance: \"fin février 2026\"") != std::string::npos);
  const model::Metadata metadata = kinds::describe(
      compte_rendu(), result.data, *[] {
        static diag::Sink sink;
        return &sink;
      }());
  CHECK(metadata.title == "Compte rendu – Évaluation et mutualisation des services");
}

TEST_CASE("hurried notes without a header are understood") {
  const Applied result = apply(
      "## Bureau du 3 mars\n\n"
      "Décision : on garde la salle.\n\n"
      "Action (M. GARNIER, 15/04/2026) : prévenir les associations.\n\n"
      "Vote : 5 pour, 1 contre, 2 abstentions\n\n"
      "::: note-interne\nNe pas oublier le café.\n:::\n");
  CHECK(findings(result.sink) ==
        "note interne laissée hors du document : « Ne pas oublier le café. »\n"
        "le premier titre des notes, « Bureau du 3 mars », devient le titre du document\n"
        "l’en-tête des notes ne donne pas : Date, Lieu, Présents → si vous les connaissez, ajoutez "
        "des lignes commençant par : date:, lieu:, presents:\n");
  CHECK(dumped(result.data, "titre") == "titre: \"Bureau du 3 mars\"\n");
  CHECK(dumped(result.data, "actions") ==
        "actions:\n  -\n    numero: \"1\"\n    objet: inlines\n"
        "      text \"prévenir les associations.\"\n    qui: \"M. GARNIER\"\n"
        "    echeance: 2026-04-15\n    etat: null\n");
  CHECK(dumped(result.data, "votes").find("pour: 5") != std::string::npos);
  CHECK(dumped(result.data, "corps").find("café") == std::string::npos);
}

TEST_CASE("rich fields of the header keep their formatting") {
  const Applied result = apply("---\nobjet: Bilan du 1<sup>er</sup> *groupe*\n---\nTexte.\n");
  CHECK(dumped(result.data, "objet") ==
        "objet: inlines\n  text \"Bilan du 1\"\n  text \"er\" superscript\n  text \" \"\n"
        "  text \"groupe\" emphasis\n");
  CHECK(dumped(result.data, "titre").find("superscript") != std::string::npos);
}

TEST_CASE("the findings point at the line of the notes") {
  const Applied result = apply(
      "---\n"                       // 1
      "objet: Bilan\n"              // 2
      "date: 31/02/2026\n"          // 3
      "lieuu: Mairie\n"             // 4
      "presents: M. Jean DUPONT\n"  // 5
      "lieu: École\n"               // 6
      "---\n"                       // 7
      "# Un\n"                      // 8
      "### Trop bas\n"              // 9
      "::: action qui=\"M. DUPONT\"\n"
      "Écrire.\n"
      ":::\n");
  std::string places;
  for (const diag::Diagnostic& diagnostic : result.sink.diagnostics())
    places += std::string(diagnostic.message->code) + ":" +
              std::to_string(diagnostic.span.begin.line) + " ";
  CHECK(places == "K012:4 K021:3 K030:10 K050:9 ");
}

TEST_CASE("damaged notes give every field, a sound body, and lose no word of the body") {
  const std::string notes = file("templates/compte-rendu/exemple.md");
  for (unsigned seed = 1; seed <= 300; ++seed) {
    INFO("seed " << seed);
    const std::string text = damaged(notes, seed);
    diag::Sink sink;
    Document document = ingest::read_notes(text, 1, sink);
    const std::string before = text_of(document.body);
    const Map data = kinds::apply(compte_rendu(), std::move(document), {}, sink);
    for (const kinds::Field& field : compte_rendu().fields)
      if (data.find(field.key) == nullptr) FAIL(field.key << " is missing");
    const Blocks& body = *data.find("corps")->get_if<Blocks>();
    CHECK(breaches(body).empty());
    CHECK(words_lost(before, text_of(body) + templating::to_text(*data.find("titre"))) == "");
  }
}

}  // namespace greffier::kinds_tests
