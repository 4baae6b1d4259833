// Edges of what is read in single lines: titles and numbers of acts, votes, writers.
#include <array>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "repair/act_formula.hpp"
#include "repair/act_title.hpp"
#include "repair/said_author.hpp"
#include "repair/said_vote.hpp"

using namespace greffier::repair;

namespace {

struct Line {
  std::string_view text;
  std::string_view told;  // "" for nothing
};

std::string shown(const std::optional<ActTitle>& title) {
  if (!title) return {};
  return title->number + " | " + title->subject + (title->is_named ? " | named" : "");
}

std::string shown(const std::vector<greffier::model::Attribute>& attributes) {
  std::string text;
  for (const auto& each : attributes)
    text += (text.empty() ? "" : " ") + each.key + "=" + each.value;
  return text;
}

std::string shown(const std::optional<SaidVote>& vote) {
  return vote ? shown(vote->attributes) : "";
}

std::string shown(const std::optional<SaidVoters>& voters) {
  if (!voters) return {};
  std::string text = voters->key + (voters->count ? " " + std::to_string(*voters->count) : "");
  for (const std::string& each : voters->people) text += " | " + each;
  return text;
}

std::string shown(const std::optional<SaidAuthor>& author) {
  if (!author) return {};
  return author->label + " | " + author->person + (author->is_whole ? "" : " | more");
}

}  // namespace

TEST_CASE("titles of acts, and what looks like them") {
  for (const Line& each : {
           Line{"DÉLIBÉRATION N° 2026-014 : Réfection du toit",
                "2026-014 | Réfection du toit | named"},
           Line{"Délibération 14 – Réfection du toit", "14 | Réfection du toit | named"},
           Line{"DCM 2026-14 Réfection du toit", "2026-14 | Réfection du toit | named"},
           Line{"3. Délibération n°14 : Toit", "14 | Toit | named"},
           Line{"N° 2026-014 : Toit", "2026-014 | Toit | named"},
           Line{"2026-014 – Toit", "2026-014 | Toit"},
           Line{"Toit (délibération n° 2026-014)", "2026-014 | Toit | named"},
           Line{"Délibération n° 2026/03/014", "2026/03/014 |  | named"},
           Line{"Délibération n° 14 OBJET : Toit", "14 | Toit | named"},
           Line{"", ""},
           Line{"Délibération", ""},
           Line{"Délibération n°", ""},
           Line{"Délibération du 3 mars", ""},
           Line{"La délibération n° 14 est retirée.", ""},
           Line{"Délibération n° 14 est retirée.", ""},
           Line{"2026 – Toit", ""},
           Line{"14 – Toit", ""},
           Line{"Toit (délibération n° 14 et suivantes)", ""},
       }) {
    INFO(each.text);
    CHECK(shown(read_act_title(each.text)) == each.told);
  }
  CHECK_FALSE(read_act_title("Délibération n° 14 : " + std::string(500, 'a')));
}

TEST_CASE("numbers of acts alone on a line") {
  for (const Line& each : {
           Line{"Numéro : 2026-014", "2026-014"},
           Line{"numéro 2026-014", "2026-014"},
           Line{"N° 2026-014", "2026-014"},
           Line{"N° : D2026_3.", "D2026_3"},
           Line{"Délibération n° 12", "12"},
           Line{"Délibération 12", "12"},
           Line{"2026-014", ""},
           Line{"N° 2026-014 Toit", ""},
           Line{"Numéro : douze", ""},
           Line{"Numéro :", ""},
           Line{"", ""},
           Line{"N° 123456789012345678901234567890", ""},
       }) {
    INFO(each.text);
    CHECK(read_act_number(each.text) == each.told);
  }
}

TEST_CASE("votes told in a sentence, and what looks like them") {
  for (const Line& each : {
           Line{"Adopté à l’unanimité.", "resultat=Adopté à l’unanimité"},
           Line{"par 12 voix pour et 3 contre", "pour=12 contre=3"},
           Line{"7 pour, 1 abstention", "pour=7 abstention=1"},
           Line{"", ""},
           Line{"Le budget augmente de 12 pour cent.", ""},
           Line{"La majorité des habitants est venue.", ""},
           Line{"Nous sommes 12, pour la plupart contre.", ""},
           Line{"L’unanimité est rare.", ""},
       }) {
    INFO(each.text);
    CHECK(shown(find_said_vote(each.text)) == each.told);
  }
  for (const Line& each : {
           Line{"M. BONNARD s’abstient.", "abstention | M. BONNARD"},
           Line{"Ont voté contre : Mme ROY, M. PIN", "contre | Mme ROY | M. PIN"},
           Line{"Abstention : 1 (M. PIN)", "abstention 1 | M. PIN"},
           Line{"", ""},
           Line{"Le comité s’abstient de tout avis.", ""},
       }) {
    INFO(each.text);
    CHECK(shown(read_said_voters(each.text)) == each.told);
  }
}

TEST_CASE("a place of a vote lies inside its text") {
  const std::string text = "Après débat, le devis est approuvé à l’unanimité des présents, dit-il.";
  const auto vote = find_said_vote(text);
  REQUIRE(vote);
  CHECK(vote->begin <= vote->phrase);
  CHECK(vote->phrase < vote->end);
  CHECK(text.substr(vote->phrase, vote->end - vote->phrase) == "à l’unanimité des présents");
  CHECK_FALSE(is_only_vote(text, *vote));
}

TEST_CASE("formulas that enact") {
  CHECK(enacts("Le conseil municipal, après en avoir délibéré, à l’unanimité :"));
  CHECK(enacts("Après en avoir délibéré, le conseil approuve le devis."));
  CHECK_FALSE(enacts("Le conseil municipal approuve le devis."));
  CHECK_FALSE(enacts("Le maire, après en avoir délibéré avec ses adjoints, renonce."));
  CHECK_FALSE(enacts(""));
}

TEST_CASE("who wrote a document, and who did not") {
  for (const Line& each : {
           Line{"Rédigé par Mme Léa ROUX", "rédigé par | Mme Léa ROUX"},
           Line{"Compte rendu rédigé par Léa Roux.", "rédigé par | Léa Roux"},
           Line{"Rédaction : Léa ROUX", "rédigé par | Léa ROUX"},
           Line{"Secrétaire de séance : Mme ROUX", "secrétaire de séance | Mme ROUX"},
           Line{"Mme Léa ROUX est désignée secrétaire de séance.",
                "secrétaire de séance | Mme Léa ROUX"},
           Line{"PV établi par M. Luc NOIR, adjoint, le 5 mars 2026",
                "rédigé par | M. Luc NOIR, adjoint | more"},
           Line{"", ""},
           Line{"Rédigé par", ""},
           Line{"Rédaction :", ""},
           Line{"Le rapport rédigé par Mme ROUX est lu.", ""},
           Line{"Compte rendu rédigé par le cabinet Arc", ""},
           Line{"Rédaction : Léa ROUX – Relecture : Paul MARTIN", ""},
           Line{"Rédaction : à revoir", ""},
           Line{"Rédaction : Collectif", ""},
           Line{"Secrétaire de séance : à désigner", ""},
       }) {
    INFO(each.text);
    CHECK(shown(read_said_author(each.text)) == each.told);
  }
}
