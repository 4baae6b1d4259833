#include "repair/cut_word.hpp"

#include <array>
#include <string_view>

#include "catch.hpp"

using namespace greffier::repair;

TEST_CASE("the hyphen of a cut word goes, stays, or is asked about") {
  struct Cut {
    std::string_view before, after;
    Hyphen hyphen;
    std::string_view whole;
  };
  constexpr std::array kCuts{Cut{"la mutua-", "lisation des", Hyphen::dropped, "mutualisation"},
                             Cut{"d’une amélio-", "ration", Hyphen::dropped, "amélioration"},
                             Cut{"les MAJUS-", "CULES", Hyphen::dropped, "MAJUSCULES"},
                             Cut{"la mu\u00AD", "tua", Hyphen::dropped, "mutua"},
                             Cut{"le vice-", "président", Hyphen::kept, "vice-président"},
                             Cut{"Bouches-du-", "Rhône", Hyphen::kept, "Bouches-du-Rhône"},
                             Cut{"Saint-", "Aubin", Hyphen::kept, "Saint-Aubin"},
                             Cut{"faut-", "il voter", Hyphen::kept, "faut-il"},
                             Cut{"y a-", "t-il", Hyphen::kept, "a-t"},
                             Cut{"peut-", "être", Hyphen::kept, "peut-être"},
                             Cut{"le bazou-", "liquet", Hyphen::doubtful, "bazouliquet"},
                             Cut{"les micro-", "et macro-économies", Hyphen::none, ""},
                             Cut{"les sous- ", "ou surévaluations", Hyphen::none, ""},
                             Cut{"le conseil -", "suite", Hyphen::none, ""},
                             Cut{"le conseil", "municipal", Hyphen::none, ""},
                             Cut{"2025-", "2026", Hyphen::none, ""},
                             Cut{"", "", Hyphen::none, ""}};
  for (const Cut& cut : kCuts) {
    INFO(cut.before << " / " << cut.after);
    const CutWord found = cut_word(cut.before, cut.after);
    CHECK(static_cast<int>(found.hyphen) == static_cast<int>(cut.hyphen));
    if (cut.hyphen != Hyphen::none) CHECK(found.whole == cut.whole);
  }
}
