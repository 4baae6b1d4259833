// What the readers of spreadsheets and of data have to say. {0} is what the caller calls the file.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace greffier::readers {

inline constexpr diag::Message kSheetTooLarge{
    "R540",
    diag::Severity::error,
    "« {0} » est trop grand pour un document : sa feuille « {1} » a plus de {2} cellules.",
    "“{0}” is too large for a document: its sheet “{1}” has more than {2} cells.",
    "Gardez dans une copie du fichier les lignes et les colonnes utiles, et donnez cette copie ; "
    "ou admettez-en plus : --limite cellules=10M.",
    "Keep the rows and columns of use in a copy of the file, and give that copy; or allow more: "
    "--limite cellules=10M."};

inline constexpr diag::Message kNotWorkbook{
    "R541",
    diag::Severity::error,
    "« {0} » n’est pas un classeur .xlsx ou .ods : il lui manque la partie « {1} ».",
    "“{0}” is no .xlsx or .ods workbook: its part “{1}” is missing.",
    "Ouvrez-le dans Calc ou Excel et enregistrez-le en .ods ou en .xlsx : changer le nom du "
    "fichier "
    "ne suffit pas.",
    "Open it in Calc or Excel and save it as .ods or .xlsx: changing the name of the file is not "
    "enough."};

inline constexpr diag::Message kMissingSheet{
    "R542",
    diag::Severity::warning,
    "La feuille « {1} » de « {0} » est annoncée mais ne s’y trouve pas.",
    "The sheet “{1}” of “{0}” is announced but is not there.",
    "Ouvrez le classeur dans Calc ou Excel, vérifiez la feuille et enregistrez de nouveau.",
    "Open the workbook in Calc or Excel, check the sheet and save again."};

inline constexpr diag::Message kOpenQuote{
    "R543",
    diag::Severity::warning,
    "Le guillemet ouvert ligne {1} de « {0} » n’est jamais fermé : il est gardé comme un "
    "caractère.",
    "The quote opened on line {1} of “{0}” is never closed: it is kept as a character.",
    "Fermez-le, ou doublez-le s’il fait partie du texte.",
    "Close it, or double it if it is part of the text."};

inline constexpr diag::Message kEmptySheets{
    "R544",
    diag::Severity::warning,
    "« {0} » ne contient aucune cellule remplie.",
    "“{0}” holds no filled cell.",
    "Vérifiez que c’est le bon fichier, et que ses feuilles ne sont pas toutes masquées.",
    "Check that it is the right file, and that not all of its sheets are hidden."};

inline constexpr diag::Message kOldWorkbook{
    "R545",
    diag::Severity::error,
    "« {0} » est un ancien classeur Excel (.xls) ou un classeur protégé par un mot de passe.",
    "“{0}” is an old Excel workbook (.xls) or a workbook protected by a password.",
    "Ouvrez-le dans Calc ou Excel, retirez le mot de passe s’il y en a un, et enregistrez-le en "
    ".ods ou en .xlsx.",
    "Open it in Calc or Excel, remove the password if there is one, and save it as .ods or .xlsx."};

inline constexpr diag::Message kDataNotFields{
    "R560",
    diag::Severity::warning,
    "« {0} » ne contient ni champs (« nom : valeur ») ni liste de fiches : il est gardé comme "
    "texte.",
    "“{0}” holds neither fields (“name: value”) nor a list of records: it is kept as text.",
    "Écrivez des champs, ou une liste de fiches qui ont les mêmes champs.",
    "Write fields, or a list of records that have the same fields."};

inline constexpr std::array kSheetMessages{&kSheetTooLarge, &kNotWorkbook, &kMissingSheet,
                                           &kOpenQuote,     &kEmptySheets, &kOldWorkbook,
                                           &kDataNotFields};

}  // namespace greffier::readers
