// The messages of the kinds folder. K00x: a kind.yaml; K01x: the header; K02x: a value; K03x: a
// container; K04x: a vote; K05x: the outline; K06x: a value that contradicts itself;
// K07x: fields and tables of records, calendars.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace greffier::kinds {

inline constexpr diag::Message kNotAnEntry{"K001",
                                           diag::Severity::error,
                                           "« {0} » doit être une suite de lignes « clé: valeur »",
                                           "“{0}” must be a set of “key: value” lines",
                                           "décalez ces lignes de deux espaces sous « {0}: »",
                                           "indent these lines by two spaces under “{0}:”"};
inline constexpr diag::Message kUnknownKindKey{
    "K002",
    diag::Severity::warning,
    "la description du genre contient la clé « {0} », qui n’existe pas",
    "the description of the kind has a key “{0}” that does not exist",
    "les clés possibles ici sont : {1}",
    "possible keys here are: {1}"};
inline constexpr diag::Message kUnknownType{"K003",
                                            diag::Severity::error,
                                            "« {0} » n’est pas un type de champ",
                                            "“{0}” is not a type of field",
                                            "les types possibles sont : {1}",
                                            "possible types are: {1}"};
inline constexpr diag::Message kUnknownRequirement{
    "K004",
    diag::Severity::error,
    "« {0} » n’est pas une exigence",
    "“{0}” is not a requirement",
    "écrivez obligatoire, attendu ou facultatif",
    "write obligatoire (required), attendu (expected) or facultatif (optional)"};
inline constexpr diag::Message kMissingKindKey{"K005",
                                               diag::Severity::error,
                                               "il manque « {0} » dans la description du genre",
                                               "“{0}” is missing from the description of the kind",
                                               "ajoutez une ligne « {0}: … »",
                                               "add a line “{0}: …”"};
inline constexpr diag::Message kAmbiguousName{"K006",
                                              diag::Severity::error,
                                              "le nom « {0} » désigne à la fois « {1} » et « {2} »",
                                              "the name “{0}” stands for both “{1}” and “{2}”",
                                              "ne gardez ce nom que pour l’un des deux champs",
                                              "keep this name for one of the two fields"};
inline constexpr diag::Message kUnknownCheck{"K007",
                                             diag::Severity::error,
                                             "le contrôle « {0} » n’existe pas",
                                             "there is no check “{0}”",
                                             "les contrôles possibles sont : {1}",
                                             "possible checks are: {1}"};

inline constexpr diag::Message kUnknownSeverity{
    "K008",
    diag::Severity::error,
    "« {0} » n’est pas une gravité",
    "“{0}” is not a severity",
    "écrivez info, avertissement ou erreur",
    "write info, avertissement (warning) or erreur (error)"};
inline constexpr diag::Message kUnknownComputation{"K009",
                                                   diag::Severity::error,
                                                   "le calcul « {0} » n’existe pas",
                                                   "there is no computation “{0}”",
                                                   "les calculs possibles sont : {1}",
                                                   "possible computations are: {1}"};

inline constexpr diag::Message kMissingRequired{
    "K010",
    diag::Severity::error,
    "il manque un renseignement obligatoire : {0}",
    "a required field is missing: {0}",
    "ajoutez à l’en-tête, entre deux lignes « --- » au début des notes, par exemple : {1}: {2}",
    "add to the header, between two “---” lines at the start of the notes, for example: {1}: {2}"};
inline constexpr diag::Message kMissingExpected{
    "K011",
    diag::Severity::warning,
    "l’en-tête des notes ne donne pas : {0}",
    "the header of the notes does not give: {0}",
    "si vous les connaissez, ajoutez des lignes commençant par : {1}",
    "if you know them, add lines that start with: {1}"};
inline constexpr diag::Message kNearName{"K012",
                                         diag::Severity::warning,
                                         "« {0} » n’est pas un nom connu ici",
                                         "“{0}” is not a name known here",
                                         "vouliez-vous écrire « {1} » ?",
                                         "did you mean “{1}”?"};
