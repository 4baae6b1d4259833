#include "readers/office_table.hpp"

#include "catch.hpp"
#include "model/containment.hpp"

using namespace greffier;
TEST_CASE("placeholder") {
  CHECK(readers::kMostColumns == 200);
}
