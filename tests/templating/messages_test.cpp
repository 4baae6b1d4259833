#include "templating/messages.hpp"

#include "catalogue.hpp"
#include "catch.hpp"

TEST_CASE("the messages of templating make a sound catalogue") {
  CHECK(greffier::catalogue_faults(greffier::templating::kMessages) == greffier::Faults{});
}
