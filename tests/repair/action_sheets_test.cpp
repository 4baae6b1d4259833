// What is the title of an action sheet, and what only looks like one.
#include "repair/action_sheets.hpp"

#include <array>
#include <string>
#include <string_view>

#include "catch.hpp"

using namespace greffier::repair;

namespace {

struct Line {
  std::string_view text;
  std::string_view told;  // "none", or its number and its title
};

std::string shown(std::string_view line) {
  const auto title = read_sheet_title(line);
  return title ? title->number + " | " + title->title : "none";
}

}  // namespace

TEST_CASE("titles of action sheets") {
  for (const Line& each : {
           Line{"Fiche action n° 1 : Un groupement", "1 | Un groupement"},
           Line{"FICHE-ACTION N°1.2 – La paie", "1.2 | La paie"},
           Line{"Fiche-action : La paie", " | La paie"},
           Line{"Fiche n° 3. La paie", "3 | La paie"},
           Line{"Fiche action n° 4", "4 | "},
           Line{"Fiche action 4 Un groupement", "4 | Un groupement"},
           Line{"Fiche action qui reste à écrire", "none"},
           Line{"Fiche de suivi n° 2", "none"},
           Line{"Fiche technique : le logiciel", "none"},
           Line{"Les fiches action", "none"},
           Line{"Fiche action n° 2 est relue deux fois l’an", "none"},
           Line{"", "none"},
       }) {
    INFO(each.text);
    CHECK(shown(each.text) == each.told);
  }
}
