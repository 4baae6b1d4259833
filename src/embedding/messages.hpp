// What the embedding of templates/ tells whoever builds the program.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace greffier::embedding {

// {0} the value's name.
inline constexpr diag::Message kNoJsonType{
    .code = "B001",
    .severity = diag::Severity::error,
    .fr = "« {0} » n’a pas d’équivalent en JSON",
    .en = "“{0}” has no equivalent in JSON",
    .hint_fr = "une date ou une heure se met entre guillemets",
    .hint_en = "a date or a time goes between quotes",
};

inline constexpr std::array kMessages{&kNoJsonType};

}  // namespace greffier::embedding
