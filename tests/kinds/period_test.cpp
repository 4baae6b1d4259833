#include "kinds/period.hpp"

#include "catch.hpp"

namespace greffier::kinds_tests {

namespace {

// « 2026-09..2027-06 », "" for no period.
std::string months(std::string_view text) {
  const auto period = kinds::read_period(text);
  if (!period) return {};
  const auto said = [](int month) {
    const int rank = month % 12 + 1;
    return std::to_string(month / 12) + (rank < 10 ? "-0" : "-") + std::to_string(rank);
  };
  return said(period->first) + ".." + said(period->last);
}

}  // namespace

TEST_CASE("periods are read as people write them") {
  CHECK(months("2026") == "2026-01..2026-12");
  CHECK(months("2026-2028") == "2026-01..2028-12");
  CHECK(months("2026 – 2028") == "2026-01..2028-12");
  CHECK(months("septembre 2026") == "2026-09..2026-09");
  CHECK(months("Sept. 2026 – juin 2027") == "2026-09..2027-06");
  CHECK(months("de septembre 2026 à juin 2027") == "2026-09..2027-06");
  CHECK(months("mars – juin 2027") == "2027-03..2027-06");
  CHECK(months("15/09/2026 au 3 octobre 2026") == "2026-09..2026-10");
  CHECK(months("2026-09") == "2026-09..2026-09");
  CHECK(months("T2 2027") == "2027-04..2027-06");
  CHECK(months("1er semestre 2027") == "2027-01..2027-06");
  CHECK(months("2e trimestre 2027 – S2 2028") == "2027-04..2028-12");
  CHECK(months("dès mars 2027") == "2027-03..2027-03");
}

TEST_CASE("what is no period is not read as one") {
  for (const char* text : {"", "à préciser", "chaque année", "mars", "12", "5e semestre 2027",
                           "juin 2027 – mars 2027", "selon l’avis de 2027 des communes"}) {
    INFO(text);
    CHECK(months(text).empty());
  }
}

}  // namespace greffier::kinds_tests
