// What becomes a container.
#pragma once

#include <array>

#include "material/changes.hpp"

namespace greffier::repair {

using material::Certainty;

inline constexpr material::Rule kShortForm{
    "I49",
    Certainty::safe,
    "« Décision : », « Action : », « Vote : » : un bloc",
    "“Décision:”, “Action:”, “Vote:”: a block",
    "Écrivez un bloc « ::: decision », « ::: action » ou « ::: vote ».",
    "Write a “::: decision”, “::: action” or “::: vote” block."};

inline constexpr material::Rule kListedDecisions{
    "I50",
    Certainty::safe,
    "Liste sous « Décisions » : une décision par élément",
    "List under “Décisions”: a decision an entry",
    "Écrivez un bloc « ::: decision » par décision.",
    "Write a “::: decision” block for each decision."};

inline constexpr material::Rule kListedActions{
    "I100",
    Certainty::safe,
    "Liste sous « Actions à mener » : une action par élément",
    "List under “Actions à mener”: an action an entry",
    "Écrivez un bloc « ::: action qui=\"…\" echeance=\"…\" » par action.",
    "Write an “::: action qui=\"…\" echeance=\"…\"” block for each action."};

inline constexpr std::array kContainerRules{&kShortForm, &kListedDecisions, &kListedActions};

}  // namespace greffier::repair
