#include "repair/opinions.hpp"

#include "catch.hpp"

using namespace greffier;

namespace {

// « pour=5 contre=1 | sujet », "-" for no opinion.
std::string said(std::string_view line) {
  const auto opinion = repair::read_said_opinion(line);
  if (!opinion) return "-";
  std::string text;
  for (const model::Attribute& each : opinion->attributes)
    text += (text.empty() ? "" : " ") + each.key + "=" + each.value;
  return opinion->subject.empty() ? text : text + " | " + opinion->subject;
}

}  // namespace

TEST_CASE("opinions as they are typed") {
  CHECK(said("Avis : favorable (5 voix pour, 1 contre, 1 abstention)") ==
        "pour=5 contre=1 abstention=1 resultat=Avis favorable");
  CHECK(said("Avis du CSE : défavorable") == "resultat=Avis défavorable");
  CHECK(said("AVIS : FAVORABLE À L’UNANIMITÉ") == "resultat=Avis FAVORABLE À L’UNANIMITÉ");
  CHECK(said("Le CSE rend un avis favorable à l’unanimité.") ==
        "resultat=Avis favorable à l’unanimité");
  CHECK(said("Les élus émettent un avis défavorable par 4 voix contre 2.") ==
        "pour=4 contre=2 resultat=Avis défavorable");
  CHECK(said("Le comité émet un avis favorable sur le projet d’accord, par 5 voix pour.") ==
        "pour=5 resultat=Avis favorable | Sur le projet d’accord");
  CHECK(said("Avis favorable, sous réserve d’un bilan en juin.") ==
        "resultat=Avis favorable, sous réserve d’un bilan en juin");
  CHECK(said("Avis favorables : 5") == "pour=5");
  CHECK(said("Avis :").empty());
}

TEST_CASE("lines that speak of an opinion, and give none") {
  for (const std::string_view line :
       {"L’avis du médecin est attendu.", "Avis favorable du médecin attendu pour avril.",
        "Avis de convocation : 12 mars", "Le directeur demande un avis favorable.",
        "Avis aux salariés : le parking ferme", "Les élus rendront un avis en juin.", ""}) {
    INFO(line);
    CHECK(said(line) == "-");
  }
}
