#include "office/messages.hpp"

#include "catalogue.hpp"
#include "catch.hpp"

TEST_CASE("the messages of office make a sound catalogue") {
  CHECK(greffier::catalogue_faults(greffier::office::kMessages) == greffier::Faults{});
}
