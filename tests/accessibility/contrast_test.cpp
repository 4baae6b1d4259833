// Colours and their contrast.
#include "accessibility/contrast.hpp"

#include "catch.hpp"

using namespace greffier::accessibility;

TEST_CASE("contrast goes from 1 to 21 and does not know which colour is in front") {
  constexpr Color kWhite{255, 255, 255};
  CHECK(contrast(kWhite, kWhite) == Approx(1));
  CHECK(contrast(Color{0, 0, 0}, kWhite) == Approx(21));
  CHECK(contrast(Color{0x77, 0x77, 0x77}, kWhite) == Approx(4.48).margin(0.01));  // a near miss
  CHECK(contrast(Color{0x1F, 0x3A, 0x5F}, kWhite) == contrast(kWhite, Color{0x1F, 0x3A, 0x5F}));
}

TEST_CASE("colours are six figures, with or without their sign") {
  CHECK(read_color("#1f3A5f") == Color{0x1F, 0x3A, 0x5F});
  CHECK(read_color("1F3A5F") == Color{0x1F, 0x3A, 0x5F});
  for (const char* none : {"", "auto", "transparent", "#FFF", "#12345g", "1234567"})
    CHECK_FALSE(read_color(none));
  CHECK(color_text({0x1F, 0x3A, 0x5F}) == "#1F3A5F");
}
