// What the reader of profiles tells.
#pragma once

#include "diag/diagnostic.hpp"

namespace greffier::typography {

// {0} the key, {1} the keys there are.
inline constexpr diag::Message kUnknownProfileKey{
    .code = "Y030",
    .severity = diag::Severity::warning,
    .fr = "Le profil typographique contient « {0} », qui n’existe pas.",
    .en = "The typographic profile has “{0}”, which does not exist.",
    .hint_fr = "Ce qui existe ici : {1}.",
    .hint_en = "What there is here: {1}.",
};

// {0} the key, {1} the nearest one.
inline constexpr diag::Message kNearProfileKey{
    .code = "Y031",
    .severity = diag::Severity::warning,
    .fr = "Le profil typographique contient « {0} », qui n’existe pas.",
    .en = "The typographic profile has “{0}”, which does not exist.",
    .hint_fr = "Vouliez-vous écrire « {1} » ?",
    .hint_en = "Did you mean “{1}”?",
};

// {0} the key, {1} what is expected.
inline constexpr diag::Message kBadProfileValue{
    .code = "Y032",
    .severity = diag::Severity::error,
    .fr = "Dans le profil typographique, la valeur de « {0} » ne convient pas.",
    .en = "In the typographic profile the value of “{0}” does not suit.",
    .hint_fr = "Attendu : {1}.",
    .hint_en = "Expected: {1}.",
};

}  // namespace greffier::typography
