#include "accessibility/messages.hpp"

#include "catalogue.hpp"
#include "catch.hpp"

TEST_CASE("the messages of accessibility make a sound catalogue") {
  CHECK(greffier::catalogue_faults(greffier::accessibility::kMessages) == greffier::Faults{});
}
