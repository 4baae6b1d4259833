// What is joined because it was cut: I83 to I86. Data only.
#pragma once

#include <array>

#include "material/changes.hpp"

namespace greffier::repair {

inline constexpr material::Rule kCutSentence{
    .id = "I83",
    .certainty = material::Certainty::safe,
    .title_fr = "Phrase coupée par une fin de page, réunie",
    .title_en = "Sentence cut by the end of a page, joined",
    .silence_fr =
        "Écrivez chaque paragraphe d’un seul tenant, sans ligne vide au milieu d’une "
        "phrase.",
    .silence_en = "Write each paragraph in one go, without an empty line inside a sentence."};

inline constexpr material::Rule kDoubtfulSentence{
    .id = "I84",
    .certainty = material::Certainty::to_check,
    .title_fr = "Phrase coupée par une ligne vide\u00A0?",
    .title_en = "Sentence cut by an empty line?",
    .silence_fr =
        "Retirez la ligne vide si la phrase continue\u00A0; sinon, terminez la première "
        "par un point.",
    .silence_en =
        "Delete the empty line if the sentence goes on; otherwise end the first one with "
        "a full stop."};

inline constexpr material::Rule kCutWord{
    .id = "I85",
    .certainty = material::Certainty::safe,
    .title_fr = "Mot coupé en fin de ligne, réuni",
    .title_en = "Word cut at the end of a line, joined",
    .silence_fr =
        "Écrivez les mots en entier\u00A0: le document les coupe lui-même en fin de "
        "ligne.",
    .silence_en = "Write words whole: the document hyphenates them itself."};

inline constexpr material::Rule kDoubtfulWord{
    .id = "I86",
    .certainty = material::Certainty::to_check,
    .title_fr = "Mot coupé en fin de ligne\u00A0?",
    .title_en = "Word cut at the end of a line?",
    .silence_fr = "Écrivez le mot en entier, avec son trait d’union s’il en a un.",
    .silence_en = "Write the word whole, with its hyphen if it has one."};

inline constexpr std::array kBrokenTextRules{&kCutSentence, &kDoubtfulSentence, &kCutWord,
                                             &kDoubtfulWord};

}  // namespace greffier::repair
