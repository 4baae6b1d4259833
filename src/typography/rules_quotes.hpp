// Quotation marks: T05 and T06. Data only.
#pragma once

#include <array>

#include "typography/rule.hpp"

namespace greffier::typography {

inline constexpr Example kT05Examples[] = {
    {"Il dit \"oui\".", "Il dit «\u00A0oui\u00A0»."},
    {"\"Un \"bon\" plan\"", "«\u00A0Un “bon” plan\u00A0»"},
    {"« la \"petite\" porte »", "«\u00A0la “petite” porte\u00A0»"},
    {"un \" mot \" isolé", "un «\u00A0mot\u00A0» isolé"},
};
inline constexpr std::string_view kT05Kept[] = {
    "un temps de 2'33\"", "un écran de 24\"",
    "la valeur \"\"",     "\"une citation qui continue au paragraphe suivant",
    "\"nom\",\"prenom\"",
};
inline constexpr Example kT06Examples[] = {
    {"« oui »", "«\u00A0oui\u00A0»"},
    {"Il dit «oui».", "Il dit «\u00A0oui\u00A0»."},
    {"«\u00A0oui »", "«\u00A0oui\u00A0»"},
    {"» suite de la citation »", "»\u00A0suite de la citation\u00A0»"},
};
inline constexpr std::string_view kT06Kept[] = {
    "«\u00A0oui\u00A0»", "«\u202Foui\u202F»", "Fichier » Ouvrir", "das »Wort« hier", "«»",
};

inline constexpr std::array kQuoteRules{
    Rule{.id = "T05",
         .title_fr = "Guillemets français",
         .title_en = "French quotation marks",
         .explanation_fr = "Les guillemets droits du clavier deviennent des guillemets français "
                           "« … », et des guillemets anglais “…” à l’intérieur d’une citation. "
                           "Quand leur paire est douteuse, ils sont seulement signalés.",
         .explanation_en = "Straight quotes become French guillemets, and curly ones inside a "
                           "quotation. When they do not pair without doubt they are only reported.",
         .source = "Imprimerie nationale, Lexique des règles typographiques",
         .examples = kT05Examples,
         .counter_examples = kT05Kept},
    Rule{.id = "T06",
         .title_fr = "Espaces à l’intérieur des guillemets",
         .title_en = "Spaces inside guillemets",
         .explanation_fr = "Une espace insécable suit le guillemet ouvrant et précède le guillemet "
                           "fermant. Un guillemet qui rouvre la citation en tête de ligne est "
                           "suivi d’une espace insécable.",
         .explanation_en = "A no-break space follows the opening guillemet and precedes the "
                           "closing one. A guillemet that resumes a quotation at the start of a "
                           "line is followed by a no-break space.",
         .source = "Imprimerie nationale, Lexique des règles typographiques",
         .examples = kT06Examples,
         .counter_examples = kT06Kept},
};

}  // namespace greffier::typography
