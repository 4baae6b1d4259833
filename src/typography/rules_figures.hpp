// Numbers that are only reported: T16 and T28. Data only.
#pragma once

#include <array>

#include "typography/rule.hpp"

namespace greffier::typography {

inline constexpr Example kT16Examples[] = {
    {"une hausse de 2.5\u00A0%", "une hausse de 2.5\u00A0%"},
    {"12.50\u00A0€", "12.50\u00A0€"},
};
inline constexpr std::string_view kT16Kept[] = {
    "la version 2.5", "48.8566, 2.3522", "1.1 Objet", "192.168.0.1", "12,50\u00A0€",
};
inline constexpr Example kT28Examples[] = {
    {"une image de 800 x 600 points", "une image de 800 x 600 points"},
    {"un panneau de 3\u00A0m x 4\u00A0m", "un panneau de 3\u00A0m x 4\u00A0m"},
};
inline constexpr std::string_view kT28Kept[] = {
    "0x41", "un 4x4", "3 x ou 4 y", "800\u00A0×\u00A0600", "le travail en 3x8",
};

inline constexpr std::array kFigureRules{
    Rule{.id = "T16",
         .title_fr = "Virgule décimale",
         .title_en = "Decimal comma",
         .explanation_fr = "En français, une virgule sépare les décimales de la partie entière : "
                           "le point est signalé devant une unité ou une monnaie.",
         .explanation_en = "In French a comma separates decimals from the whole number: a point is "
                           "reported before a unit or a currency.",
         .source = "BIPM, Le Système international d’unités, § 5.4.4",
         .mode = Mode::to_check,
         .examples = kT16Examples,
         .counter_examples = kT16Kept},
    Rule{.id = "T28",
         .title_fr = "Signe de multiplication",
         .title_en = "Multiplication sign",
         .explanation_fr =
             "Entre deux nombres, le signe de multiplication est ×, entre deux espaces "
             "insécables : la lettre x est signalée.",
         .explanation_en = "Between two numbers the multiplication sign is ×, between no-break "
                           "spaces: the letter x is reported.",
         .source = "Imprimerie nationale, Lexique des règles typographiques",
         .mode = Mode::to_check,
         .examples = kT28Examples,
         .counter_examples = kT28Kept},
};

}  // namespace greffier::typography
