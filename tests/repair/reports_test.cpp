// Reports under a header that returns.
#include "repair/reports.hpp"

#include <string>

#include "catch.hpp"

using namespace greffier;

namespace {

struct Taken {
  std::size_t reports = 0;
  std::string told;  // « I26 I122 »
};

Taken taken(const std::vector<std::string>& lines) {
  material::Material material;
  for (const std::string& text : lines)
    material.pieces.push_back(material::line({model::text(text)}));
  material::Changes changes;
  Taken made;
  made.reports =
      repair::take_reports(material, {{"compte_rendu", "compte-rendu"}}, changes).reports.size();
  for (const material::Change& each : changes.all())
    made.told += (made.told.empty() ? "" : " ") + std::string(each.rule->id);
  return made;
}

const std::string kBody = "COMMUNE DE VALBRUNE";
const std::string kSort = "Compte rendu d’atelier";
const std::string kPeople = "Présents : Mme Anne ROY, M. Ali SAÏDI";
const std::string kText = "Les trous sont nombreux. Il faut un plan.";

}  // namespace

TEST_CASE("a header that returns with nothing below it is no report, and is told") {
  const Taken made = taken({kBody, kSort, "Atelier n° 1 : La voirie", kPeople, kText,   //
                            kBody, kSort,                                               //
                            kBody, kSort, "Atelier n° 3 : Les écoles", kPeople, kText,  //
                            kBody, kSort, "Atelier n° 4 : Le sport", kPeople, kText});
  CHECK(made.reports == 3);
  CHECK(made.told == "I26 I122");
}

TEST_CASE("a report that has a number and no text stays, and is told") {
  const Taken made = taken({"Compte rendu n° 1", kPeople, kText,  //
                            "Compte rendu n° 2",                  //
                            "Compte rendu n° 3", kPeople, kText,  //
                            "Compte rendu n° 4", kPeople, kText});
  CHECK(made.reports == 4);
  CHECK(made.told == "I26 I123");
}

TEST_CASE("reports that all say something are told once") {
  const Taken made =
      taken({"Compte rendu n° 1", kPeople, kText, "Compte rendu n° 2", kPeople, kText});
  CHECK(made.reports == 2);
  CHECK(made.told == "I26");
}
