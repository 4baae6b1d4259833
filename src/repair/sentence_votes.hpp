// Votes that stand in the middle of a text.
#pragma once

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// Tells what a sentence says of a vote (said_vote.hpp), and the `::: vote` block that would say it:
// what was voted is in the sentence, which is its author's. When a person says so, the block comes
// below it, and the words of the vote leave it. Runs when all that is certain has been read.
void tell_said_votes(material::Material& material, material::Changes& changes);

}  // namespace greffier::repair
