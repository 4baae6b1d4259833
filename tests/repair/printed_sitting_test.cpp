// What the minutes of a sitting print out of their header, read back.
#include "repair/printed_sitting.hpp"

#include <string>

#include "catch.hpp"

using namespace greffier;
using namespace greffier::repair;

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
