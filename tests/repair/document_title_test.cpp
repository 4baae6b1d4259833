#include "repair/document_title.hpp"

#include <fmt/core.h>

#include "catch.hpp"

using namespace greffier;

namespace {

const std::vector<repair::TitleWords> kKnown{
    {"compte_rendu", "compte-rendu"},        {"cr", "compte-rendu"},
    {"proces_verbal", "compte-rendu"},       {"proces_verbal_du_conseil_municipal", "seance"},
    {"releve_de_decisions", "compte-rendu"}, {"note_de_synthese", "note-de-synthese"},
    {"schema_de_mutualisation", "schema"},   {"recueil", "recueil"}};

std::string parts(std::string_view title) {
  const auto read = repair::read_title(title, kKnown);
  if (!read) return "-";
  const std::string date =
      read->date ? fmt::format("{:04}-{:02}-{:02}", static_cast<int>(read->date->year()),
                               static_cast<unsigned>(read->date->month()),
                               static_cast<unsigned>(read->date->day()))
                 : "";
  return fmt::format("{}|{}|{}|{}|{}|{}", read->kind, read->type, read->number, read->instance,
                     date, read->subject);
}

}  // namespace

TEST_CASE("titles of documents are taken apart") {
  CHECK(parts("Compte rendu du Groupe de travail n°2 du 23 janvier 2026 Le projet de territoire") ==
        "compte-rendu|Compte rendu||Groupe de travail n°2|2026-01-23|Le projet de territoire");
  CHECK(parts("COMPTE-RENDU de la réunion du comité de pilotage du mardi 3 mars 2026") ==
        "compte-rendu|Compte-rendu||Comité de pilotage|2026-03-03|");
  CHECK(parts("Compte rendu n° 4 – Commission des mobilités – Le plan vélo") ==
        "compte-rendu|Compte rendu|4|Commission des mobilités||Le plan vélo");
  CHECK(parts("CR réunion du 03/03/2026") == "compte-rendu|Compte rendu|||2026-03-03|");
  CHECK(parts("Relevé de décisions du bureau du 1er avril 2026") ==
        "compte-rendu|Relevé de décisions||Bureau|2026-04-01|");
  CHECK(parts("Procès-verbal du conseil municipal du 12 mai 2026") ==
        "seance|Procès-verbal du conseil municipal|||2026-05-12|");
  CHECK(parts("Note de synthèse : la mutualisation des services") ==
        "note-de-synthese|Note de synthèse||||la mutualisation des services");
  CHECK(parts("Compte rendu synthétique de l’atelier « Marchés », 4 mai 2026") ==
        "compte-rendu|Compte rendu synthétique||Atelier « Marchés »|2026-05-04|");
}

TEST_CASE("other texts are no titles of documents") {
  CHECK(parts("Rappel des objectifs") == "-");
  CHECK(parts("Comptes") == "-");
  CHECK(parts("") == "-");
}

TEST_CASE("a date is found where it stands") {
  const std::string_view text = "Réunion du mardi 3 mars 2026, salle du conseil";
  const auto found = repair::find_date(text);
  REQUIRE(found);
  CHECK(text.substr(found->begin, found->end - found->begin) == "mardi 3 mars 2026");
  CHECK_FALSE(repair::find_date("le 31 février 2026"));
  CHECK_FALSE(repair::find_date("12 élus, 2026 habitants"));
}
