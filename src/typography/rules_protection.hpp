// The rule before all others: what is no prose. Data only.
#pragma once

#include <array>

#include "typography/rule.hpp"

namespace greffier::typography {

inline constexpr std::string_view kT00Kept[] = {
    "Voir https://example.org/a?b=c:d;e ici",     "Écrire à accueil@example.org!",
    "Le service ouvre à 12:30, au format 16:9",   "Le champ {{ nom ? prenom : \"x\" }} reste",
    "Lancer `ls -l; echo \"fin\"` puis attendre", "The quick answer is \"yes\", isn't it?",
};

inline constexpr std::array kProtectionRules{
    Rule{.id = "T00",
         .title_fr = "Passages protégés",
         .title_en = "Protected passages",
         .explanation_fr = "Les adresses, les chemins, le code, les heures écrites 12:30, les "
                           "rapports, les références bancaires et les passages dans une autre "
                           "langue ne sont pas de la prose : aucune règle n’y touche.",
         .explanation_en = "Addresses, paths, code, times written 12:30, ratios, bank references "
                           "and passages in another language are not prose: no rule touches them.",
         .source = "Greffier",
         .counter_examples = kT00Kept},
};

}  // namespace greffier::typography
