// What becomes of typed tables of contents: I87 to I89. Data only.
#pragma once

#include <array>

#include "material/changes.hpp"

namespace greffier::repair {

inline constexpr material::Rule kTypedContents{
    .id = "I87",
    .certainty = material::Certainty::safe,
    .title_fr = "Table des matières tapée, remplacée par un sommaire automatique",
    .title_en = "Typed table of contents, replaced by an automatic one",
    .silence_fr =
        "Écrivez [[sommaire]] à la place de la table\u00A0: elle se fait d’après les "
        "titres.",
    .silence_en = "Write [[sommaire]] in the place of the table: it is made from the headings."};

inline constexpr material::Rule kDoubtfulContents{
    .id = "I88",
    .certainty = material::Certainty::to_check,
    .title_fr = "Table des matières tapée\u00A0?",
    .title_en = "Typed table of contents?",
    .silence_fr =
        "Écrivez [[sommaire]] à la place de la table, et un titre (#) devant chaque "
        "partie qu’elle annonce.",
    .silence_en =
        "Write [[sommaire]] in the place of the table, and a heading (#) before each part "
        "that it announces."};

inline constexpr material::Rule kContentsEntry{
    .id = "I89",
    .certainty = material::Certainty::to_check,
    .title_fr = "Entrée de la table des matières qui diffère du texte",
    .title_en = "Entry of the table of contents that differs from the text",
    .silence_fr =
        "Choisissez l’une des deux rédactions\u00A0; le sommaire automatique reprend le "
        "titre du texte.",
    .silence_en =
        "Choose one of the two wordings; the automatic table takes the heading of the "
        "text."};

inline constexpr std::array kTypedContentsRules{&kTypedContents, &kDoubtfulContents,
                                                &kContentsEntry};

}  // namespace greffier::repair
