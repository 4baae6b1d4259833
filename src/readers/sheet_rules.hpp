// What is done to spreadsheets, rosters and tables of actions.
#pragma once

#include <array>

#include "material/changes.hpp"

namespace greffier::readers {

inline constexpr material::Rule kSheetEncoding{"I60",
                                               material::Certainty::safe,
                                               "Fichier lu dans un autre encodage que l’UTF-8",
                                               "File read in another encoding than UTF-8",
                                               "enregistrez le fichier en UTF-8",
                                               "save the file as UTF-8"};

inline constexpr material::Rule kHiddenCells{
    "I61",
    material::Certainty::safe,
    "Feuille, lignes ou colonnes masquées, laissées de côté",
    "Hidden sheet, rows or columns, left out",
    "affichez dans le tableur ce qui doit être repris, supprimez le reste",
    "show in the spreadsheet what is to be taken up, delete the rest"};

inline constexpr material::Rule kEmptyCells{"I62",
                                            material::Certainty::safe,
                                            "Lignes ou colonnes vides retirées",
                                            "Empty rows or columns removed",
                                            "supprimez les lignes et les colonnes vides du tableau",
                                            "delete the empty rows and columns of the table"};

inline constexpr material::Rule kRepeatedHeader{
    "I63",
    material::Certainty::safe,
    "Ligne de titres répétée, retirée",
    "Repeated row of titles, removed",
    "ne gardez que la première ligne de titres : elle se répète d’elle-même en haut des pages",
    "keep the first row of titles only: it repeats by itself at the top of pages"};

inline constexpr material::Rule kSectionRow{
    "I64",
    material::Certainty::safe,
    "Ligne d’intertitre du tableau devenue le groupe des lignes qui la suivent",
    "Section row of the table made the group of the rows below it",
    "donnez au tableau une colonne « Groupe »",
    "give the table a column “Groupe”"};

inline constexpr material::Rule kPeopleTable{
    "I65",
    material::Certainty::safe,
    "Tableau lu comme une liste de personnes",
    "Table read as a list of people",
    "écrivez les personnes dans l’en-tête des notes, une par ligne",
    "write the people in the header of the notes, one a line"};

inline constexpr material::Rule kActionTable{"I66",
                                             material::Certainty::safe,
                                             "Tableau lu comme une liste d’actions",
                                             "Table read as a list of actions",
                                             "écrivez chaque action dans un bloc « ::: action »",
                                             "write each action in a “::: action” block"};

inline constexpr material::Rule kGuessedPeople{
    "I67",
    material::Certainty::to_check,
    "Personnes reconnues à leur seule écriture, sans ligne de titres",
    "People told by how they are written only, without a row of titles",
    "donnez au tableau une ligne de titres : Prénom, Nom, Fonction, Structure…",
    "give the table a row of titles: Prénom, Nom, Fonction, Structure…"};

inline constexpr material::Rule kDuplicatePerson{
    "I68",
    material::Certainty::to_check,
    "Personne inscrite deux fois",
    "Person listed twice",
    "gardez une seule ligne, ou distinguez les homonymes par leur fonction",
    "keep one row, or tell namesakes apart by their office"};

inline constexpr material::Rule kFaultyCell{
    "I69",
    material::Certainty::to_check,
    "Formule en erreur, ou dont le résultat n’est pas dans le fichier",
    "Formula in error, or whose result is not in the file",
    "recalculez le classeur et enregistrez-le, ou écrivez la valeur",
    "recalculate and save the workbook, or write the value"};

inline constexpr material::Rule kGuessedPresence{
    "I70",
    material::Certainty::to_check,
    "Présence non indiquée : la personne est rangée d’après le reste du tableau",
    "Presence not given: the person is put where the rest of the table suggests",
    "indiquez pour chaque personne : présent, excusé ou absent",
    "say for each person: présent, excusé or absent"};

inline constexpr std::array kSheetRules{&kSheetEncoding,  &kHiddenCells,    &kEmptyCells,
                                        &kRepeatedHeader, &kSectionRow,     &kPeopleTable,
                                        &kActionTable,    &kGuessedPeople,  &kDuplicatePerson,
                                        &kFaultyCell,     &kGuessedPresence};

}  // namespace greffier::readers
