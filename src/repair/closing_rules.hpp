// What stands around minutes: signatures below them, the message that brings them.
#pragma once

#include <array>

#include "material/changes.hpp"

namespace greffier::repair {

inline constexpr material::Rule kSignatures{
    .id = "I112",
    .certainty = material::Certainty::safe,
    .title_fr = "Signatures tapées à la fin : le modèle imprime les siennes",
    .title_en = "Signatures typed at the end: the template prints its own",
    .silence_fr = "Écrivez « president: » et « secretaires: » (ou « secretaire: ») dans l’en-tête.",
    .silence_en = "Write “president:” and “secretaires:” (or “secretaire:”) in the header."};

inline constexpr material::Rule kSignatureBlock{
    .id = "I127",
    .certainty = material::Certainty::safe,
    .title_fr = "Signatures tapées à la fin\u00A0: un bloc",
    .title_en = "Signatures typed at the end: a block",
    .silence_fr =
        "Écrivez «\u00A0::: signature\u00A0», et dessous un titre «\u00A0##\u00A0» par signataire.",
    .silence_en = "Write “::: signature”, and below it a “##” title for each who signs."};

inline constexpr material::Rule kMail{
    .id = "I115",
    .certainty = material::Certainty::safe,
    .title_fr = "Message autour d’un compte rendu (salutations, signature) : une note interne",
    .title_en = "Message around minutes (greetings, signature): an internal note",
    .silence_fr = "Retirez du texte le message, ou écrivez-le dans un bloc « ::: note-interne ».",
    .silence_en = "Remove the message from the text, or write it in a “::: note-interne” block."};

inline constexpr std::array kClosingRules{&kSignatures, &kSignatureBlock, &kMail};

}  // namespace greffier::repair
