// What is taken out of the text because it belonged to the page: I80 to I82. Data only.
#pragma once

#include <array>

#include "material/changes.hpp"

namespace greffier::repair {

inline constexpr material::Rule kRunningLine{
    .id = "I80",
    .certainty = material::Certainty::safe,
    .title_fr = "En-tête ou pied de page retiré du texte",
    .title_en = "Header or footer taken out of the text",
    .silence_fr =
        "Ne laissez pas dans le texte les lignes d’en-tête et de pied de page\u00A0: le "
        "modèle les écrit sur chaque page.",
    .silence_en =
        "Leave lines of headers and footers out of the text: the template writes them on "
        "every page."};

inline constexpr material::Rule kDoubtfulRunningLine{
    .id = "I81",
    .certainty = material::Certainty::to_check,
    .title_fr = "Ligne qui revient\u00A0: en-tête ou pied de page\u00A0?",
    .title_en = "Line that returns: header or footer?",
    .silence_fr =
        "Retirez ces lignes si elles viennent du haut ou du bas des pages\u00A0; sinon, "
        "laissez-les.",
    .silence_en =
        "Delete these lines if they come from the top or the bottom of pages; otherwise "
        "leave them."};

inline constexpr material::Rule kPageNumber{
    .id = "I82",
    .certainty = material::Certainty::safe,
    .title_fr = "Numéro ou fin de page retiré du texte",
    .title_en = "Page number or page end taken out of the text",
    .silence_fr = "Retirez du texte les numéros de page\u00A0: le modèle numérote les pages.",
    .silence_en = "Delete page numbers from the text: the template numbers the pages."};

inline constexpr std::array kFurnitureRules{&kRunningLine, &kDoubtfulRunningLine, &kPageNumber};

}  // namespace greffier::repair
