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

// {0} a path from templates/.
inline constexpr diag::Message kNoSuchPiece{
    .code = "B002",
    .severity = diag::Severity::error,
    .fr = "« {0} » n’existe pas dans templates/, ou se contient lui-même",
    .en = "there is no “{0}” in templates/, or it holds itself",
    .hint_fr = "écrivez son chemin depuis templates/, par exemple partage/emetteur.yaml",
    .hint_en = "write its path from templates/, for example partage/emetteur.yaml",
};
// {0} the name of a parameter, {1} the piece.
inline constexpr diag::Message kMissingParameter{
    .code = "B003",
    .severity = diag::Severity::error,
    .fr = "la balise qui inclut « {1} » ne donne pas « {0} »",
    .en = "the tag that includes “{1}” does not give “{0}”",
    .hint_fr = "ajoutez-lui {0}=\"…\"",
    .hint_en = "add {0}=\"…\" to it",
};
inline constexpr diag::Message kUnusedParameter{
    .code = "B004",
    .severity = diag::Severity::error,
    .fr = "« {1} » n’emploie pas « {0} »",
    .en = "“{1}” does not use “{0}”",
    .hint_fr = "enlevez-le de la balise qui l’inclut, ou écrivez ${0} dans ce texte",
    .hint_en = "remove it from the tag that includes it, or write ${0} in that text",
};

inline constexpr std::array kMessages{&kNoJsonType, &kNoSuchPiece, &kMissingParameter,
                                      &kUnusedParameter};

}  // namespace greffier::embedding
