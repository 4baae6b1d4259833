#include "diag/byte_lanes.hpp"

#include <string>

#include "catch.hpp"

using namespace greffier;

TEST_CASE("a place is found wherever it stands, and none where there is none") {
  const auto is_sought = [](const auto& lanes) { return (lanes(0) == 'x') | (lanes(0) >= 0xF0); };
  for (std::size_t size = 0; size < 70; ++size) {
    std::string text(size, 'a');
    for (std::size_t begin = 0; begin <= size; ++begin) {
      CHECK(diag::find_place(text, begin, is_sought) == size);
      for (std::size_t at = 0; at < size; ++at) {
        text[at] = at % 2 == 0 ? 'x' : '\xFF';
        REQUIRE(diag::find_place(text, begin, is_sought) == (at < begin ? size : at));
        text[at] = 'a';
      }
    }
  }
}

TEST_CASE("the first of several places is found, by what stands before it") {
  const auto follows = [](const auto& lanes) { return (lanes(0) == 'e') & (lanes(-1) == 'o'); };
  const std::string text =
      "e, puis o e, et noeud, voeu, une phrase assez longue pour le reste: boeuf";
  const std::string_view seen = text;
  CHECK(diag::find_place(seen, 1, follows) == seen.find("oe") + 1);
  CHECK(diag::find_place(seen, 20, follows) == seen.find("oeu", 20) + 1);
  CHECK(diag::find_place(seen, 30, follows) == seen.rfind("oe") + 1);
  CHECK(diag::find_place(seen.substr(0, 15), 1, follows) == 15);
}
