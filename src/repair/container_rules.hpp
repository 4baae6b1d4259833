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

inline constexpr material::Rule kListedItems{
    "I50",
    Certainty::safe,
    "Liste sous « Décisions » ou « Actions à mener » : une décision, une action par élément",
    "List under “Décisions” or “Actions à mener”: a decision, an action an entry",
    "Écrivez un bloc « ::: decision » ou « ::: action » par élément.",
    "Write a “::: decision” or “::: action” block for each entry."};

inline constexpr std::array kContainerRules{&kShortForm, &kListedItems};

}  // namespace greffier::repair
