#include "fonts/coverage.hpp"

#include "catch.hpp"

namespace greffier::fonts {
namespace {

constexpr char32_t kNarrowSpace = 0x202F;

// fonts-liberation2 is one of the packages of the tests.
TEST_CASE("an installed font says what it draws") {
  CHECK(draws("Liberation Sans", U'é') == true);
  CHECK(draws("liberation sans", kNarrowSpace) == true);
  CHECK(draws("Liberation Sans", U'\u4E2D') == false);
}

TEST_CASE("of a font that is not installed, only what is known counts") {
  CHECK(draws("Marianne", kNarrowSpace) == false);
  CHECK(draws("marianne", kNarrowSpace) == false);
  CHECK_FALSE(draws("Police Inventée", kNarrowSpace).has_value());
  CHECK_FALSE(draws("", kNarrowSpace).has_value());
}

}  // namespace
}  // namespace greffier::fonts