inline constexpr diag::Message kUnknownName{
    "K013", diag::Severity::note,
    "« {0} » n’est pas un champ de ce genre de document ; un modèle peut l’utiliser, mais les "
    "modèles fournis ne l’impriment pas",
    "“{0}” is not a field of this kind of document; a template may use it, but the templates "
    "supplied do not print it"};
// {0} the attribute, {1} the container, {2} the nearest attribute, or those that it has.
inline constexpr diag::Message kNearAttribute{
    "K018",
    diag::Severity::warning,
    "le bloc « {1} » n’a pas d’attribut « {0} » ici : sa valeur n’est pas imprimée",
    "the block “{1}” has no attribute “{0}” here: its value is not printed",
    "vouliez-vous écrire « {2} » ?",
    "did you mean “{2}”?"};
inline constexpr diag::Message kUnknownAttribute{
    "K019",
    diag::Severity::warning,
    "le bloc « {1} » n’a pas d’attribut « {0} » ici : sa valeur n’est pas imprimée",
    "the block “{1}” has no attribute “{0}” here: its value is not printed",
    "écrivez-la dans le texte du bloc ; ses attributs : {2}",
    "write it in the text of the block; its attributes: {2}"};
inline constexpr diag::Message kTwoNames{
    "K014",
    diag::Severity::error,
    "« {0} » et « {1} » désignent le même renseignement et ne disent pas la même chose",
    "“{0}” and “{1}” stand for the same field and do not say the same",
    "gardez une seule de ces deux lignes",
    "keep one of these two lines"};
inline constexpr diag::Message kJoinedLists{
    "K015", diag::Severity::note,
    "« {0} » et « {1} » désignent la même liste ; les deux sont réunies",
    "“{0}” and “{1}” stand for the same list; the two are joined"};
inline constexpr diag::Message kUnusableRequired{
    "K016",
    diag::Severity::error,
    "le renseignement obligatoire « {0} » n’a pas de valeur utilisable",
    "the required field “{0}” has no usable value",
    "écrivez par exemple : {1}: {2}",
    "write for example: {1}: {2}"};

inline constexpr diag::Message kReservedName{
    "K017",
    diag::Severity::error,
    "« {0} » est un nom réservé : il désigne ce que Greffier tire lui-même des notes",
    "“{0}” is a reserved name: it stands for what Greffier itself takes from the notes",
    "donnez un autre nom à cette ligne de l’en-tête, par exemple « texte_{0} »",
    "give this line of the header another name, for example “texte_{0}”"};

inline constexpr diag::Message kBadDate{
    "K020",
    diag::Severity::warning,
    "« {0} » : la date « {1} » ne se lit pas ; elle est laissée telle quelle",
    "“{0}”: the date “{1}” cannot be read; it is left as it is",
    "écrivez le jour, le mois et l’année : 23/01/2026, 2026-01-23 ou 23 janvier 2026",
    "write day, month and year: 23/01/2026, 2026-01-23 or 23 janvier 2026"};
inline constexpr diag::Message kNoSuchDay{
    "K021",
    diag::Severity::warning,
    "« {0} » : le jour « {1} » n’existe pas dans le calendrier ; la date est laissée telle quelle",
    "“{0}”: the day “{1}” is not in the calendar; the date is left as it is",
    "vérifiez le jour et le mois",
    "check the day and the month"};
inline constexpr diag::Message kBadTime{
    "K022",
    diag::Severity::warning,
    "« {0} » : l’heure « {1} » ne se lit pas ; elle est laissée telle quelle",
    "“{0}”: the time “{1}” cannot be read; it is left as it is",
    "écrivez par exemple 14 h 30, 14:30 ou 9 h",
    "write for example 14 h 30, 14:30 or 9 h"};
inline constexpr diag::Message kBadInteger{"K023",
                                           diag::Severity::warning,
                                           "« {0} » : « {1} » n’est pas un nombre entier",
                                           "“{0}”: “{1}” is not a whole number",
                                           "écrivez-le en chiffres, par exemple 12",
                                           "write it in figures, for example 12"};
