#include "repair/page_mark.hpp"

#include <array>
#include <string_view>

#include "catch.hpp"

using namespace greffier::repair;

TEST_CASE("page numbers alone on a line") {
  struct Line {
    std::string_view text;
    int page, of;
    bool is_bare;
  };
  constexpr std::array kLines{Line{"3", 3, 0, true},
                              Line{" 12 ", 12, 0, true},
                              Line{"- 3 -", 3, 0, false},
                              Line{"– 3 –", 3, 0, false},
                              Line{"3/12", 3, 12, false},
                              Line{"3 / 12", 3, 12, false},
                              Line{"Page 3", 3, 0, false},
                              Line{"page | 4", 4, 0, false},
                              Line{"Page 3 sur 12", 3, 12, false},
                              Line{"PAGE 3/12", 3, 12, false},
                              Line{"4 | Page", 4, 0, false},
                              Line{"p. 8", 8, 0, false},
                              Line{"Page n° 5", 5, 0, false},
                              Line{"| 7", 7, 0, false},
                              Line{"Page\u00A03 de 9", 3, 9, false}};
  for (const Line& line : kLines) {
    INFO(line.text);
    const auto mark = read_page_mark(line.text);
    REQUIRE(mark.has_value());
    CHECK(mark->page == line.page);
    CHECK(mark->of == line.of);
    CHECK(mark->is_bare == line.is_bare);
  }
}

TEST_CASE("what is no page number") {
  constexpr std::array<std::string_view, 14> kLines{"-3",   "−8",       "3.",     "3)",  "(3)",
                                                    "[3]",  "12 pages", "3 mars", "",    "Page",
                                                    "12/3", "1 250",    "3,5",    "n° 3"};
  for (const std::string_view line : kLines) {
    INFO(line);
    CHECK_FALSE(read_page_mark(line).has_value());
  }
}

TEST_CASE("lines with a page number at one end") {
  const auto words = [](std::string_view line) {
    const auto paged = read_paged_line(line);
    return paged ? paged->words + " " + std::to_string(paged->page) : "";
  };
  CHECK(words("Commune de Valrieux — 3") == "commune_de_valrieux 3");
  CHECK(words("Commune de Valrieux\t3") == "commune_de_valrieux 3");
  CHECK(words("Commune de Valrieux, page 3/12") == "commune_de_valrieux 3");
  CHECK(words("Commune de Valrieux - p. 3") == "commune_de_valrieux 3");
  CHECK(words("3 | Rapport annuel") == "rapport_annuel 3");
  CHECK(words("Page 3 – Rapport annuel") == "rapport_annuel 3");
  CHECK(words("Rapport n° : 3").empty());
  CHECK(words("Rapport - 3").empty());
  CHECK(words("Commune de Valrieux 3").empty());
  CHECK(words("Votants : 12").empty());
  CHECK(words("12 avril – 3").empty() == false);
}
