#include "kinds/messages.hpp"

#include "catalogue.hpp"
#include "catch.hpp"

TEST_CASE("the messages of kinds make a sound catalogue") {
  CHECK(greffier::catalogue_faults(greffier::kinds::kMessages) == greffier::Faults{});
}
