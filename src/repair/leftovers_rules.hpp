// What is cleaned out of the text: I92 to I97, I116, I126. Data only.
#pragma once

#include <array>

#include "material/changes.hpp"

namespace greffier::repair {

inline constexpr material::Rule kStrayCharacter{
    .id = "I92",
    .certainty = material::Certainty::safe,
    .title_fr = "Caractère parasite retiré ou remplacé",
    .title_en = "Stray character removed or replaced",
    .silence_fr =
        "Retapez le mot\u00A0: il contient un caractère invisible, une ligature de "
        "police ou une lettre d’un autre alphabet.",
    .silence_en =
        "Type the word again: it holds an invisible character, a ligature of a font or a "
        "letter of another alphabet."};

inline constexpr material::Rule kSpacedCapitals{
    .id = "I116",
    .certainty = material::Certainty::safe,
    .title_fr = "Titre aux lettres espacées\u00A0: ses mots sont réunis",
    .title_en = "Title with spaced letters: its words are put together",
    .silence_fr =
        "Tapez les titres sans espace entre leurs lettres\u00A0: le modèle les espace lui-même.",
    .silence_en =
        "Type titles without spaces between their letters: the template spaces them itself."};

inline constexpr material::Rule kFieldCode{
    .id = "I93",
    .certainty = material::Certainty::safe,
    .title_fr = "Code de champ ou nom de signet retiré",
    .title_en = "Code of a field or name of a bookmark removed",
    .silence_fr =
        "Retirez du texte ce que le traitement de texte y a laissé (_Toc…, {PAGE}, "
        "Erreur\u00A0! Signet non défini).",
    .silence_en =
        "Delete what the word processor left in the text (_Toc…, {PAGE}, Error! Bookmark "
        "not defined)."};

inline constexpr material::Rule kDoubtfulLeftover{
    .id = "I94",
    .certainty = material::Certainty::to_check,
    .title_fr = "Reste à vérifier",
    .title_en = "Leftover to be checked",
    .silence_fr =
        "Relisez ce passage et récrivez-le\u00A0: un renvoi y est perdu, une lettre est "
        "d’un autre alphabet, ou le titre y est répété.",
    .silence_en =
        "Read this passage again and rewrite it: a reference is lost, a letter is of "
        "another alphabet, or the title is repeated."};

inline constexpr material::Rule kSpacing{
    .id = "I95",
    .certainty = material::Certainty::safe,
    .title_fr = "Lignes vides retirées",
    .title_en = "Empty lines removed",
    .silence_fr =
        "Laissez une seule ligne vide entre deux paragraphes\u00A0: le modèle donne les "
        "espaces.",
    .silence_en = "Leave one empty line between paragraphs: the template gives the space."};

inline constexpr material::Rule kDoubleBullet{
    .id = "I96",
    .certainty = material::Certainty::safe,
    .title_fr = "Puce tapée deux fois, réduite à une",
    .title_en = "Bullet typed twice, reduced to one",
    .silence_fr = "Écrivez une seule puce par ligne\u00A0: « - texte ».",
    .silence_en = "Write one bullet a line: “- text”."};

inline constexpr material::Rule kRepeatedTitle{.id = "I97",
                                               .certainty = material::Certainty::safe,
                                               .title_fr = "Titre répété, retiré",
                                               .title_en = "Repeated title removed",
                                               .silence_fr = "Écrivez chaque titre une seule fois.",
                                               .silence_en = "Write each title once."};

inline constexpr material::Rule kTypedNote{
    .id = "I126",
    .certainty = material::Certainty::safe,
    .title_fr = "Note de bas de page tapée dans le texte\u00A0: une vraie note",
    .title_en = "Footnote typed in the text: a real note",
    .silence_fr = "Écrivez l’appel [^1] et la note «\u00A0[^1]: …\u00A0».",
    .silence_en = "Write the call [^1] and the note “[^1]: …”."};

inline constexpr std::array kLeftoversRules{&kStrayCharacter,   &kSpacedCapitals, &kFieldCode,
                                            &kDoubtfulLeftover, &kSpacing,        &kDoubleBullet,
                                            &kRepeatedTitle,    &kTypedNote};

}  // namespace greffier::repair