inline constexpr diag::Message kBadAmount{"K024",
                                          diag::Severity::warning,
                                          "« {0} » : « {1} » n’est pas un montant en euros",
                                          "“{0}”: “{1}” is not an amount in euros",
                                          "écrivez-le en chiffres, par exemple 12 500,50",
                                          "write it in figures, for example 12 500,50"};
inline constexpr diag::Message kBadBoolean{"K025",
                                           diag::Severity::warning,
                                           "« {0} » : « {1} » n’est ni « oui » ni « non »",
                                           "“{0}”: “{1}” is neither “oui” nor “non”",
                                           "écrivez oui ou non",
                                           "write oui (yes) or non (no)"};
inline constexpr diag::Message kBadChoice{
    "K026",
    diag::Severity::warning,
    "« {0} » : « {1} » n’est pas une des valeurs prévues ; le texte est laissé tel quel",
    "“{0}”: “{1}” is not one of the values foreseen; the text is left as it is",
    "les valeurs prévues sont : {2}",
    "the values foreseen are: {2}"};
inline constexpr diag::Message kBadPerson{
    "K027",
    diag::Severity::warning,
    "« {0} » : on attend ici une personne",
    "“{0}”: a person is expected here",
    "écrivez par exemple : M. Jean DUPONT, maire de Saint-Exemple",
    "write for example: M. Jean DUPONT, maire de Saint-Exemple"};
inline constexpr diag::Message kNotText{
    "K028",
    diag::Severity::warning,
    "« {0} » : on attend ici un texte sur une ligne, pas des lignes « clé: valeur »",
    "“{0}”: a text on one line is expected here, not “key: value” lines",
    "s’il contient « : », mettez le texte entre guillemets droits : {0}: \"…\"",
    "if it contains “:”, put the text between straight quotes: {0}: \"…\""};
inline constexpr diag::Message kBadImage{"K029",
                                         diag::Severity::warning,
                                         "« {0} » : on attend ici le nom d’un fichier image",
                                         "“{0}”: the name of a picture file is "
                                         "expected here",
                                         "écrivez par exemple : logo: logo.png",
                                         "write for example: logo: logo.png"};

// {0} the field or the words of the text, {1} the date, {2} its day, {3} the day that is written.
inline constexpr diag::Message kWrongWeekday{
    "K060",
    diag::Severity::warning,
    "« {0} » : le {1} est un {2}, pas un {3}",
    "“{0}”: {1} is a {2}, not a {3}",
    "vérifiez le jour et la date, dans les notes et dans ce qui a été envoyé",
    "check the day and the date, in the notes and in what was sent"};

inline constexpr diag::Message kIncompleteRecord{
    "K030",
    diag::Severity::warning,
    "{0} n° {1} (« {2} ») : il manque {3}",
    "{0} no. {1} (“{2}”): missing {3}",
    "complétez la première ligne du bloc, par exemple : ::: {4} {5}",
    "complete the first line of the block, for example: ::: {4} {5}"};
inline constexpr diag::Message kSameNumber{
    "K031",
    diag::Severity::warning,
    "{0} n° {1} : ce numéro est déjà pris",
    "{0} no. {1}: this number is taken already",
    "enlevez « numero= » pour que les numéros se suivent d’eux-mêmes",
    "remove “numero=” and the numbers will follow by themselves"};
inline constexpr diag::Message kUnknownFieldLine{
    "K070",
    diag::Severity::warning,
    "« {0} » n’est pas un renseignement de « {1} » : la ligne reste dans le texte",
    "“{0}” is no field of “{1}”: the line stays in the text",
    "les renseignements possibles sont : {2}",
    "possible fields are: {2}"};
inline constexpr diag::Message kNoPeriod{
    "K071",
    diag::Severity::warning,
    "le calendrier ne sait pas quand a lieu « {0} » : sa ligne reste vide",
    "the calendar does not know when “{0}” takes place: its row stays empty",
    "écrivez par exemple « septembre 2026 – juin 2027 », « 2026-2028 » ou « T2 2027 »",
    "write for example “septembre 2026 – juin 2027”, “2026-2028” or “T2 2027”"};
