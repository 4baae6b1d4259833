// What is done to what the layout of a document of ours had composed.
#pragma once

#include <array>

#include "material/changes.hpp"

namespace greffier::repair {

inline constexpr material::Rule kDerivedText{
    "I56",
    material::Certainty::safe,
    "Ce que le modèle compose d’après les notes (titre, présents, ordre du jour, relevés, "
    "tableaux) : il le refera",
    "What the template composes out of the notes (title, people, agenda, lists, tables): it will "
    "do it again",
    "Faites les changements dans les notes, puis refaites le document.",
    "Make the changes in the notes, then make the document again."};

inline constexpr material::Rule kChangedDerivedText{
    "I57",
    material::Certainty::safe,
    "Changé dans ce que le modèle compose : gardé en note interne, à reporter dans les notes",
    "Changed in what the template composes: kept as an internal note, to be carried over",
    "Faites ce changement dans l’en-tête ou dans le texte des notes.",
    "Make this change in the header or in the text of the notes."};

inline constexpr std::array kDerivedTextRules{&kDerivedText, &kChangedDerivedText};

}  // namespace greffier::repair
