// Civilities, numero signs, references and abbreviations: T11, T12, T19, T24. Data only.
#pragma once

#include <array>

#include "typography/rule.hpp"

namespace greffier::typography {

inline constexpr Example kT11Examples[] = {
    {"M. Jean DUPONT et Mme Anne PETIT", "M.\u00A0Jean DUPONT et Mme\u00A0Anne PETIT"},
    {"Mr Dupont", "M.\u00A0Dupont"},
    {"Mme la Présidente", "Mme\u00A0la Présidente"},
    {"MM. Dupont et Durand, Me Roche", "MM.\u00A0Dupont et Durand, Me\u00A0Roche"},
};
inline constexpr std::string_view kT11Kept[] = {
    "Me voilà",
    "Il vote Pr ce texte",
    "La parcelle est sur le plan M. La séance est levée.",
    "J.-M. Dupont",
    "Mr Smith is the one who wrote it",
};
inline constexpr Example kT12Examples[] = {
    {"le rapport n°2 et le n° 3", "le rapport n°\u00A02 et le n°\u00A03"},
    {"Groupe de travail N° 12", "Groupe de travail N°\u00A012"},
    {"les lots nos 12 et 13", "les lots nos\u00A012 et 13"},
};
inline constexpr std::string_view kT12Kept[] = {
    "le n°\u00A02", "No. 5", "un n° absent", "nos 12 communes", "no 12",
};
inline constexpr Example kT19Examples[] = {
    {"l’art. 12, al. 2, p. 14", "l’art.\u00A012, al.\u00A02, p.\u00A014"},
    {"l’article L. 5211-39-1 et le § 3", "l’article L.\u00A05211-39-1 et le §\u00A03"},
    {"l’article L.2121-10", "l’article L.\u00A02121-10"},
};
inline constexpr std::string_view kT19Kept[] = {
    "Jean L. 12 voix",
    "fin du chap. Suite",
    "l’art.\u00A012",
};
inline constexpr Example kT24Examples[] = {
    {"c-à-d. demain", "c.-à-d. demain"},
    {"p. ex. le maire", "p.\u00A0ex. le maire"},
    {"52 av. J.C. environ", "52 av.\u00A0J.-C. environ"},
};
inline constexpr std::string_view kT24Kept[] = {
    "c.-à-d. demain",
    "M. J.C. Dupont",
    "à la p. Exemple",
};

inline constexpr std::array kNameRules{
    Rule{.id = "T11",
         .title_fr = "Civilités et titres",
         .title_en = "Civilities and titles",
         .explanation_fr = "Une espace insécable lie M., MM., Mme, Mmes, Mlle, Dr, Pr, Me et Mgr "
                           "au nom qui suit. « Monsieur » s’abrège en « M. » : « Mr » est anglais.",
         .explanation_en =
             "A no-break space ties M., MM., Mme, Mmes, Mlle, Dr, Pr, Me and Mgr to "
             "the name that follows. “Monsieur” is abbreviated “M.”: “Mr” is English.",
         .source = "Imprimerie nationale, Lexique des règles typographiques",
         .examples = kT11Examples,
         .counter_examples = kT11Kept},
    Rule{.id = "T12",
         .title_fr = "Abréviation de « numéro »",
         .title_en = "Abbreviation of “numéro”",
         .explanation_fr = "Une espace insécable sépare n°, N° ou nos du nombre qui suit.",
         .explanation_en = "A no-break space separates n°, N° or nos from the number that follows.",
         .source = "Imprimerie nationale, Lexique des règles typographiques",
         .examples = kT12Examples,
         .counter_examples = kT12Kept},
    Rule{.id = "T19",
         .title_fr = "Références",
         .title_en = "References",
         .explanation_fr = "Une espace insécable lie art., al., §, p., chap., fig., vol. et les "
                           "lettres L., R., D. des codes au nombre qui suit.",
         .explanation_en = "A no-break space ties art., al., §, p., chap., fig., vol. and the "
                           "letters L., R., D. of the French codes to the number that follows.",
         .source = "Guide de légistique",
         .examples = kT19Examples,
         .counter_examples = kT19Kept},
    Rule{.id = "T24",
         .title_fr = "Abréviations courantes",
         .title_en = "Common abbreviations",
         .explanation_fr = "« c.-à-d. », « p. ex. » et « J.-C. » s’écrivent ainsi, avec leurs "
                           "points, leurs traits d’union et une espace insécable.",
         .explanation_en = "“c.-à-d.”, “p. ex.” and “J.-C.” are written so, with their points, "
                           "hyphens and a no-break space.",
         .source = "Imprimerie nationale, Lexique des règles typographiques",
         .examples = kT24Examples,
         .counter_examples = kT24Kept},
};

}  // namespace greffier::typography
