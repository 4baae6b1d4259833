// What typography tells its user.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"
#include "typography/consistency_messages.hpp"
#include "typography/profile_messages.hpp"

namespace greffier::typography {

// {0} rule, {1} the words before, {2} the words after.
inline constexpr diag::Message kCorrected{
    .code = "Y001",
    .severity = diag::Severity::note,
    .fr = "{0} : « {1} » → « {2} »",
    .en = "{0}: “{1}” → “{2}”",
};

inline constexpr diag::Message kToCheck{
    .code = "Y002",
    .severity = diag::Severity::warning,
    .fr = "{0}, à vérifier : « {1} » → « {2} » ?",
    .en = "{0}, to check: “{1}” → “{2}”?",
    .hint_fr = "Rien n’a été changé : corrigez les notes si la proposition convient.",
    .hint_en = "Nothing was changed: correct the notes if the proposal is right.",
};

// {0} the name asked for, {1} the names there are.
inline constexpr diag::Message kUnknownProfile{
    .code = "Y003",
    .severity = diag::Severity::error,
    .fr = "Il n’y a pas de profil typographique « {0} ».",
    .en = "There is no typographic profile “{0}”.",
    .hint_fr = "Choisissez l’un de ceux-ci : {1}.",
    .hint_en = "Choose one of these: {1}.",
};

// {0} rule, {1} the words before, {2} the words after, {3} the letters.
inline constexpr diag::Message kStrangers{
    .code = "Y004",
    .severity = diag::Severity::warning,
    .fr =
        "{0}, à vérifier : « {1} » mêle aux lettres latines d’autres lettres, dessinées comme "
        "elles : "
        "{3}.",
    .en = "{0}, to check: “{1}” mixes Latin letters with others that are drawn like them: {3}.",
    .hint_fr = "Tapez de nouveau le mot : « {2} ».",
    .hint_en = "Type the word again: “{2}”.",
};

inline constexpr std::array kMessages{
    &kCorrected,      &kToCheck,        &kUnknownProfile,     &kStrangers,      &kListItemEnd,
    &kListItemBare,   &kListItemMarked, &kListLast,           &kListCase,       &kTitlePoint,
    &kTitleCase,      &kAcronymEarly,   &kAcronymUnexplained, &kAcronymTwoWays, &kNotClosed,
    &kNotOpened,      &kRepeatedWord,   &kNameTwoWays,        &kEnglishPassage, &kUnknownProfileKey,
    &kNearProfileKey, &kBadProfileValue};

}  // namespace greffier::typography
