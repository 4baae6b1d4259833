#include "cli/messages.hpp"

#include "catalogue.hpp"
#include "catch.hpp"

TEST_CASE("the messages of the command line are sound in both languages") {
  CHECK(greffier::catalogue_faults(greffier::cli::kMessages) == greffier::Faults{});
}
