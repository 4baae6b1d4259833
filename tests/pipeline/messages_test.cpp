#include "pipeline/messages.hpp"

#include "catalogue.hpp"
#include "catch.hpp"
#include "pipeline/batch_messages.hpp"
#include "pipeline/import_messages.hpp"

TEST_CASE("the messages of the pipeline make a sound catalogue") {
  CHECK(greffier::catalogue_faults(greffier::pipeline::kMessages) == greffier::Faults{});
  CHECK(greffier::catalogue_faults(greffier::pipeline::kImportMessages) == greffier::Faults{});
  CHECK(greffier::catalogue_faults(greffier::pipeline::kBatchMessages) == greffier::Faults{});
}
