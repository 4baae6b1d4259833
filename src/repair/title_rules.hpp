// What becomes a title, and what titles lose.
#pragma once

#include <array>

#include "material/changes.hpp"

namespace greffier::repair {

using material::Certainty;

inline constexpr material::Rule kNumberedTitle{
    "I30",
    Certainty::safe,
    "Numéro tapé devant un titre : retiré, la numérotation est automatique",
    "Typed number before a title: taken off, numbering is automatic",
    "# Titre, sans numéro (## pour le niveau suivant)",
    "# Title, without a number (## for the next level)"};

inline constexpr material::Rule kNumberedLineTitle{
    "I31",
    Certainty::safe,
    "Ligne numérotée : un titre",
    "Numbered line: a title",
    "# Titre, sans numéro (## pour le niveau suivant)",
    "# Title, without a number (## for the next level)"};

inline constexpr material::Rule kCapitalsTitle{
    "I32",     Certainty::safe, "Ligne en capitales : un titre", "Line in capitals: a title",
    "# Titre", "# Title"};

inline constexpr material::Rule kBoldTitle{"I33",
                                           Certainty::safe,
                                           "Ligne en gras ou soulignée : un titre",
                                           "Bold or underlined line: a title",
                                           "# Titre",
                                           "# Title"};

inline constexpr material::Rule kLabelTitle{
    "I34",     Certainty::safe, "Libellé de rubrique : un titre", "Label of a section: a title",
    "# Titre", "# Title"};

inline constexpr material::Rule kPlainTitle{"I35",
                                            Certainty::safe,
                                            "Ligne courte sans verbe, seule : un titre",
                                            "Short line without a verb, alone: a title",
                                            "# Titre, ou une phrase avec son point",
                                            "# Title, or a sentence with its full stop"};

inline constexpr material::Rule kDoubtfulTitle{"I36",
                                               Certainty::to_check,
                                               "Ligne courte, seule : peut-être un titre",
                                               "Short line, alone: perhaps a title",
                                               "# Titre, ou une phrase avec son point",
                                               "# Title, or a sentence with its full stop"};

inline constexpr std::array kTitleRules{&kNumberedTitle, &kNumberedLineTitle, &kCapitalsTitle,
                                        &kBoldTitle,     &kLabelTitle,        &kPlainTitle,
                                        &kDoubtfulTitle};

}  // namespace greffier::repair
