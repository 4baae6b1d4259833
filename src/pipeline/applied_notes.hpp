// Notes that other notes gather as what their own kind makes of them: the sittings of a register.
#pragma once

#include <vector>

#include "diag/sink.hpp"
#include "kinds/kind.hpp"
#include "model/value.hpp"
#include "pipeline/included_notes.hpp"
#include "pipeline/job.hpp"
#include "pipeline/workshop.hpp"
#include "typography/profile.hpp"

namespace greffier::pipeline {

// What gathering notes takes and adds to.
struct Gathering {
  const IncludedFrom& from;
  Workshop& workshop;
  const typography::Profile& profile;
  std::vector<Correction>& corrections;
  std::vector<IncludedTable>& tables;  // the files that they come from
};

// In the fields of `kind` whose files are notes of a kind (kinds::Field::notes_kind), puts in the
// place of each path the data of that kind: the notes are read, corrected, applied and checked as
// if they stood alone, each finding at its own line; so are notes that stand in the header (`corps`
// is their text). Their body and the lists of their containers stay behind: what is computed of
// them has all of it, and captions are numbered once. For a header that is corrected already.
void apply_notes(model::Map& header, const kinds::Kind& kind, const Gathering& gathering,
                 diag::Sink& sink);

// Takes such fields out of a header: paths are no words that a document owes.
void drop_paths(model::Map& header, const kinds::Kind& kind);

// True for a kind that has such a field.
[[nodiscard]] bool gathers_notes(const kinds::Kind& kind);

}  // namespace greffier::pipeline
