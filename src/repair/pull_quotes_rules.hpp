// What becomes of pull quotes: I90, I91. Data only.
#pragma once

#include <array>

#include "material/changes.hpp"

namespace greffier::repair {

inline constexpr material::Rule kPullQuote{
    .id = "I90",
    .certainty = material::Certainty::safe,
    .title_fr = "Exergue au milieu d’une phrase, placé derrière elle",
    .title_en = "Pull quote inside a sentence, set behind it",
    .silence_fr =
        "Mettez l’exergue dans un bloc «\u00A0::: exergue\u00A0», entre deux "
        "paragraphes.",
    .silence_en = "Put the pull quote in a block “::: exergue”, between two paragraphs."};

inline constexpr material::Rule kDoubtfulPullQuote{
    .id = "I91",
    .certainty = material::Certainty::to_check,
    .title_fr = "Exergue\u00A0? Ce paragraphe répète une phrase du texte",
    .title_en = "Pull quote? This paragraph repeats a sentence of the text",
    .silence_fr =
        "Mettez l’exergue dans un bloc «\u00A0::: exergue\u00A0», ou retirez la "
        "répétition.",
    .silence_en = "Put the pull quote in a block “::: exergue”, or delete the repetition."};

inline constexpr std::array kPullQuotesRules{&kPullQuote, &kDoubtfulPullQuote};

}  // namespace greffier::repair
