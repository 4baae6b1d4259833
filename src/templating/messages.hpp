// What templating says to its users.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"
#include "templating/limit_messages.hpp"
#include "templating/picture_messages.hpp"

namespace greffier::templating {

using diag::Message;
using diag::Severity;

// Finding and reading tags.
inline constexpr Message kUnclosedTag{"G001",
                                      Severity::error,
                                      "la balise ouverte par « {0} » n’est pas fermée : {1}",
                                      "the tag opened by “{0}” is not closed: {1}",
                                      "terminez-la par « {2} » dans le même paragraphe",
                                      "end it with “{2}” in the same paragraph"};
inline constexpr Message kMismatchedTag{
    "G002",
    Severity::error,
    "la balise ouverte par « {0} » est fermée par « {1} » : {2}",
    "the tag opened by “{0}” is closed by “{1}”: {2}",
    "écrivez « {{{{ nom }}}} » pour imprimer, « {{% si … %}} » pour choisir ou répéter",
    "write “{{{{ name }}}}” to print, “{{% if … %}}” to choose or to repeat"};
inline constexpr Message kStrayClosing{
    "G003",
    Severity::error,
    "« {0} » ferme une balise qui n’est pas ouverte : {1}",
    "“{0}” closes a tag that is not open: {1}",
    "ajoutez « {2} » au début de la balise, ou supprimez « {0} »",
    "add “{2}” where the tag begins, or delete “{0}”"};
inline constexpr Message kUnclosedString{
    "G004",
    Severity::error,
    "un texte entre guillemets n’est pas fermé : {0}",
    "a text between quotes is not closed: {0}",
    "ajoutez le guillemet qui manque, par exemple \"d MMMM y\"",
    "add the missing quote, for instance \"d MMMM y\""};
inline constexpr Message kStrangeCharacter{
    "G005",
    Severity::error,
    "le signe « {0} » n’a pas de sens dans une balise",
    "the sign “{0}” means nothing in a tag",
    "supprimez-le, ou mettez-le entre guillemets s’il fait partie d’un texte",
    "delete it, or put it between quotes when it is part of a text"};
inline constexpr Message kTagTooLong{"G006",
                                     Severity::error,
                                     "cette balise est trop longue pour être comprise",
                                     "this tag is too long to be understood",
                                     "faites-en plusieurs balises plus courtes",
                                     "make several shorter tags of it"};
inline constexpr Message kTagTooDeep{"G007",
                                     Severity::error,
                                     "cette balise emboîte trop de parenthèses",
                                     "this tag nests too many parentheses",
                                     "faites-en plusieurs balises plus simples",
                                     "make several simpler tags of it"};
inline constexpr Message kEmptyTag{
    "G008",
    Severity::error,
    "cette balise est vide",
    "this tag is empty",
    "écrivez le nom de ce qu’elle doit imprimer, par exemple « {{{{ objet }}}} »",
    "write the name of what it shall print, for instance “{{{{ objet }}}}”"};

// Writing of tags.
inline constexpr Message kUnexpected{
    "G010",
    Severity::error,
    "« {0} » n’est pas attendu à cet endroit",
    "“{0}” is not expected here",
    "il manque sans doute un signe juste avant : « | » devant un filtre, « et » ou "
    "« ou » entre deux conditions, « , » entre deux valeurs",
    "a sign is probably missing just before: “|” before a filter, “and” or “or” between "
    "two conditions, “,” between two values"};
inline constexpr Message kUnfinished{"G011",
                                     Severity::error,
                                     "la balise s’arrête trop tôt : il manque une valeur à la fin",
                                     "the tag stops too early: a value is missing at its end",
                                     "complétez-la, par exemple « {{% si montant > 1000 %}} »",
                                     "complete it, for instance “{{% if montant > 1000 %}}”"};
inline constexpr Message kUnclosedBracket{
    "G012",
    Severity::error,
    "il manque « {0} » avant « {1} »",
    "“{0}” is missing before “{1}”",
    "chaque parenthèse ou crochet ouvert doit être fermé dans la balise",
    "every open parenthesis or bracket must be closed in the tag"};
inline constexpr Message kUnknownStatementNear{
    "G013", Severity::error,
    "« {0} » n’est pas un mot des balises « {{% … %}} » : vouliez-vous « {1} » ?",
    "“{0}” is no word of “{{% … %}}” tags: did you mean “{1}”?"};
inline constexpr Message kUnknownStatement{
    "G014",
    Severity::error,
    "« {0} » n’est pas un mot des balises « {{% … %}} »",
    "“{0}” is no word of “{{% … %}}” tags",
    "ces balises commencent par pour, si, sinon, fin, garder si, supprimer si ou "
    "inclure ; pour imprimer une valeur, écrivez « {{{{ {0} }}}} »",
    "these tags start with for, if, else, end, keep if, drop if or include; to print a "
    "value, write “{{{{ {0} }}}}”"};
inline constexpr Message kLoopForm{"G015",
                                   Severity::error,
                                   "cette répétition est incomplète : {0}",
                                   "this repetition is incomplete: {0}",
                                   "écrivez « {{% pour action dans actions %}} » … « {{% fin %}} »",
                                   "write “{{% for action in actions %}}” … “{{% end %}}”"};
inline constexpr Message kControlInPrint{"G016",
                                         Severity::error,
                                         "« {0} » ne s’imprime pas : c’est une balise de contrôle",
                                         "“{0}” cannot be printed: it is a control tag",
                                         "écrivez « {{% {0} %}} », avec des signes « % »",
                                         "write “{{% {0} %}}”, with “%” signs"};
inline constexpr Message kNothingAfter{
    "G017",
    Severity::error,
    "« {0} » est de trop après « {1} »",
    "“{0}” is too much after “{1}”",
    "supprimez-le ; pour une autre condition, écrivez « {{% sinon si … %}} »",
    "delete it; for another condition, write “{{% else if … %}}”"};
inline constexpr Message kUnknownTest{
    "G018",
    Severity::error,
    "après « {0} » il faut « vide » ou « défini »",
    "after “{0}” there must be “empty” or “defined”",
    "pour comparer deux valeurs, écrivez par exemple « statut = \"ouvert\" »",
    "to compare two values, write for instance “status = \"open\"”"};
inline constexpr Message kUnknownFilterNear{
    "G020", Severity::error, "le filtre « {0} » n’existe pas : vouliez-vous « {1} » ?",
    "there is no filter “{0}”: did you mean “{1}”?"};
inline constexpr Message kUnknownFilter{"G021",
                                        Severity::error,
                                        "le filtre « {0} » n’existe pas",
                                        "there is no filter “{0}”",
                                        "les filtres sont : {1}",
                                        "the filters are: {1}"};
inline constexpr Message kTooFewArguments{
    "G022",
    Severity::error,
    "il manque une valeur entre les parenthèses du filtre « {0} » : il en faut au moins "
    "{1}",
    "a value is missing between the parentheses of the filter “{0}”: it needs at least "
    "{1}",
    "exemple : {2}",
    "example: {2}"};
inline constexpr Message kTooManyArguments{
    "G023",
    Severity::error,
    "il y a trop de valeurs entre les parenthèses du filtre « {0} » : il en faut au plus "
    "{1}",
    "there are too many values between the parentheses of the filter “{0}”: at most {1}",
    "exemple : {2}",
    "example: {2}"};

// Pairing of tags.
inline constexpr Message kEndWithoutStart{
    "G030",
    Severity::error,
    "« {0} » ne termine aucune balise « pour » ou « si »",
    "“{0}” ends no “for” or “if” tag",
    "supprimez cette balise, ou ajoutez celle qui devait l’ouvrir",
    "delete this tag, or add the one that was to open it"};
inline constexpr Message kStartWithoutEnd{"G031",
                                          Severity::error,
                                          "« {0} » n’a pas de fin",
                                          "“{0}” has no end",
                                          "ajoutez « {{% fin %}} » là où cela s’arrête",
                                          "add “{{% end %}}” where it stops"};
inline constexpr Message kWrongEnd{
    "G032",
    Severity::error,
    "« {0} » veut terminer « {1} », ouvert avant",
    "“{0}” would end “{1}”, opened before",
    "les balises se ferment dans l’ordre inverse de leur ouverture ; « {{% fin %}} » "
    "ferme la dernière ouverte",
    "tags close in the reverse order of their opening; “{{% end %}}” closes the last one "
    "open"};
inline constexpr Message kBranchOutside{
    "G033",
    Severity::error,
    "« {0} » n’est pas entre une balise « si » et sa fin",
    "“{0}” does not stand between an “if” tag and its end",
    "« sinon » va avec « {{% si … %}} », jamais avec « {{% pour … %}} »",
    "“else” goes with “{{% if … %}}”, never with “{{% for … %}}”"};
inline constexpr Message kBranchAfterLast{
    "G034",
    Severity::error,
    "« {0} » vient après « sinon », qui est toujours le dernier cas",
    "“{0}” comes after “else”, which is always the last case",
    "placez « {{% sinon %}} » en dernier",
    "put “{{% else %}}” last"};

// Names.
inline constexpr Message kUnknownNameNear{
    "G040",
    Severity::error,
    "« {0} » n’existe pas dans les données : vouliez-vous « {1} » ?",
    "there is no “{0}” in the data: did you mean “{1}”?",
    "si ce nom peut manquer, écrivez « {{{{ {0} | defaut(\"…\") }}}} »",
    "if this name may be missing, write “{{{{ {0} | default(\"…\") }}}}”"};
inline constexpr Message kUnknownName{
    "G041",
    Severity::error,
    "« {0} » n’existe pas dans les données",
    "there is no “{0}” in the data",
    "noms connus : {1} ; si ce nom peut manquer, écrivez « {{{{ {0} | defaut(\"…\") }}}} »",
    "known names: {1}; if this name may be missing, write “{{{{ {0} | default(\"…\") "
    "}}}}”"};
inline constexpr Message kUnknownMemberNear{"G042",
                                            Severity::error,
                                            "« {0} » n’a pas de « {1} » : vouliez-vous « {2} » ?",
                                            "“{0}” has no “{1}”: did you mean “{2}”?",
                                            "si cela peut manquer, ajoutez « | defaut(\"…\") »",
                                            "if it may be missing, add “| default(\"…\")”"};
inline constexpr Message kUnknownMember{
    "G043",
    Severity::error,
    "« {0} » n’a pas de « {1} »",
    "“{0}” has no “{1}”",
    "« {0} » contient : {2} ; si cela peut manquer, ajoutez « | defaut(\"…\") »",
    "“{0}” holds: {2}; if it may be missing, add “| default(\"…\")”"};
inline constexpr Message kNotARecord{
    "G044",
    Severity::error,
    "« {0} » n’a pas de « {1} » : c’est une simple valeur, « {2} »",
    "“{0}” has no “{1}”: it is a plain value, “{2}”",
    "supprimez ce qui suit le point",
    "delete what follows the point"};
inline constexpr Message kNoSuchItem{
    "G045",
    Severity::error,
    "« {0} » n’a pas d’élément n° [{1}] : il en a {2}",
    "“{0}” has no item [{1}]: it has {2}",
    "les éléments se comptent à partir de [0] ; [-1] est le dernier",
    "items are counted from [0]; [-1] is the last one"};
inline constexpr Message kBadIndex{
    "G046",
    Severity::error,
    "« {0} » ne peut pas être numéroté par [{1}]",
    "“{0}” cannot be indexed by [{1}]",
    "entre crochets, écrivez un numéro pour une liste, un nom entre guillemets pour une "
    "fiche",
    "between brackets, write a number for a list, a name between quotes for a record"};
inline constexpr Message kAmbiguousName{
    "G047",
    Severity::error,
    "« {0} » peut désigner « {1} » ou « {2} », qui ne diffèrent que par les accents, les "
    "majuscules ou la ponctuation",
    "“{0}” may mean “{1}” or “{2}”, which differ by accents, capitals or punctuation only",
    "renommez l’un des deux dans les données",
    "rename one of them in the data"};

// Values.
inline constexpr Message kNotANumber{
    "G050",
    Severity::error,
    "on ne peut pas calculer avec « {0} »",
    "there is no calculating with “{0}”",
    "il faut un nombre, par exemple 12 ou 12,5 ; pour joindre deux textes, écrivez « ~ »",
    "a number is needed, for instance 12 or 12,5; to join two texts, write “~”"};
inline constexpr Message kNotComparable{
    "G051",
    Severity::error,
    "on ne peut pas comparer « {0} » et « {1} »",
    "there is no comparing “{0}” with “{1}”",
    "« < », « > », « ≤ » et « ≥ » comparent deux nombres, deux dates, deux heures ou "
    "deux textes",
    "“<”, “>”, “≤” and “≥” compare two numbers, two dates, two hours or two texts"};
inline constexpr Message kDivisionByZero{"G052",
                                         Severity::error,
                                         "division par zéro",
                                         "division by zero",
                                         "testez d’abord, par exemple « {{% si total > 0 %}} »",
                                         "test first, for instance “{{% if total > 0 %}}”"};
inline constexpr Message kNumberTooLarge{"G053",
                                         Severity::error,
                                         "le résultat du calcul est trop grand",
                                         "the result of the calculation is too large",
                                         "vérifiez les nombres de ce calcul",
                                         "check the numbers of this calculation"};
inline constexpr Message kNotPrintable{
    "G054",
    Severity::error,
    "« {0} » est une fiche : on ne peut pas l’imprimer en entier",
    "“{0}” is a record: it cannot be printed as a whole",
    "écrivez ce qu’il faut en imprimer après un point : {1}",
    "write what to print of it after a point: {1}"};
inline constexpr Message kNoContainer{
    "G055",
    Severity::error,
    "« dans » cherche dans une liste, un texte ou une fiche, et non dans « {0} »",
    "“in” looks into a list, a text or a record, not into “{0}”",
    "écrivez par exemple « statut dans [\"ouvert\", \"en cours\"] »",
    "write for instance “status in [\"open\", \"under way\"]”"};

// What filters expect.
inline constexpr Message kNeedsDate{
    "G060",
    Severity::error,
    "le filtre « {0} » attend une date, et « {1} » n’en est pas une",
    "the filter “{0}” expects a date, and “{1}” is none",
    "écrivez la date ainsi : 2026-01-23, ou 23 janvier 2026",
    "write the date so: 2026-01-23, or 23 janvier 2026"};
inline constexpr Message kNeedsTime{
    "G061",
    Severity::error,
    "le filtre « {0} » attend une heure, et « {1} » n’en est pas une",
    "the filter “{0}” expects an hour, and “{1}” is none",
    "écrivez l’heure ainsi : 14 h 30",
    "write the hour so: 14 h 30, or 14:30"};
inline constexpr Message kNeedsNumber{
    "G062",
    Severity::error,
    "le filtre « {0} » attend un nombre, et « {1} » n’en est pas un",
    "the filter “{0}” expects a number, and “{1}” is none",
    "écrivez le nombre en chiffres : 12, 1 250 ou 12,5",
    "write the number in figures: 12, 1 250 or 12,5"};
inline constexpr Message kNeedsWhole{
    "G063", Severity::error,
    "le filtre « {0} » attend un nombre entier supérieur à zéro, et « {1} » n’en est pas un",
    "the filter “{0}” expects a whole number above zero, and “{1}” is none"};
inline constexpr Message kNeedsText{"G064", Severity::error,
                                    "le filtre « {0} » attend un texte, et « {1} » n’en est pas un",
                                    "the filter “{0}” expects a text, and “{1}” is none"};
inline constexpr Message kNeedsList{
    "G065", Severity::error, "le filtre « {0} » attend une liste, et « {1} » n’en est pas une",
    "the filter “{0}” expects a list, and “{1}” is none"};
inline constexpr Message kNeedsPerson{
    "G066",
    Severity::error,
    "le filtre « {0} » attend une personne, et « {1} » n’en est pas une",
    "the filter “{0}” expects a person, and “{1}” is none",
    "une personne a au moins un nom ; sa civilité donne l’accord",
    "a person has a name at least; the civility gives the agreement"};
inline constexpr Message kNeedsSpelling{
    "G067", Severity::error,
    "le filtre « {0} » attend un nombre, une date ou une heure, et « {1} » n’est rien de cela",
    "the filter “{0}” expects a number, a date or an hour, and “{1}” is none of them"};
inline constexpr Message kNeedsCount{
    "G068", Severity::error,
    "le filtre « {0} » attend un nombre ou une liste, et « {1} » n’est ni l’un ni l’autre",
    "the filter “{0}” expects a number or a list, and “{1}” is neither"};
inline constexpr Message kNoSuchKey{
    "G069",
    Severity::error,
    "aucun élément de la liste n’a de « {1} » pour le filtre « {0} »",
    "no item of the list has a “{1}” for the filter “{0}”",
    "les éléments contiennent : {2}",
    "the items hold: {2}"};
inline constexpr Message kTextArgument{
    "G070",
    Severity::error,
    "le filtre « {0} » attend un texte entre ses parenthèses, et non « {1} »",
    "the filter “{0}” expects a text between its parentheses, not “{1}”",
    "exemple : {2}",
    "example: {2}"};
inline constexpr Message kNumberArgument{
    "G071",
    Severity::error,
    "le filtre « {0} » attend un nombre entre ses parenthèses, et non « {1} »",
    "the filter “{0}” expects a number between its parentheses, not “{1}”",
    "exemple : {2}",
    "example: {2}"};
inline constexpr Message kUnknownOption{"G072",
                                        Severity::error,
                                        "le filtre « {0} » ne connaît pas « {1} »",
                                        "the filter “{0}” does not know “{1}”",
                                        "exemple : {2}",
                                        "example: {2}"};
inline constexpr Message kUnknownGender{
    "G073",
    Severity::warning,
    "la civilité de « {0} » n’est pas connue : l’accord est fait au masculin",
    "the civility of “{0}” is not known: the agreement is masculine",
    "écrivez « M. » ou « Mme » devant le nom, dans les données",
    "write “M.” or “Mme” before the name, in the data"};

// Names, found by a check of the template alone.
inline constexpr Message kNoMembers{
    "G081",
    Severity::error,
    "« {0} » n’a pas de « {1} » : c’est une simple valeur, et non une fiche",
    "“{0}” has no “{1}”: it is a plain value, and no record",
    "supprimez ce qui suit le point",
    "delete what follows the point"};
inline constexpr Message kLoopOverOne{
    "G082",
    Severity::warning,
    "« {0} » n’est pas une liste : la répétition ne se ferait qu’une fois",
    "“{0}” is no list: the repetition would be done once",
    "répétez sur une liste, ou remplacez « pour … dans … » par « {{% si {0} %}} »",
    "repeat over a list, or replace “for … in …” by “{{% if {0} %}}”"};
inline constexpr Message kSometimesMissing{
    "G083",
    Severity::warning,
    "certains éléments n’ont pas de « {1} » : « {0}.{1} » y serait une erreur",
    "some items have no “{1}”: there, “{0}.{1}” would be an error",
    "si cela peut manquer, ajoutez « | defaut(\"…\") »",
    "if it may be missing, add “| default(\"…\")”"};
inline constexpr Message kLoopOutside{
    "G084",
    Severity::error,
    "« {0} » n’a de sens qu’à l’intérieur d’une répétition",
    "“{0}” only means something inside a repetition",
    "placez cette balise entre « {{% pour … %}} » et « {{% fin %}} »",
    "put this tag between “{{% for … %}}” and “{{% end %}}”"};

inline constexpr Message kItemsBeside{
    "G088",
    Severity::warning,
    "la ligne ne se répète pas pour « {0} », car ses balises ne passent pas toutes par "
    "cette liste : chaque cellule en a les éléments l’un sous l’autre, qui peuvent ne plus être "
    "face à face",
    "the row is not repeated for “{0}”, as not all of its tags go through that list: each cell has "
    "its items one below the other, which may no longer be level with those of the next cell",
    "pour une ligne par élément, mettez les autres balises ailleurs, ou écrivez la boucle : "
    "« {{% pour x dans … %}} » dans la première cellule, « {{% fin %}} » dans la dernière",
    "for a row per item, put the other tags elsewhere, or write the loop: “{{% for x in … %}}” in "
    "the first cell, “{{% end %}}” in the last one"};

inline constexpr std::array kMessages{
    &kUnclosedTag,       &kMismatchedTag,     &kStrayClosing,    &kUnclosedString,
    &kStrangeCharacter,  &kTagTooLong,        &kTagTooDeep,      &kEmptyTag,
    &kUnexpected,        &kUnfinished,        &kUnclosedBracket, &kUnknownStatementNear,
    &kUnknownStatement,  &kLoopForm,          &kControlInPrint,  &kNothingAfter,
    &kUnknownTest,       &kUnknownFilterNear, &kUnknownFilter,   &kTooFewArguments,
    &kTooManyArguments,  &kEndWithoutStart,   &kStartWithoutEnd, &kWrongEnd,
    &kBranchOutside,     &kBranchAfterLast,   &kUnknownNameNear, &kUnknownName,
    &kUnknownMemberNear, &kUnknownMember,     &kNotARecord,      &kNoSuchItem,
    &kBadIndex,          &kAmbiguousName,     &kNotANumber,      &kNotComparable,
    &kDivisionByZero,    &kNumberTooLarge,    &kNotPrintable,    &kNoContainer,
    &kNeedsDate,         &kNeedsTime,         &kNeedsNumber,     &kNeedsWhole,
    &kNeedsText,         &kNeedsList,         &kNeedsPerson,     &kNeedsSpelling,
    &kNeedsCount,        &kNoSuchKey,         &kTextArgument,    &kNumberArgument,
    &kUnknownOption,     &kUnknownGender,     &kTooManySteps,    &kNoMembers,
    &kLoopOverOne,       &kSometimesMissing,  &kLoopOutside,     &kNeedsPicture,
    &kNeedsCode,         &kBadPictureSize,    &kPictureOutside,  &kPictureInText,
    &kTooManyTags,       &kLongTag,           &kTooMuchText,     &kItemsBeside};

}  // namespace greffier::templating
