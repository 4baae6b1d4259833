// The figures of a vote, on one line.
#pragma once

#include <string_view>
#include <vector>

#include "model/block.hpp"

namespace greffier::repair {

// « Votants : 25 · Pour : 23 · Abstentions : 2 · Résultat : adopté à la majorité », « Pour : 12
// Contre : 1 (Mme ROY) Abstention : 0 » as the attributes of a vote, whatever parts the labels.
// Empty for a line that says anything else or tells one choice only, and where the figures do not
// make the number of voters that it tells.
[[nodiscard]] std::vector<model::Attribute> read_vote_line(std::string_view line);

// The attributes of a line that tells a vote, in figures or words, and nothing else
// (said_vote.hpp).
[[nodiscard]] std::vector<model::Attribute> read_vote(std::string_view line);

}  // namespace greffier::repair
