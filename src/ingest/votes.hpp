// The outcome of a vote as people write it.
#pragma once

#include <string_view>
#include <vector>

#include "model/block.hpp"

namespace greffier::ingest {

// « 12 pour, 1 contre et 2 abstentions », « adopté à l'unanimité », « pour : 12 ; contre : 0 ».
struct VoteReading {
  std::vector<model::Attribute> attributes;  // pour, contre, abstention, nppv, resultat
  bool complete = true;                      // every part was understood
};
[[nodiscard]] VoteReading read_vote(std::string_view text);

}  // namespace greffier::ingest
