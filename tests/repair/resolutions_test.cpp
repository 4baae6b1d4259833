// What is the title of a resolution.
#include "repair/resolutions.hpp"

#include "catch.hpp"

using namespace greffier::repair;

TEST_CASE("titles of resolutions, and what stands behind them") {
  CHECK(read_resolution_title("PREMIÈRE RÉSOLUTION") == "");
  CHECK(read_resolution_title("Résolution n° 5 – Approbation des comptes") ==
        "Approbation des comptes");
  CHECK(read_resolution_title("2e résolution : Quitus") == "Quitus");
  CHECK(read_resolution_title("Dix-septième résolution") == "");
  CHECK(read_resolution_title("Résolution N°12") == "");
  CHECK_FALSE(read_resolution_title("La première résolution est adoptée."));
  CHECK_FALSE(read_resolution_title("Résolution du conflit"));
  CHECK_FALSE(read_resolution_title("Résolution 3 adoptée par tous"));
  CHECK_FALSE(read_resolution_title(""));
}
