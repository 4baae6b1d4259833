// Runs of spaces: T27. Data only.
#pragma once

#include <array>

#include "typography/rule.hpp"

namespace greffier::typography {

inline constexpr Example kT27Examples[] = {
    {"le  maire ouvre la  séance", "le maire ouvre la séance"},
};
inline constexpr std::string_view kT27Kept[] = {
    "Nom    Fonction",
    "Nom\tFonction  lieu",
    "  en retrait",
};

inline constexpr std::array kSpaceRules{
    Rule{.id = "T27",
         .title_fr = "Espaces répétées",
         .title_en = "Repeated spaces",
         .explanation_fr = "Une seule espace sépare deux mots. Les espaces et les tabulations qui "
                           "forment des colonnes sont gardées.",
         .explanation_en = "One space separates two words. Spaces and tabs that make columns are "
                           "kept.",
         .source = "Greffier",
         .examples = kT27Examples,
         .counter_examples = kT27Kept},
};

}  // namespace greffier::typography