inline constexpr diag::Message kEmptyCalendar{
    "K072",
    diag::Severity::warning,
    "ce calendrier n’a aucune action datée : il n’est pas imprimé",
    "this calendar has no action with a date: it is not printed",
    "mettez-y un tableau « Action | Début | Fin », ou des fiches qui ont un calendrier",
    "put a table “Action | Début | Fin” in it, or write sheets that have dates"};
inline constexpr diag::Message kUnusedRow{
    "K073",
    diag::Severity::warning,
    "aucun bloc « {1} » ne prend cette ligne : « {0} »",
    "no block “{1}” takes this row: “{0}”",
    "vérifiez ce qui choisit les lignes, par exemple axe=\"1\", et la case de cette ligne",
    "check what chooses the rows, for example axe=\"1\", and the cell of this row"};
inline constexpr diag::Message kNoSuchRow{"K074",
                                          diag::Severity::warning,
                                          "aucune ligne du tableau ne répond à {0}",
                                          "no row of the table answers to {0}",
                                          "vérifiez la valeur, et la colonne du tableau",
                                          "check the value, and the column of the table"};
inline constexpr diag::Message kNearColumn{
    "K075",
    diag::Severity::warning,
    "la colonne « {0} » n’est pas un renseignement connu : elle devient une rubrique du texte",
    "the column “{0}” is no known field: it becomes a section of the text",
    "vouliez-vous écrire « {1} » ?",
    "did you mean “{1}”?"};
inline constexpr diag::Message kNoFigure{
    "K076",
    diag::Severity::warning,
    "« {0} » : ce chiffre ne peut pas être calculé, il reste tel quel",
    "“{0}”: this figure cannot be worked out, it stays as it is",
    "vérifiez que la ligne ou la colonne s’appelle Total, Sous-total ou Écart, et que chaque "
    "chiffre est là, avec la même unité ; « – » dit qu’il n’y en a pas",
    "check that the row or the column is named Total, Sous-total or Écart, and that every figure "
    "is there, with the same unit; “–” says that there is none"};
inline constexpr diag::Message kNoRank{
    "K061",
    diag::Severity::warning,
    "« {0} » : cette forme de numéro ne dit pas où va le rang",
    "“{0}”: this form of number does not say where the rank goes",
    "écrivez {{n}}, ou {{n:3}} pour trois chiffres au moins, par exemple \"{{annee}}-{{n:3}}\"",
    "write {{n}}, or {{n:3}} for three figures at least, for example \"{{annee}}-{{n:3}}\""};
inline constexpr diag::Message kInternalNote{"K032", diag::Severity::note,
                                             "note interne laissée hors du document : « {0} »",
                                             "internal note kept out of the document: “{0}”"};

inline constexpr diag::Message kVoteContradicted{
    "K040",
    diag::Severity::warning,
    "vote n° {0} : « {1} » ne s’accorde pas avec {2} pour et {3} contre",
    "vote no. {0}: “{1}” does not agree with {2} for and {3} against",
    "vérifiez les chiffres et le résultat",
    "check the figures and the result"};
inline constexpr diag::Message kVoteTied{
    "K041",
    diag::Severity::warning,
    "vote n° {0} : égalité, {1} pour et {1} contre ; résultat à vérifier",
    "vote no. {0}: a tie, {1} for and {1} against; result to be checked",
    "si la voix du président est prépondérante, ajoutez resultat=\"adopté\" ou "
    "resultat=\"rejeté\"",
    "if the president has the casting vote, add resultat=\"adopté\" or resultat=\"rejeté\""};
inline constexpr diag::Message kVoteEmpty{
    "K042",
    diag::Severity::warning,
    "vote n° {0} : ni chiffres ni résultat",
    "vote no. {0}: neither figures nor result",
    "complétez la première ligne : ::: vote pour=12 contre=1 abstention=2",
    "complete the first line: ::: vote pour=12 contre=1 abstention=2"};

