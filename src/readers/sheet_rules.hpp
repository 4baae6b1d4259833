// What is done to spreadsheets, rosters and tables of actions.
#pragma once

#include <array>

#include "material/changes.hpp"

namespace greffier::readers {

inline constexpr material::Rule kSheetEncoding{"I60",
                                               material::Certainty::safe,
                                               "Fichier lu dans un autre encodage que l’UTF-8",
                                               "File read in another encoding than UTF-8",
                                               "Enregistrez le fichier en UTF-8.",
                                               "Save the file as UTF-8."};

inline constexpr material::Rule kHiddenCells{
    "I61",
    material::Certainty::safe,
    "Feuille, lignes ou colonnes masquées, laissées de côté",
    "Hidden sheet, rows or columns, left out",
    "Affichez dans le tableur ce qui doit être repris, supprimez le reste.",
    "Show in the spreadsheet what is to be taken up, delete the rest."};

inline constexpr material::Rule kEmptyCells{
    "I62",
    material::Certainty::safe,
    "Lignes ou colonnes vides retirées",
    "Empty rows or columns removed",
    "Supprimez les lignes et les colonnes vides du tableau.",
    "Delete the empty rows and columns of the table."};

inline constexpr material::Rule kRepeatedHeader{
    "I63",
    material::Certainty::safe,
    "Ligne de titres répétée, retirée",
    "Repeated row of titles, removed",
    "Ne gardez que la première ligne de titres : elle se répète d’elle-même en haut des pages.",
    "Keep the first row of titles only: it repeats by itself at the top of pages."};

inline constexpr material::Rule kSectionRow{
    "I64",
    material::Certainty::safe,
    "Ligne d’intertitre du tableau devenue le groupe des lignes qui la suivent",
    "Section row of the table made the group of the rows below it",
    "Donnez au tableau une colonne « Groupe ».",
    "Give the table a column “Groupe”."};

inline constexpr material::Rule kPeopleTable{
    "I65",
    material::Certainty::safe,
    "Tableau lu comme une liste de personnes",
    "Table read as a list of people",
    "Écrivez les personnes dans l’en-tête des notes, une par ligne.",
    "Write the people in the header of the notes, one a line."};

inline constexpr material::Rule kActionTable{"I66",
                                             material::Certainty::safe,
                                             "Tableau lu comme une liste d’actions",
                                             "Table read as a list of actions",
                                             "Écrivez chaque action dans un bloc « ::: action ».",
                                             "Write each action in a “::: action” block."};

inline constexpr material::Rule kGuessedPeople{
    "I67",
    material::Certainty::to_check,
    "Personnes reconnues à leur seule écriture, sans ligne de titres",
    "People told by how they are written only, without a row of titles",
    "Donnez au tableau une ligne de titres : Prénom, Nom, Fonction, Structure.",
    "Give the table a row of titles: Prénom, Nom, Fonction, Structure."};

inline constexpr material::Rule kDuplicatePerson{
    "I68",
    material::Certainty::to_check,
    "Personne inscrite deux fois",
    "Person listed twice",
    "Gardez une seule ligne, ou distinguez les homonymes par leur fonction.",
    "Keep one row, or tell namesakes apart by their office."};

inline constexpr material::Rule kFaultyCell{
    "I69",
    material::Certainty::to_check,
    "Formule en erreur, ou dont le résultat n’est pas dans le fichier",
    "Formula in error, or whose result is not in the file",
    "Recalculez le classeur et enregistrez-le, ou écrivez la valeur.",
    "Recalculate and save the workbook, or write the value."};

inline constexpr material::Rule kGuessedPresence{
    "I70",
    material::Certainty::to_check,
    "Présence non indiquée : la personne est rangée d’après le reste du tableau",
    "Presence not given: the person is put where the rest of the table suggests",
    "Indiquez pour chaque personne : présent, excusé ou absent.",
    "Say for each person: présent, excusé or absent."};

inline constexpr material::Rule kCellLink{
    "I108",
    material::Certainty::safe,
    "Lien d’une cellule : son adresse est écrite derrière son texte",
    "Link of a cell: its address is written behind its text",
    "Écrivez l’adresse dans la cellule, ou retirez le lien.",
    "Write the address in the cell, or remove the link."};

inline constexpr material::Rule kCutPhone{
    "I118",
    material::Certainty::safe,
    "Numéro de téléphone dont le tableur a coupé le zéro\u00A0: rétabli",
    "Telephone number whose zero the spreadsheet has cut: restored",
    "Dans le tableur, donnez à la colonne le format «\u00A0Texte\u00A0» avant de taper les "
    "numéros.",
    "In the spreadsheet, give the column the format “Text” before typing the numbers."};

inline constexpr std::array kSheetRules{
    &kSheetEncoding,   &kHiddenCells, &kEmptyCells,    &kRepeatedHeader,  &kSectionRow,
    &kPeopleTable,     &kActionTable, &kGuessedPeople, &kDuplicatePerson, &kFaultyCell,
    &kGuessedPresence, &kCellLink,    &kCutPhone};

}  // namespace greffier::readers
