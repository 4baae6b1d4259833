// What becomes a title, and what titles lose.
#pragma once

#include <array>

#include "material/changes.hpp"

namespace greffier::repair {

using material::Certainty;

inline constexpr material::Rule kNumberedTitle{
    "I03",
    Certainty::safe,
    "Numéro tapé devant un titre : retiré, la numérotation est automatique",
    "Typed number before a title: taken off, numbering is automatic",
    "Écrivez « # Titre », sans numéro (« ## » pour le niveau suivant).",
    "Write “# Title”, without a number (“##” for the next level)."};

inline constexpr material::Rule kNumberedLineTitle{
    "I04",
    Certainty::safe,
    "Ligne numérotée : un titre",
    "Numbered line: a title",
    "Écrivez « # Titre », sans numéro (« ## » pour le niveau suivant).",
    "Write “# Title”, without a number (“##” for the next level)."};

inline constexpr material::Rule kCapitalsTitle{"I05",
                                               Certainty::safe,
                                               "Ligne en capitales : un titre",
                                               "Line in capitals: a title",
                                               "Écrivez « # Titre ».",
                                               "Write “# Title”."};

inline constexpr material::Rule kBoldTitle{"I06",
                                           Certainty::safe,
                                           "Ligne en gras ou soulignée : un titre",
                                           "Bold or underlined line: a title",
                                           "Écrivez « # Titre ».",
                                           "Write “# Title”."};

inline constexpr material::Rule kLabelTitle{"I07",
                                            Certainty::safe,
                                            "Libellé de rubrique : un titre",
                                            "Label of a section: a title",
                                            "Écrivez « # Titre ».",
                                            "Write “# Title”."};

inline constexpr material::Rule kPlainTitle{"I08",
                                            Certainty::safe,
                                            "Ligne courte sans verbe, seule : un titre",
                                            "Short line without a verb, alone: a title",
                                            "Écrivez « # Titre », ou une phrase avec son point.",
                                            "Write “# Title”, or a sentence with its full stop."};

inline constexpr material::Rule kDoubtfulTitle{
    "I09",
    Certainty::to_check,
    "Ligne courte, seule : peut-être un titre",
    "Short line, alone: perhaps a title",
    "Écrivez « # Titre », ou une phrase avec son point.",
    "Write “# Title”, or a sentence with its full stop."};

inline constexpr material::Rule kAgendaTitle{
    "I51",
    Certainty::safe,
    "Point de l’ordre du jour repris seul sur sa ligne : un titre",
    "Point of the agenda alone on its line: a title",
    "Écrivez « # Titre ».",
    "Write “# Title”."};

inline constexpr material::Rule kTitleLetters{
    "I58",
    Certainty::safe,
    "Titre en gras ou en italique : ses lettres sont celles de son niveau",
    "Title in bold or italics: its letters are those of its level",
    "Écrivez le titre sans astérisques autour : le modèle donne ses lettres aux titres.",
    "Write the title without asterisks around it: the template has letters for titles."};

inline constexpr std::array kTitleRules{&kNumberedTitle, &kNumberedLineTitle, &kCapitalsTitle,
                                        &kBoldTitle,     &kLabelTitle,        &kPlainTitle,
                                        &kDoubtfulTitle, &kAgendaTitle,       &kTitleLetters};

}  // namespace greffier::repair
