// Formatting that a house style asks for: T21 and T31. Data only.
#pragma once

#include <array>

#include "typography/rule.hpp"

namespace greffier::typography {

inline constexpr std::string_view kFineStyle[] = {"imprimerie"};

inline constexpr Example kT21Examples[] = {
    {"au XXe siècle", "au XXe siècle"},
    {"du XVIIe au XIXe siècle", "du XVIIe au XIXe siècle"},
    {"le Ier millénaire", "le Ier millénaire"},
};
inline constexpr std::string_view kT21Kept[] = {
    "Henri IV", "le chapitre IV", "la Ve République", "le XXe", "Louis XVI au siècle dernier",
};
inline constexpr Example kT31Examples[] = {
    {"une réunion ad hoc", "une réunion ad hoc"},
    {"voir supra, et in fine l’annexe", "voir supra, et in fine l’annexe"},
};
inline constexpr std::string_view kT31Kept[] = {
    "le cabinet Ad Hoc Conseil",   "les infrastructures", "l’association In Situ",
    "une mission supra-communale", "un a priori",
};

inline constexpr std::array kStyleRules{
    Rule{.id = "T21",
         .title_fr = "Siècles",
         .title_en = "Centuries",
         .explanation_fr = "Le numéro d’un siècle ou d’un millénaire se compose en petites "
                           "capitales, et sa terminaison en exposant : XXe siècle.",
         .explanation_en = "The number of a century or millennium is set in small capitals and its "
                           "ending as a superscript: XXe siècle.",
         .source = "Imprimerie nationale, Lexique des règles typographiques",
         .mode = Mode::style,
         .on_by_default = false,
         .on_in = kFineStyle,
         .examples = kT21Examples,
         .counter_examples = kT21Kept},
    Rule{.id = "T31",
         .title_fr = "Locutions latines et étrangères",
         .title_en = "Latin and foreign phrases",
         .explanation_fr = "Les locutions latines ou étrangères qui ne sont pas entrées dans "
                           "l’usage français se composent en italique : une réunion ad hoc.",
         .explanation_en = "Latin and foreign phrases that French has not made its own are set in "
                           "italics.",
         .source = "Imprimerie nationale, Lexique des règles typographiques",
         .mode = Mode::style,
         .on_by_default = false,
         .on_in = kFineStyle,
         .examples = kT31Examples,
         .counter_examples = kT31Kept},
};

}  // namespace greffier::typography
