// Points, brackets, commas and letters of another alphabet: T25, T26, T29 and T34. Data only.
#pragma once

#include <array>

#include "typography/rule.hpp"

namespace greffier::typography {

inline constexpr Example kT25Examples[] = {
    {"la S.N.C.F. et ses agents", "la S.N.C.F. et ses agents"},
    {"l’A.G. de mars", "l’A.G. de mars"},
};
inline constexpr std::string_view kT25Kept[] = {
    "M.\u00A0J.-C. Roche",   "A.B. Roche", "J.R.R. ROCHE", "52 av.\u00A0J.-C.",
    "le plan M. est adopté",
};
inline constexpr Example kT26Examples[] = {
    {"le rapport ( voir l’annexe ) est adopté", "le rapport (voir l’annexe) est adopté"},
    {"la voirie , les écoles", "la voirie, les écoles"},
    {"La séance est levée .", "La séance est levée."},
    {"la voirie,les écoles et la cantine", "la voirie, les écoles et la cantine"},
};
inline constexpr std::string_view kT26Kept[] = {
    "f (x)",       "une (re)lecture", "les élu(e)s",       "nom,prenom,age",  "( ?)",
    "[ ] à faire", "[ x ] fait",      "le signe , sépare", "un fichier .odt", "1,5",
};
inline constexpr Example kT29Examples[] = {
    {"«\u00A0Le projet (…) est adopté.\u00A0»", "«\u00A0Le projet (…) est adopté.\u00A0»"},
};
inline constexpr std::string_view kT29Kept[] = {
    "f(…)",
    "(… et ainsi de suite)",
    "(voir l’annexe…)",
    "[…]",
};
inline constexpr Example kT34Examples[] = {
    {"la vоirie", "la vоirie"},  // the o is Cyrillic
};
inline constexpr std::string_view kT34Kept[] = {
    "Москва",
    "12\u00A0μm",
    "α-amylase",
    "la voirie",
};

inline constexpr std::array kSignRules{
    Rule{.id = "T25",
         .title_fr = "Sigles sans points",
         .title_en = "Acronyms without points",
         .explanation_fr = "Un sigle s’écrit en capitales sans points ni espaces : les points sont "
                           "signalés.",
         .explanation_en = "An acronym is written in capitals without points or spaces: points are "
                           "reported.",
         .source = "Imprimerie nationale, Lexique des règles typographiques",
         .mode = Mode::to_check,
         .examples = kT25Examples,
         .counter_examples = kT25Kept},
    Rule{.id = "T26",
         .title_fr = "Espaces autour des parenthèses, des crochets, des virgules et des points",
         .title_en = "Spaces around brackets, commas and points",
         .explanation_fr = "Pas d’espace à l’intérieur des parenthèses et des crochets, ni devant "
                           "une virgule ou un point ; une espace après une virgule. Ailleurs, "
                           "l’espace oubliée est seulement signalée.",
         .explanation_en = "No space inside brackets, nor before a comma or a point; a space after "
                           "a comma. Elsewhere a missing space is only reported.",
         .source = "Imprimerie nationale, Lexique des règles typographiques",
         .examples = kT26Examples,
         .counter_examples = kT26Kept},
    Rule{.id = "T29",
         .title_fr = "Coupure dans une citation",
         .title_en = "Cut in a quotation",
         .explanation_fr = "Une coupure dans une citation se marque par des points de suspension "
                           "entre crochets : […]. Entre parenthèses, elle est signalée.",
         .explanation_en = "A cut in a quotation is marked by an ellipsis between square brackets. "
                           "Between round ones it is reported.",
         .source = "Imprimerie nationale, Lexique des règles typographiques",
         .mode = Mode::to_check,
         .examples = kT29Examples,
         .counter_examples = kT29Kept},
    Rule{.id = "T34",
         .title_fr = "Lettres d’un autre alphabet",
         .title_en = "Letters of another alphabet",
         .explanation_fr =
             "Une lettre cyrillique ou grecque qui ressemble à une lettre latine s’est "
             "glissée dans un mot : la recherche et la lecture à voix haute ne le "
             "reconnaissent plus.",
         .explanation_en = "A Cyrillic or Greek letter that looks like a Latin one stands in a "
                           "word: neither search nor screen readers recognise it.",
         .source = "Unicode, UTS 39, Unicode Security Mechanisms",
         .mode = Mode::to_check,
         .examples = kT34Examples,
         .counter_examples = kT34Kept},
};

}  // namespace greffier::typography
