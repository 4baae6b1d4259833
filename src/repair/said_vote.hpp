// Votes that a sentence tells: « …, par 12 voix pour, 2 contre et 1 abstention, approuve… ».
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/block.hpp"

namespace greffier::repair {

// Where a text tells the outcome of a vote, and what it says of it: pour, contre, abstention, nppv
// in figures, `resultat` as it is written (« adopté à l’unanimité »).
struct SaidVote {
  std::size_t begin = 0, end = 0;  // bytes
  std::size_t phrase = 0;          // behind the verb: where « à l’unanimité » begins
  std::vector<model::Attribute> attributes;
};

// The first one: « à l’unanimité des présents », « adoptée à la majorité, moins deux abstentions »,
// « par 12 voix pour et 3 contre », « 7 pour, 1 abstention ». « 12 pour cent », « la majorité des
// habitants » are none.
[[nodiscard]] std::optional<SaidVote> find_said_vote(std::string_view text);

// True when the rest of the text says nothing of its own: « La délibération est … », « Vote : … ».
[[nodiscard]] bool is_only_vote(std::string_view text, const SaidVote& vote);

// « M. BONNARD s’abstient. », « Ont voté contre : Mme ROY, M. PIN », « Abstention : 1 (M. PIN) »:
// a line that tells how some voted, and nothing else.
struct SaidVoters {
  std::string key;                  // pour, contre, abstention or nppv
  std::optional<int> count;         // as written
  std::vector<std::string> people;  // as written; none for a figure alone
};
[[nodiscard]] std::optional<SaidVoters> read_said_voters(std::string_view line);
// The attributes of a vote that say so: the count, and `noms_…`.
[[nodiscard]] std::vector<model::Attribute> told(const SaidVoters& said);
// True for a folded label of such a line: « ont_vote_contre », « abstentions ».
[[nodiscard]] bool is_vote_label(std::string_view folded);

}  // namespace greffier::repair
