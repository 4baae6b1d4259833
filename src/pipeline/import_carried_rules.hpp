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

inline constexpr std::array kCarriedRules{&kNotesTakenBack, &kHeaderTakenBack};

}  // namespace greffier::pipeline
