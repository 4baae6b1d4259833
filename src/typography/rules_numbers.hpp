// Numbers, units, hours, dates and ordinals: T13 to T15, T17, T18, T20. Data only.
#pragma once

#include <array>

#include "typography/rule.hpp"

namespace greffier::typography {

inline constexpr Example kT13Examples[] = {
    {"20 % de 12 €", "20\u00A0% de 12\u00A0€"},
    {"1,5 km et 20 °C", "1,5\u00A0km et 20\u00A0°C"},
    {"une subvention de 3 M€", "une subvention de 3\u00A0M€"},
    {"une parcelle de 120 m² et un mur de 3 m",
     "une parcelle de 120\u00A0m² et un mur de 3\u00A0m"},
};
inline constexpr std::string_view kT13Kept[] = {
    "il reste 5 M", "les 2 t du mot", "5 personnes", "20\u00A0%", "20 %brand%", "la salle A4 m",
};
inline constexpr Example kT14Examples[] = {
    {"10% et 12€", "10\u00A0% et 12\u00A0€"},
    {"un budget de 3M€", "un budget de 3\u00A0M€"},
};
inline constexpr std::string_view kT14Kept[] = {
    "%20", "%brand%", "le format A4", "la 3D", "les 5S", "10km",
};
inline constexpr Example kT15Examples[] = {
    {"150 000 habitants", "150\u00A0000 habitants"},
    {"12 500,50 €", "12\u00A0500,50\u00A0€"},
    {"12500 €", "12\u00A0500\u00A0€"},
};
inline constexpr std::string_view kT15Kept[] = {
    "SIRET 123 456 789 00012", "06 12 34 56 78", "en 2024 150 personnes",
    "12500 habitants",         "1500 €",         "54 000 Nancy",

};
inline constexpr Example kT17Examples[] = {
    {"à 14h30", "à 14\u00A0h\u00A030"},
    {"de 9h à 12 h 15", "de 9\u00A0h à 12\u00A0h\u00A015"},
    {"La séance est levée à 20h.", "La séance est levée à 20\u00A0h."},
};
inline constexpr std::string_view kT17Kept[] = {
    "24h/24", "les 35h", "la référence A12h30", "1,5h", "les 2 h du mot", "14h300", "12:30",
};
inline constexpr Example kT18Examples[] = {
    {"le 23 janvier 2026", "le 23\u00A0janvier 2026"},
    {"le 1er août", "le 1er\u00A0août"},
};
inline constexpr std::string_view kT18Kept[] = {
    "le 32 janvier",
    "12 May 2026",
    "le 3 Mars",
    "12 marsouins",
};
inline constexpr Example kT20Examples[] = {
    {"la 1ère adjointe", "la 1re adjointe"},
    {"le 2ème adjoint", "le 2e adjoint"},
    {"les 3èmes rencontres", "les 3es rencontres"},
    {"le 1er adjoint", "le 1er adjoint"},
};
inline constexpr std::string_view kT20Kept[] = {
    "0x2e", "la 3D", "le code A2e", "1° les comptes", "les octets 7e 8e", "2.1er",
};

inline constexpr std::array kNumberRules{
    Rule{.id = "T13",
         .title_fr = "Espace insécable entre le nombre et l’unité",
         .title_en = "No-break space between number and unit",
         .explanation_fr = "Une espace insécable sépare le nombre du signe %, de la monnaie ou du "
                           "symbole de l’unité qui suit.",
         .explanation_en = "A no-break space separates a number from the percent sign, currency "
                           "or unit symbol that follows.",
         .source = "BIPM, Le Système international d’unités, § 5.4.3",
         .examples = kT13Examples,
         .counter_examples = kT13Kept},
    Rule{.id = "T14",
         .title_fr = "Unité collée au nombre",
         .title_en = "Unit joined to its number",
         .explanation_fr = "Il manque l’espace insécable entre le nombre et %, ‰, €, k€, M€ ou "
                           "Md€. Pour les unités en lettres, l’oubli est seulement signalé.",
         .explanation_en = "The no-break space between the number and %, ‰, €, k€, M€ or Md€ is "
                           "missing. For units in letters it is only reported.",
         .source = "BIPM, Le Système international d’unités, § 5.4.3",
         .examples = kT14Examples,
         .counter_examples = kT14Kept},
    Rule{.id = "T15",
         .title_fr = "Tranches de trois chiffres",
         .title_en = "Groups of three figures",
         .explanation_fr = "Les tranches de trois chiffres d’un grand nombre sont séparées par une "
                           "espace insécable. Des chiffres tapés d’un bloc sont groupés devant une "
                           "unité à partir de cinq ; ailleurs, ils sont seulement signalés.",
         .explanation_en = "A no-break space separates the groups of three figures of a number. "
                           "Five figures or more typed in a row are grouped before a unit; "
                           "elsewhere they are only reported.",
         .source = "Imprimerie nationale, Lexique des règles typographiques",
         .examples = kT15Examples,
         .counter_examples = kT15Kept},
    Rule{.id = "T17",
         .title_fr = "Heures",
         .title_en = "Hours",
         .explanation_fr = "Une heure s’écrit avec le symbole h entre deux espaces insécables : "
                           "14 h 30.",
         .explanation_en = "A time is written with the symbol h between two no-break spaces.",
         .source = "Imprimerie nationale, Lexique des règles typographiques",
         .examples = kT17Examples,
         .counter_examples = kT17Kept},
    Rule{.id = "T18",
         .title_fr = "Dates",
         .title_en = "Dates",
         .explanation_fr = "Une espace insécable lie le jour au nom du mois. Le premier jour du "
                           "mois s’écrit 1er.",
         .explanation_en = "A no-break space ties the day to the name of the month. The first day "
                           "of the month is written 1er.",
         .source = "Imprimerie nationale, Lexique des règles typographiques",
         .examples = kT18Examples,
         .counter_examples = kT18Kept},
    Rule{.id = "T20",
         .title_fr = "Nombres ordinaux",
         .title_en = "Ordinal numbers",
         .explanation_fr = "Premier s’abrège en 1er, première en 1re, deuxième en 2e ; les lettres "
                           "se placent en exposant.",
         .explanation_en = "Premier is abbreviated 1er, première 1re, deuxième 2e; the letters are "
                           "set as superscripts.",
         .source = "Imprimerie nationale, Lexique des règles typographiques",
         .examples = kT20Examples,
         .counter_examples = kT20Kept},
};

}  // namespace greffier::typography
