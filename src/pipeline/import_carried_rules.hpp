// What an import does with documents of ours.
#pragma once

#include <array>

#include "material/changes.hpp"

namespace greffier::pipeline {

inline constexpr material::Rule kNotesTakenBack{
    "I18",
    material::Certainty::safe,
    "Document fait par Greffier : ses notes sont reprises telles quelles",
    "Document made by Greffier: its notes are taken back as they are",
    "Reprenez les notes elles-mêmes, si vous les avez encore.",
    "Take the notes themselves, if you still have them."};

inline constexpr material::Rule kHeaderTakenBack{
    "I19",
    material::Certainty::safe,
    "Document fait par Greffier et changé depuis : son texte est relu, son en-tête est celui de "
    "ses "
    "notes",
    "Document made by Greffier and changed since: its text is read, its header is that of its "
    "notes",
    "Faites les changements dans les notes, puis refaites le document.",
    "Make the changes in the notes, then make the document again."};

// Seen: the document, which one it is, and of which notes.
inline constexpr material::Rule kPartTakenBack{
    "I59",
    material::Certainty::safe,
    "Document fait par Greffier à côté du document principal (convocation, délibération…) : ce "
    "qu’il montre des notes est repris",
    "Document made by Greffier beside the main one (notice, resolution…): what it shows of the "
    "notes is taken back",
    "Pour avoir toutes les notes, importez le document principal (le procès-verbal).",
    "To have all of the notes, import the main document (the minutes)."};

inline constexpr std::array kCarriedRules{&kNotesTakenBack, &kHeaderTakenBack, &kPartTakenBack};

}  // namespace greffier::pipeline
