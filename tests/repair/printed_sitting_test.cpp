// What the minutes of a sitting print out of their header, read back.
#include "repair/printed_sitting.hpp"

#include <string>

#include "catch.hpp"

using namespace greffier;
using namespace greffier::repair;

namespace {

std::string shown(const std::vector<model::Attribute>& vote) {
  std::string text;
  for (const model::Attribute& each : vote)
    text += (text.empty() ? "" : " ") + each.key + "=" + each.value;
  return text;
}

}  // namespace

TEST_CASE("the sentence that our layout opens a sitting with") {
  const std::string sentence =
      "L’an deux mille vingt-six, le vingt-cinq juin à dix-neuf heures trente, le conseil "
      "municipal, légalement convoqué le 18 juin 2026, s’est réuni en séance ordinaire et "
      "publique, "
      "salle du conseil, à la mairie, sous la présidence de M. Augustin VERLHAC, maire.";
  const auto opening = read_printed_opening(sentence);
  REQUIRE(opening);
  CHECK(opening->day == "l_an_deux_mille_vingt_six_le_vingt_cinq_juin_a_dix_neuf_heures_trente");
  CHECK(opening->hour == "19 h 30");
  CHECK(opening->notice == "18 juin 2026");
  CHECK(opening->nature == "ordinaire");
  CHECK_FALSE(opening->is_closed);
  CHECK(opening->place == "salle du conseil, à la mairie");
  CHECK(opening->president == "M. Augustin VERLHAC, maire");
  const auto with = [&sentence](std::string_view what, std::string_view other) {
    std::string text = sentence;
    return read_printed_opening(text.replace(text.find(what), what.size(), other));
  };
  CHECK(with("dix-neuf heures trente", "vingt heures quarante-cinq")->hour == "20 h 45");
  CHECK(with("ordinaire et publique", "extraordinaire, à huis clos")->is_closed);
  CHECK(with(" le 18 juin 2026, s’est", ", s’est")->notice.empty());
  CHECK(with(", salle du conseil, à la mairie", "")->place.empty());
  CHECK_FALSE(with(", légalement convoqué", ""));
  CHECK_FALSE(with("ordinaire et publique", "publique"));
  CHECK_FALSE(with("maire.", "maire"));
  CHECK_FALSE(with("M. Augustin VERLHAC, maire", "son doyen d’âge"));
}

TEST_CASE("how many members there were") {
  const auto members =
      read_printed_members("27 en exercice, 21 présents, 4 représentés, 25 votants");
  REQUIRE(members);
  CHECK(members->in_office == 27);
  CHECK(members->present == 21);
  CHECK(members->represented == 4);
  CHECK(
      read_printed_members("9 en exercice, 8 présents, aucun représenté, 8 votants")->represented ==
      0);
  CHECK_FALSE(read_printed_members("21 présents, 4 représentés"));
  CHECK_FALSE(read_printed_members("27 en exercice, 21 présents dont 2 en visio"));
}

TEST_CASE("the sentences of the quorum") {
  const std::string text =
      "M. Augustin VERLHAC ouvre la séance à 19 h 30. Vingt-et-un membres sont présents, pour un "
      "quorum de 14 : le conseil municipal peut valablement délibérer.";
  const auto quorum = read_printed_quorum(text);
  REQUIRE(quorum);
  CHECK(quorum->present == "vingt_et_un");
  CHECK(quorum->quorum == 14);
  CHECK(read_printed_quorum(text + " Mme Léonie FABREGUETTES est désignée secrétaire de séance."));
  CHECK_FALSE(read_printed_quorum(text + " Il salue les familles présentes."));
  CHECK_FALSE(read_printed_quorum("M. le maire ouvre la séance à 19 h 30 et salue la presse."));
}

TEST_CASE("the line of a vote") {
  const auto vote = [](std::string_view line) { return shown(read_printed_vote(line)); };
  CHECK(vote("Votants : 25 · Pour : 23 · Abstentions : 2 · Résultat : adopté à la majorité") ==
        "pour=23 abstention=2 resultat=adopté à la majorité");
  CHECK(vote("Votants : 24 · Pour : 20 · Contre : 3 · Blancs ou nuls : 1 · Ne prennent pas part au "
             "vote : 1") == "pour=20 contre=3 blancs=1 nppv=1");
  CHECK(vote("Votants : 25 · Pour : 23 · Abstentions : 1").empty());
  CHECK(vote("Votants : 25").empty());
  CHECK(vote("Votants : 25 · Pour : 25 · Durée : 2").empty());
  CHECK(vote("Les votants sont 25.").empty());
}
