// What the figures of a vote amount to.
#pragma once

#include <string>

#include "diag/sink.hpp"
#include "model/value.hpp"

namespace greffier::kinds {

// What the outcomes are called (`resultats` of a collection in kind.yaml): « Adoptée à la majorité
// » for a resolution, « Avis favorable » for an opinion.
struct VoteOutcomes {
  std::string unanimous = "Adopté à l’unanimité";
  std::string majority = "Adopté à la majorité";
  std::string rejected = "Rejeté";
};

// Reads `pour`, `contre`, `abstention` and `nppv` (integers, each may be empty). Sets `resultat`
// when it is empty: « Adopté à l’unanimité » (nobody against, nobody abstaining), « Adopté à la
// majorité » (of the suffrages exprimés: abstentions do not count), « Rejeté »; a tie sets nothing
// and is reported, since the president's casting vote decides it. A result that the figures
// contradict is reported and kept. A figure that is no whole number, or is below
// zero, is kept as it is written: then no result follows, and none is compared. Sets `phrase`: «
// Adopté à la majorité · 12 pour · 1 contre · 2 abstentions ».
void check_vote(model::Map& record, const diag::Span& place, diag::Sink& sink,
                const VoteOutcomes& outcomes = {});

}  // namespace greffier::kinds
