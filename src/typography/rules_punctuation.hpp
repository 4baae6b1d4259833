// Spaces before high punctuation: T01 to T04. Data only.
#pragma once

#include <array>

#include "typography/rule.hpp"

namespace greffier::typography {

inline constexpr Example kT01Examples[] = {
    {"Qui est là ?", "Qui est là\u00A0?"},
    {"Enfin ! dit-elle ; puis elle sortit.", "Enfin\u00A0! dit-elle\u00A0; puis elle sortit."},
    {"Vraiment  ?!", "Vraiment\u00A0?!"},
};
inline constexpr std::string_view kT01Kept[] = {
    "#1 ;#2", "a != b", "Yahoo ! est un annuaire", "(?)", "? en tête de ligne", "Qui est là\u202F?",
};
inline constexpr Example kT02Examples[] = {
    {"Qui est là?", "Qui est là\u00A0?"},
    {"la voirie; le bâtiment", "la voirie\u00A0; le bâtiment"},
    {"(voir l’annexe)!", "(voir l’annexe)\u00A0!"},
};
inline constexpr std::string_view kT02Kept[] = {
    "a?b:c", "nom;prenom;age", "Yahoo! est un annuaire", "(!)", "Welcome to the Web!", "n!",
};
inline constexpr Example kT03Examples[] = {
    {"Sujet : la voirie", "Sujet\u00A0: la voirie"},
    {"Rapport n° : 1", "Rapport n°\u00A0: 1"},
};
inline constexpr std::string_view kT03Kept[] = {
    "Bravo :)", "Bravo :p", "le port :host", "std :: string", ":", "Sujet\u00A0: la voirie",
};
inline constexpr Example kT04Examples[] = {
    {"Sujet: la voirie", "Sujet\u00A0: la voirie"},
    {"Présents:", "Présents\u00A0:"},
    {"Article 2: Durée", "Article 2\u00A0: Durée"},
};
inline constexpr std::string_view kT04Kept[] = {
    "le disque C: est plein", "16:9", "12:30",    "Cc: accueil",
    "http: ou https:",        "::1",  "A4: page", "1: oui",
};

inline constexpr std::array kPunctuationRules{
    Rule{.id = "T01",
         .title_fr = "Espace insécable devant « ; », « ! » et « ? »",
         .title_en = "No-break space before ; ! ?",
         .explanation_fr = "Le point-virgule, le point d’exclamation et le point d’interrogation "
                           "sont précédés d’une espace insécable, pour qu’ils ne passent pas seuls "
                           "à la ligne.",
         .explanation_en = "In French a no-break space precedes the semicolon, the exclamation "
                           "mark and the question mark, so that they never begin a line.",
         .source = "Imprimerie nationale, Lexique des règles typographiques",
         .examples = kT01Examples,
         .counter_examples = kT01Kept},
    Rule{.id = "T02",
         .title_fr = "Espace oubliée devant « ; », « ! » et « ? »",
         .title_en = "Missing space before ; ! ?",
         .explanation_fr = "Il manque l’espace insécable devant le signe. Elle est ajoutée après "
                           "un mot ou un signe fermant, quand une espace ou la fin de la ligne "
                           "suit ; ailleurs, l’oubli est seulement signalé.",
         .explanation_en = "The no-break space before the mark is missing. It is added after a "
                           "word or a closing mark when a space or the end of the line follows; "
                           "elsewhere it is only reported.",
         .source = "Imprimerie nationale, Lexique des règles typographiques",
         .examples = kT02Examples,
         .counter_examples = kT02Kept},
    Rule{.id = "T03",
         .title_fr = "Espace insécable devant le deux-points",
         .title_en = "No-break space before the colon",
         .explanation_fr = "Le deux-points est précédé d’une espace insécable.",
         .explanation_en = "In French a no-break space precedes the colon.",
         .source = "Imprimerie nationale, Lexique des règles typographiques",
         .examples = kT03Examples,
         .counter_examples = kT03Kept},
    Rule{.id = "T04",
         .title_fr = "Espace oubliée devant le deux-points",
         .title_en = "Missing space before the colon",
         .explanation_fr = "Il manque l’espace insécable devant le deux-points. Elle est ajoutée "
                           "après un mot d’au moins deux lettres, quand une espace ou la fin de la "
                           "ligne suit ; ailleurs, l’oubli est seulement signalé.",
         .explanation_en = "The no-break space before the colon is missing. It is added after a "
                           "word of two letters or more when a space or the end of the line "
                           "follows; elsewhere it is only reported.",
         .source = "Imprimerie nationale, Lexique des règles typographiques",
         .examples = kT04Examples,
         .counter_examples = kT04Kept},
};

}  // namespace greffier::typography
