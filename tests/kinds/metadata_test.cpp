#include "kinds/metadata.hpp"

#include "catch.hpp"
#include "kinds/apply.hpp"
#include "support.hpp"

namespace greffier::kinds_tests {

namespace {

model::Metadata describe(std::string_view header) {
  diag::Sink sink;
  const model::Map data = kinds::apply(compte_rendu(), {map(header), {}}, {}, sink);
  diag::Sink described;
  model::Metadata result = kinds::describe(compte_rendu(), data, described);
  CHECK(findings(described) == "");
  return result;
}

}  // namespace

TEST_CASE("metadata come from the data, by the formulas of the kind") {
  const model::Metadata metadata = describe(R"(
objet: Évaluation et mutualisation
instance: Groupe de travail n° 2
date: 2026-01-23
numero: 2
rédigé par: Mme Luce PETIT, secrétaire générale
mots-clés: [mutualisation, gouvernance]
statut: projet
)");
  CHECK(metadata.title == "Compte rendu – Évaluation et mutualisation");
  CHECK(metadata.subject == "Évaluation et mutualisation");
  CHECK(visible(metadata.author) == "Mme⍽Luce PETIT");
  CHECK(metadata.date ==
        model::Date{std::chrono::year(2026), std::chrono::January, std::chrono::day(23)});
  CHECK(metadata.language == "fr-FR");
  CHECK(metadata.keywords == std::vector<std::string>{"mutualisation", "gouvernance"});
  CHECK(metadata.custom ==
        std::vector<std::pair<std::string, std::string>>{{"genre", "Compte rendu"},
                                                         {"instance", "Groupe de travail n° 2"},
                                                         {"numero", "2"},
                                                         {"date_seance", "2026-01-23"},
                                                         {"statut", "projet"}});
}

TEST_CASE("what the data do not say is left out of the metadata") {
  const model::Metadata metadata = describe("titre: Bilan\norganisme: Mairie de Saint-Exemple");
  CHECK(metadata.title == "Compte rendu – Bilan");
  CHECK(metadata.author == "Mairie de Saint-Exemple");
  CHECK(metadata.subject.empty());
  CHECK_FALSE(metadata.date.has_value());
  CHECK(metadata.custom.size() == 2);
}

TEST_CASE("the language is the one that the notes name") {
  CHECK(describe("titre: a\nlangue: fr").language == "fr-FR");
  CHECK(describe("titre: a\nlangue: fr-BE").language == "fr-BE");
}

}  // namespace greffier::kinds_tests
