// What the checks over a whole document tell. In each, {0} is the rule.
#pragma once

#include "diag/diagnostic.hpp"

namespace greffier::typography {

// {1} how this item ends, {2} how the others do.
inline constexpr diag::Message kListItemEnd{
    .code = "Y010",
    .severity = diag::Severity::warning,
    .fr = "{0} : cet élément de liste finit par « {1} », les autres par « {2} ».",
    .en = "{0}: this item of a list ends with “{1}”, the others with “{2}”.",
    .hint_fr = "Finissez tous les éléments de la même façon.",
    .hint_en = "End all the items alike.",
};

// {1} how the others end.
inline constexpr diag::Message kListItemBare{
    .code = "Y011",
    .severity = diag::Severity::warning,
    .fr = "{0} : cet élément de liste finit sans ponctuation, les autres par « {1} ».",
    .en = "{0}: this item of a list ends without punctuation, the others with “{1}”.",
    .hint_fr = "Finissez tous les éléments de la même façon.",
    .hint_en = "End all the items alike.",
};

// {1} how this item ends.
inline constexpr diag::Message kListItemMarked{
    .code = "Y012",
    .severity = diag::Severity::warning,
    .fr = "{0} : cet élément de liste finit par « {1} », les autres sans ponctuation.",
    .en = "{0}: this item of a list ends with “{1}”, the others without punctuation.",
    .hint_fr = "Finissez tous les éléments de la même façon.",
    .hint_en = "End all the items alike.",
};

// {1} how the others end.
inline constexpr diag::Message kListLast{
    .code = "Y013",
    .severity = diag::Severity::warning,
    .fr =
        "{0} : le dernier élément de cette liste devrait finir par un point, puisque les autres "
        "finissent par « {1} ».",
    .en =
        "{0}: the last item of this list should end with a full stop, since the others end with "
        "“{1}”.",
};

inline constexpr diag::Message kListMixed{
    .code = "Y025",
    .severity = diag::Severity::warning,
    .fr =
        "{0} : les éléments de cette liste finissent chacun autrement : « {1} » ici, « {2} » "
        "ailleurs.",
    .en = "{0}: the items of this list do not end alike: “{1}” here, “{2}” elsewhere.",
    .hint_fr = "Finissez tous les éléments de la même façon.",
    .hint_en = "End all the items alike.",
};

inline constexpr diag::Message kListCase{
    .code = "Y014",
    .severity = diag::Severity::warning,
    .fr = "{0} : cet élément de liste ne commence pas comme les autres (capitale ou minuscule).",
    .en = "{0}: this item of a list does not begin like the others (capital or small letter).",
};

// {1} the title.
inline constexpr diag::Message kTitlePoint{
    .code = "Y015",
    .severity = diag::Severity::warning,
    .fr = "{0} : un titre ne prend pas de point final : « {1} ».",
    .en = "{0}: a title takes no final full stop: “{1}”.",
};

// {1} the title.
inline constexpr diag::Message kTitleCase{
    .code = "Y016",
    .severity = diag::Severity::warning,
    .fr =
        "{0} : dans un titre, seuls le premier mot et les noms propres prennent une capitale : "
        "« {1} ».",
    .en = "{0}: in a title only the first word and proper names take a capital: “{1}”.",
};

// {1} the acronym.
inline constexpr diag::Message kAcronymEarly{
    .code = "Y017",
    .severity = diag::Severity::warning,
    .fr = "{0} : le sigle « {1} » est employé avant d’être développé.",
    .en = "{0}: the acronym “{1}” is used before it is spelled out.",
    .hint_fr = "Développez-le à son premier emploi.",
    .hint_en = "Spell it out where it is first used.",
};
inline constexpr diag::Message kAcronymUnexplained{
    .code = "Y018",
    .severity = diag::Severity::note,
    .fr = "{0} : le sigle « {1} » n’est pas développé.",
    .en = "{0}: the acronym “{1}” is never spelled out.",
    .hint_fr = "Développez-le à son premier emploi, le sigle entre parenthèses.",
    .hint_en = "Spell it out where it is first used, with the acronym in brackets.",
};

// {1} and {2} two ways of writing it.
inline constexpr diag::Message kAcronymTwoWays{
    .code = "Y019",
    .severity = diag::Severity::warning,
    .fr = "{0} : le même sigle est écrit « {1} » ici et « {2} » ailleurs.",
    .en = "{0}: the same acronym is written “{1}” here and “{2}” elsewhere.",
};

// {1} the sign.
inline constexpr diag::Message kNotClosed{
    .code = "Y020",
    .severity = diag::Severity::warning,
    .fr = "{0} : le signe « {1} » est ouvert et n’est pas fermé.",
    .en = "{0}: “{1}” opens and is not closed.",
};
inline constexpr diag::Message kNotOpened{
    .code = "Y021",
    .severity = diag::Severity::warning,
    .fr = "{0} : le signe « {1} » ferme ce qui n’est pas ouvert.",
    .en = "{0}: “{1}” closes what was not opened.",
};

// {1} the sign that opens, {2} the one that closes.
inline constexpr diag::Message kClosedOtherwise{
    .code = "Y024",
    .severity = diag::Severity::warning,
    .fr = "{0} : ce qu’ouvre le signe « {1} » est fermé par « {2} ».",
    .en = "{0}: what “{1}” opens is closed by “{2}”.",
};

// {1} the word.
inline constexpr diag::Message kRepeatedWord{
    .code = "Y022",
    .severity = diag::Severity::warning,
    .fr = "{0} : le mot « {1} » est écrit deux fois de suite.",
    .en = "{0}: the word “{1}” is written twice in a row.",
};

// {1} the words that it begins with.
inline constexpr diag::Message kEnglishPassage{
    .code = "P075",
    .severity = diag::Severity::note,
    .fr = "{0} : ce passage est en anglais, et rien ne le dit : « {1} ».",
    .en = "{0}: this passage is in English, and nothing says so: “{1}”.",
    .hint_fr =
        "Dites sa langue : dans les notes, [some words]{{lang=en}} ; dans Writer ou Word, la "
        "langue du texte. Une synthèse vocale le lira alors en anglais.",
    .hint_en =
        "Say its language: [some words]{{lang=en}} in notes, the language of the text in "
        "Writer or Word. A screen reader then reads it in English.",
};

// {1} the name here, {2} the name elsewhere.
inline constexpr diag::Message kNameTwoWays{
    .code = "Y023",
    .severity = diag::Severity::warning,
    .fr = "{0} : « {1} » ici, « {2} » ailleurs : est-ce la même personne ?",
    .en = "{0}: “{1}” here, “{2}” elsewhere: is it the same person?",
};

}  // namespace greffier::typography
