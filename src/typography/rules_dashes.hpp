// Dashes and hyphens: T09, T10 and T33. Data only.
#pragma once

#include <array>

#include "typography/rule.hpp"

namespace greffier::typography {

inline constexpr Example kT09Examples[] = {
    {"Le maire - qui présidait la séance - a donné lecture du rapport.",
     "Le maire –\u00A0qui présidait la séance\u00A0– a donné lecture du rapport."},
    {"Les élus, dit-il – et il insiste –, seront prévenus.",
     "Les élus, dit-il –\u00A0et il insiste\u00A0–, seront prévenus."},
};
inline constexpr std::string_view kT09Kept[] = {
    "- un élément de liste - et sa suite",       "Recettes - dépenses - solde",
    "Groupe de travail - Compte rendu - Annexe", "Le score est de 12 - 8 - 3 cette année.",
    "Le Vice - Président ouvre la séance.",      "Un seul tiret - dans cette phrase.",
};
inline constexpr Example kT10Examples[] = {
    {"une hausse de 10-15\u00A0%", "une hausse de 10-15\u00A0%"},
    {"par -5\u00A0°C ce matin", "par -5\u00A0°C ce matin"},
    {"voir pp.\u00A012-13", "voir pp.\u00A012-13"},
};
inline constexpr std::string_view kT10Kept[] = {
    "le 2026-01-23", "01-02-03-04-05", "la loi n°\u00A02010-1563", "L.\u00A05211-39-1", "2020-2026",
};
inline constexpr Example kT33Examples[] = {
    {"Qu’y a-t-il dans ce rapport\u00A0?", "Qu’y a‑t‑il dans ce rapport\u00A0?"},
    {"l’article L.\u00A05211-39-1", "l’article L.\u00A05211‑39‑1"},
};
inline constexpr std::string_view kT33Kept[] = {
    "un porte-parole",
    "le 12-15",
    "t-il",
    "la référence AB-12-34",
};

inline constexpr std::array kDashRules{
    Rule{.id = "T09",
         .title_fr = "Tirets d’incise",
         .title_en = "Dashes around an incise",
         .explanation_fr =
             "Deux traits d’union entre espaces qui encadrent une incise deviennent deux tirets, "
             "et une espace insécable tient l’incise à ses tirets. Hors d’une phrase, ou quand "
             "le tiret est seul, il est seulement signalé.",
         .explanation_en =
             "Two spaced hyphens around an incise become two dashes, and no-break spaces hold the "
             "incise to them. Outside a sentence, or alone, a hyphen is only reported.",
         .source = "Imprimerie nationale, Lexique des règles typographiques",
         .examples = kT09Examples,
         .counter_examples = kT09Kept},
    Rule{.id = "T10",
         .title_fr = "Intervalles et signe moins",
         .title_en = "Ranges and minus sign",
         .explanation_fr =
             "Entre les deux nombres d’un intervalle se place un tiret (–), devant un "
             "nombre négatif le signe moins (−) : le trait d’union est signalé.",
         .explanation_en = "An en dash (–) joins the two numbers of a range and a minus sign (−) "
                           "precedes a negative number: hyphens are reported.",
         .source = "BIPM, Le Système international d’unités, § 5.3",
         .mode = Mode::to_check,
         .examples = kT10Examples,
         .counter_examples = kT10Kept},
    Rule{.id = "T33",
         .title_fr = "Traits d’union insécables",
         .title_en = "Non-breaking hyphens",
         .explanation_fr = "Dans « a-t-il » et dans un numéro d’article, le trait d’union devient "
                           "insécable. La police doit posséder ce signe (U+2011).",
         .explanation_en = "In “a-t-il” and in the number of an article the hyphen becomes a "
                           "non-breaking one. The font must have that sign (U+2011).",
         .source = "Guide de légistique",
         .mode = Mode::style,
         .on_by_default = false,
         .examples = kT33Examples,
         .counter_examples = kT33Kept},
};

}  // namespace greffier::typography