// {0} the number of the vote, {1} the field, {2} its figure.
inline constexpr diag::Message kNegativeVote{
    "K043",
    diag::Severity::warning,
    "vote n° {0} : « {1} » vaut {2} ; aucun résultat n’est déduit de ces chiffres",
    "vote no. {0}: “{1}” is {2}; no result is worked out from these figures",
    "écrivez un nombre de voix, 0 ou plus",
    "write a number of votes, 0 or more"};

inline constexpr diag::Message kSkippedLevel{
    "K050",
    diag::Severity::warning,
    "le titre « {0} » saute un niveau : il est de niveau {1} et suit un titre de niveau {2}",
    "the heading “{0}” skips a level: it is of level {1} and follows one of level {2}",
    "enlevez des « # » au début de la ligne",
    "remove some “#” at the start of the line"};
inline constexpr diag::Message kEmptySection{"K051",
                                             diag::Severity::warning,
                                             "il n’y a rien sous le titre « {0} »",
                                             "there is nothing under the heading “{0}”",
                                             "ajoutez du texte, ou supprimez ce titre",
                                             "add some text, or remove this heading"};
inline constexpr diag::Message kRaisedLevels{
    "K052", diag::Severity::note,
    "les titres commencent au niveau {0} ; tous sont remontés pour commencer au niveau 1",
    "headings start at level {0}; all are raised so as to start at level 1"};
inline constexpr diag::Message kMissingSections{
    "K053",
    diag::Severity::warning,
    "ces parties ne se trouvent pas dans les notes : {0}",
    "these sections are not in the notes: {0}",
    "ajoutez pour chacune une ligne « # Titre »",
    "add a line “# Heading” for each"};
inline constexpr diag::Message kEmptyHeading{
    "K054",
    diag::Severity::warning,
    "ce titre est vide",
    "this heading is empty",
    "écrivez son texte après les « # », ou supprimez la ligne",
    "write its text after the “#”, or remove the line"};
inline constexpr diag::Message kTitleFromBody{
    "K055", diag::Severity::note,
    "le premier titre des notes, « {0} », devient le titre du document",
    "the first heading of the notes, “{0}”, becomes the title of the document"};
inline constexpr diag::Message kDeepFirst{"K056",
                                          diag::Severity::warning,
                                          "le premier titre, « {0} », est de niveau {1}",
                                          "the first heading, “{0}”, is of level {1}",
                                          "enlevez des « # » au début de la ligne",
                                          "remove some “#” at the start of the line"};

inline constexpr std::array kMessages{&kNotAnEntry,
                                      &kUnknownKindKey,
                                      &kUnknownType,
                                      &kUnknownRequirement,
                                      &kMissingKindKey,
                                      &kAmbiguousName,
                                      &kUnknownCheck,
                                      &kUnknownSeverity,
                                      &kUnknownComputation,
                                      &kMissingRequired,
                                      &kMissingExpected,
                                      &kNearName,
                                      &kUnknownName,
                                      &kTwoNames,
                                      &kJoinedLists,
                                      &kUnusableRequired,
                                      &kReservedName,
                                      &kBadDate,
                                      &kNoSuchDay,
                                      &kBadTime,
                                      &kBadInteger,
                                      &kBadAmount,
                                      &kBadBoolean,
                                      &kBadChoice,
                                      &kBadPerson,
                                      &kNotText,
                                      &kBadImage,
                                      &kWrongWeekday,
                                      &kIncompleteRecord,
                                      &kSameNumber,
                                      &kUnknownFieldLine,
                                      &kNoPeriod,
                                      &kEmptyCalendar,
                                      &kUnusedRow,
                                      &kNoSuchRow,
                                      &kNearColumn,
                                      &kNoFigure,
                                      &kInternalNote,
                                      &kVoteContradicted,
                                      &kVoteTied,
                                      &kVoteEmpty,
                                      &kSkippedLevel,
                                      &kEmptySection,
                                      &kRaisedLevels,
                                      &kMissingSections,
                                      &kEmptyHeading,
                                      &kTitleFromBody,
                                      &kDeepFirst,
                                      &kNoRank,
                                      &kNegativeVote,
                                      &kNearAttribute,
                                      &kUnknownAttribute};

}  // namespace greffier::kinds
