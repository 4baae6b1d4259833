// Letters that the dictionary restores: T22 and T23. Data only.
#pragma once

#include <array>

#include "typography/rule.hpp"

namespace greffier::typography {

inline constexpr Example kT22Examples[] = {
    {"L’Etat et l’Eglise", "L’État et l’Église"},
    {"A l’issue du vote", "À l’issue du vote"},
    {"A compter de ce jour", "À compter de ce jour"},
    {"A la demande du maire", "À la demande du maire"},
    {"COMPTE RENDU DE LA REUNION", "COMPTE RENDU DE LA RÉUNION"},
};
inline constexpr std::string_view kT22Kept[] = {
    "A priori, le vote est clos",
    "A voté",
    "le point A, la catégorie A",
    "l’état civil",
    "la marche du marché",
    "Eve habite à Evry",
    "Mme Elise ECUYER",
    "l’AME et l’EPI",
    "A. Dupont",
    "le logiciel Evolution",
};
inline constexpr Example kT23Examples[] = {
    {"le coeur et la soeur", "le cœur et la sœur"},
    {"Oeuvre commune", "Œuvre commune"},
    {"LES VOEUX DU MAIRE", "LES VŒUX DU MAIRE"},
};
inline constexpr std::string_view kT23Kept[] = {
    "la moelle", "un coefficient", "coexister", "Boeing", "Goethe", "Laetitia",
};

inline constexpr std::array kLetterRules{
    Rule{.id = "T22",
         .title_fr = "Accents des capitales",
         .title_en = "Accents on capitals",
         .explanation_fr =
             "Les capitales portent leurs accents : État, À l’issue, RÉUNION. L’accent est remis "
             "quand le dictionnaire refuse le mot sans accent et n’en accepte qu’un seul avec, qui "
             "n’est pas un nom propre ; dans le doute, l’oubli est seulement signalé.",
         .explanation_en =
             "French capitals carry their accents: État, À l’issue, RÉUNION. The accent is put "
             "back when the dictionary rejects the bare word and accepts exactly one with accents, "
             "which is no proper noun; in doubt it is only reported.",
         .source = "Imprimerie nationale, Lexique des règles typographiques",
         .examples = kT22Examples,
         .counter_examples = kT22Kept},
    Rule{.id = "T23",
         .title_fr = "Ligatures œ et æ",
         .title_en = "Ligatures œ and æ",
         .explanation_fr = "Les lettres o et e, a et e sont liées dans les mots où le dictionnaire "
                           "l’exige : cœur, œuvre, vœu. Les noms propres sont laissés.",
         .explanation_en = "The letters o and e, a and e are joined in the words where the "
                           "dictionary requires it: cœur, œuvre, vœu. Proper nouns are left alone.",
         .source = "Imprimerie nationale, Lexique des règles typographiques",
         .examples = kT23Examples,
         .counter_examples = kT23Kept},
};

}  // namespace greffier::typography
