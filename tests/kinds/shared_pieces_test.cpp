// What kinds say of their containers and of the whole text: presentations, computations.
#include "catch.hpp"
#include "ingest/notes.hpp"
#include "kinds/apply.hpp"
#include "kinds/internal_notes.hpp"
#include "support.hpp"

namespace greffier::kinds_tests {

namespace {

model::Map applied(const std::string& kind_yaml, const std::string& notes) {
  diag::Sink sink;
  const kinds::Kind essai = kind("nom: essai\n" + kind_yaml);
  return kinds::apply(essai, ingest::read_notes(notes, 1, sink), {}, sink);
}

model::Blocks& body_of(model::Map& data) {
  return *data.find("corps")->get_if<model::Blocks>();
}

}  // namespace

TEST_CASE("a container may be set like another one, under its own name") {
  const std::string yaml =
      "conteneurs: [{nom: resolution, collection: resolutions, libelle: Résolution, contenu: "
      "objet, "
      "presentation: decision, champs: [{cle: pour, type: entier}]}]\n";
  model::Map data = applied(yaml, "::: resolution pour=3\nOui.\n:::\n");
  const auto& container = std::get<model::Container>(body_of(data).at(0).node);
  CHECK(container.kind == "decision");
  CHECK(*container.attribute("libelle") == "Résolution");
  CHECK(*container.attribute("numero") == "1");
  CHECK(*container.attribute("pour") == "3");
  CHECK(dumped(data, "resolutions").find("pour: 3") != std::string::npos);
  CHECK(dumped(data, "resolutions").find("text \"Oui.\"") != std::string::npos);
  // A document that leaves it out knows it by its own name.
  model::Blocks kept = body_of(data);
  kinds::remove_containers(kept, {"decision"});
  CHECK(kept.size() == 1);
  kinds::remove_containers(kept, {"resolution"});
  CHECK(kept.empty());
}

TEST_CASE("containers are left out wherever they stand") {
  diag::Sink sink;
  model::Blocks body =
      ingest::read_notes(
          "Un.\n\n- deux\n\n  ::: secret\n  trois\n  :::\n\n::: secret\nquatre\n:::\n", 1, sink)
          .body;
  kinds::remove_containers(body, {});
  CHECK(model::dump(body).find("trois") != std::string::npos);
  kinds::remove_containers(body, {"secret"});
  CHECK(model::dump(body).find("deux") != std::string::npos);
  CHECK(model::dump(body).find("trois") == std::string::npos);
  CHECK(model::dump(body).find("quatre") == std::string::npos);
}

TEST_CASE("the parts of a text are counted and nested") {
  const model::Map data = applied("calculs: [parties, introduction]\n",
                                  "Un deux (I) trois (II).\n\n# A\n\nun\n\n## B\n\nun deux\n\n## "
                                  "C\n\nun\n\n# D {.sans-numero}\n\nun\n");
  CHECK(dumped(data, "introduction") ==
        "introduction:\n  texte: \"Un deux (I) trois (II).\"\n  mots: 5\n  annonces: 2\n");
  const std::string parts = dumped(data, "parties");
  CHECK(parts.find("titre: \"A\"\n    niveau: 1\n    numerotee: true\n    mots: 4\n") !=
        std::string::npos);
  CHECK(parts.find("rang: 2\n        sur: 2\n") != std::string::npos);
  CHECK(parts.find("titre: \"D\"\n    niveau: 1\n    numerotee: false\n    mots: 1\n") !=
        std::string::npos);
  CHECK(dumped(applied("calculs: [parties]\n", "Rien.\n"), "parties") == "parties: []\n");
}

TEST_CASE("the day of the week agrees with its date") {
  struct Case {
    std::string_view date, findings;
  };
  const std::string hint =
      " → vérifiez le jour et la date, dans les notes et dans ce qui a été envoyé\n";
  const Case cases[] = {
      {"samedi 14 mars 2026", ""},
      {"14 mars 2026", ""},
      {"2026-03-14", ""},
      {"Vendredi 14 mars 2026", "« d » : le 14 mars 2026 est un samedi, pas un vendredi"},
      {"le lundi 14/03/2026", "« d » : le 14 mars 2026 est un samedi, pas un lundi"}};
  for (const Case& c : cases) {
    INFO(c.date);
    diag::Sink sink;
    const kinds::Kind essai = kind("nom: essai\nchamps: [{cle: d, type: date}]\n");
    (void)kinds::apply(
        essai, ingest::read_notes("---\nd: " + std::string(c.date) + "\n---\n", 1, sink), {}, sink);
    CHECK(findings(sink) == (c.findings.empty() ? "" : std::string(c.findings) + hint));
  }
}

}  // namespace greffier::kinds_tests
