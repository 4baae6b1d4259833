// What the reader of plain text does to read at all.
#pragma once

#include <array>

#include "material/changes.hpp"

namespace greffier::readers {

using material::Certainty;

inline constexpr material::Rule kOtherEncoding{"I01",
                                               Certainty::safe,
                                               "Fichier lu dans un autre encodage que l’UTF-8",
                                               "File read in another encoding than UTF-8",
                                               "Enregistrez le fichier en UTF-8.",
                                               "Save the file as UTF-8."};

inline constexpr material::Rule kMendedEncoding{"I02",
                                                Certainty::safe,
                                                "Accents abîmés par un mauvais encodage, rétablis",
                                                "Accents damaged by a wrong encoding, set right",
                                                "Enregistrez le fichier en UTF-8, une seule fois.",
                                                "Save the file as UTF-8, once only."};

inline constexpr material::Rule kWikiMarks{
    "I54",
    Certainty::safe,
    "Signes d’un autre Markdown : lus comme les notes les écrivent",
    "Signs of another Markdown: read as the notes write them",
    "Écrivez le texte sans [[ ]] ni == ==, un encadré « ::: encadre », un tableau à barres.",
    "Write the text without [[ ]] or == ==, a box “::: encadre”, a table of pipes."};

inline constexpr material::Rule kQuotedLines{
    "I100",
    Certainty::safe,
    "Lignes citées comme dans un message, à plusieurs niveaux : une citation, chacune au sien",
    "Lines quoted as in a mail, at several levels: a quotation, each at its own",
    "Laissez une ligne « > » entre deux niveaux de citation, et avant une ligne de tirets.",
    "Leave a line “>” between two levels of quotation, and before a line of dashes."};

inline constexpr std::array kTextRules{&kOtherEncoding, &kMendedEncoding, &kWikiMarks,
                                       &kQuotedLines};

}  // namespace greffier::readers
