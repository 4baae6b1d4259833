// What is done to the levels of headings: I98, I99. Data only.
#pragma once

#include <array>

#include "material/changes.hpp"

namespace greffier::repair {

inline constexpr material::Rule kProvedLevel{
    .id = "I98",
    .certainty = material::Certainty::safe,
    .title_fr = "Niveau de titre corrigé d’après sa numérotation",
    .title_en = "Level of a heading set right after its number",
    .silence_fr =
        "Donnez le même niveau (#, ##…) aux titres d’une même numérotation, en "
        "commençant par #.",
    .silence_en = "Give the headings of one numbering the same level (#, ##…), beginning with #."};

inline constexpr material::Rule kDoubtfulLevel{
    .id = "I99",
    .certainty = material::Certainty::to_check,
    .title_fr = "Niveau de titre à vérifier",
    .title_en = "Level of a heading to be checked",
    .silence_fr =
        "Écrivez les titres de premier niveau avec #, ceux du deuxième avec ##, sans "
        "sauter de niveau.",
    .silence_en =
        "Write headings of the first level with #, those of the second with ##, without "
        "skipping a level."};

inline constexpr std::array kHeadingLevelsRules{&kProvedLevel, &kDoubtfulLevel};

}  // namespace greffier::repair
