#include "pipeline/messages.hpp"

#include "catalogue.hpp"
#include "catch.hpp"

TEST_CASE("the messages of the pipeline make a sound catalogue") {
  CHECK(greffier::catalogue_faults(greffier::pipeline::kMessages) == greffier::Faults{});
}
