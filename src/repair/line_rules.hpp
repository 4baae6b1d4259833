// What is done to lines: bullets, numbers, rows of tabs, line ends.
#pragma once

#include <array>

#include "material/changes.hpp"

namespace greffier::repair {

using material::Certainty;

inline constexpr material::Rule kTypedBullets{
    "I10",
    Certainty::safe,
    "Puces tapées à la main : une liste",
    "Typed bullets: a list",
    "Une puce « - » suivie d’une espace, et deux espaces de plus par niveau.",
    "A bullet “- ” and two more spaces a level."};

inline constexpr material::Rule kTypedNumbers{"I11",
                                              Certainty::safe,
                                              "Numéros tapés à la main : une liste numérotée",
                                              "Typed numbers: a numbered list",
                                              "« 1. » suivi d’une espace, un élément par ligne.",
                                              "“1. ” and one entry a line."};

inline constexpr material::Rule kKeyMessage{"I12",
                                            Certainty::safe,
                                            "Ligne à flèche : un message clé",
                                            "A line with an arrow: a key message",
                                            "Écrivez un bloc « ::: cle ».",
                                            "Write a “::: cle” block."};

inline constexpr material::Rule kNestedBelowLabel{
    "I13",
    Certainty::safe,
    "Éléments placés sous celui qui les annonce",
    "Entries put below the one that announces them",
    "Mettez deux espaces de plus devant les éléments du niveau inférieur.",
    "Put two more spaces before the entries of the lower level."};

inline constexpr material::Rule kTabbedRows{"I14",
                                            Certainty::safe,
                                            "Lignes à tabulations : un tableau",
                                            "Lines with tabs: a table",
                                            "Écrivez un tableau à barres : | A | B |.",
                                            "Write a table of pipes: | A | B |."};

inline constexpr material::Rule kRepeatedTitles{
    "I17",
    Certainty::safe,
    "Ligne de titres répétée dans un tableau : retirée",
    "Row of titles repeated in a table: taken out",
    "Gardez une seule ligne de titres : elle se répète d’elle-même à chaque page.",
    "Keep one row of titles: it repeats itself on each page."};

inline constexpr material::Rule kSeparateLines{"I15",
                                               Certainty::safe,
                                               "Lignes qui se suivent : des paragraphes",
                                               "Lines one under the other: paragraphs",
                                               "Laissez une ligne vide entre deux paragraphes.",
                                               "Leave an empty line between two paragraphs."};

inline constexpr material::Rule kLeadIns{"I16",
                                         Certainty::safe,
                                         "Amorces « libellé : » mises en gras",
                                         "“Label:” lead-ins set in bold",
                                         "Écrivez « **Libellé :** texte ».",
                                         "Write “**Label:** text”."};

inline constexpr std::array kLineRules{&kTypedBullets,     &kTypedNumbers, &kKeyMessage,
                                       &kNestedBelowLabel, &kTabbedRows,   &kRepeatedTitles,
                                       &kSeparateLines,    &kLeadIns};

}  // namespace greffier::repair
