// Apostrophes and ellipses: T07 and T08. Data only.
#pragma once

#include <array>

#include "typography/rule.hpp"

namespace greffier::typography {

inline constexpr Example kT07Examples[] = {
    {"l'avis d'aujourd'hui", "l’avis d’aujourd’hui"},
    {"l´avis et l`objet", "l’avis et l’objet"},
    {"Mme D'ARVOR", "Mme\u00A0D’ARVOR"},
    {"l'« avis »", "l’«\u00A0avis\u00A0»"},
};
inline constexpr std::string_view kT07Kept[] = {
    "les années '60s", "48°51'24\"", "5' de pause", "le 'vrai' sens", "l’avis",
};
inline constexpr Example kT08Examples[] = {
    {"des raisons pour ... mettre", "des raisons pour… mettre"},
    {"des livres, des cahiers, etc...", "des livres, des cahiers, etc."},
    {"Il a dit [...] puis", "Il a dit […] puis"},
    {"bien...mais", "bien… mais"},
    {"des raisons pour ne pas ...le faire", "des raisons pour ne pas …le faire"},
};
inline constexpr std::string_view kT08Kept[] = {
    "1..10", "1...10", "../annexes/plan", "Chapitre ......... 12", "fin..", "fin....", "1, 2, …",
};

inline constexpr std::array kMarkRules{
    Rule{.id = "T07",
         .title_fr = "Apostrophe typographique",
         .title_en = "Typographic apostrophe",
         .explanation_fr = "L’apostrophe droite du clavier devient l’apostrophe courbe entre deux "
                           "lettres ou après une élision.",
         .explanation_en = "The straight apostrophe becomes a curly one between two letters or "
                           "after an elision.",
         .source = "babel-french",
         .examples = kT07Examples,
         .counter_examples = kT07Kept},
    Rule{.id = "T08",
         .title_fr = "Points de suspension",
         .title_en = "Ellipsis",
         .explanation_fr = "Trois points forment un seul signe, collé au mot qui précède et suivi "
                           "d’une espace. « etc. » ne prend jamais de points de suspension.",
         .explanation_en = "Three dots are one sign, joined to the word before it and followed by "
                           "a space. “etc.” never takes an ellipsis.",
         .source = "Imprimerie nationale, Lexique des règles typographiques",
         .examples = kT08Examples,
         .counter_examples = kT08Kept},
};

}  // namespace greffier::typography
