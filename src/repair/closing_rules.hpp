// What stands around minutes: signatures below them, the message that brings them.
#pragma once

#include <array>

#include "material/changes.hpp"

namespace greffier::repair {

inline constexpr material::Rule kSignatures{
    .id = "I112",
    .certainty = material::Certainty::safe,
    .title_fr = "Signatures tapées à la fin : le modèle imprime les siennes",
    .title_en = "Signatures typed at the end: the template prints its own",
    .silence_fr = "Écrivez « president: » et « secretaires: » (ou « secretaire: ») dans l’en-tête.",
    .silence_en = "Write “president:” and “secretaires:” (or “secretaire:”) in the header."};

inline constexpr std::array kClosingRules{&kSignatures};

}  // namespace greffier::repair
