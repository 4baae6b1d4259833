// What an import refuses. {0} is a path.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace greffier::pipeline {

inline constexpr diag::Message kNotImportable{
    "P090",
    diag::Severity::error,
    "« {0} » n’est pas d’un format que l’on sait lire",
    "“{0}” is of no format that can be read",
    "enregistrez-le en .docx, en .odt ou en .txt dans le logiciel qui l’ouvre ; copiez le texte "
    "d’un PDF dans un fichier .txt",
    "save it as .docx, .odt or .txt in the program that opens it; copy the text of a PDF into a "
    ".txt file"};
inline constexpr diag::Message kNothingToImport{
    "P091",
    diag::Severity::error,
    "« {0} » ne contient rien à reprendre",
    "“{0}” holds nothing to take up",
    "vérifiez que c’est le bon fichier, et qu’il est enregistré",
    "check that it is the right file, and that it is saved"};
inline constexpr diag::Message kNotesAreText{
    "P092",
    diag::Severity::error,
    "« {0} » a le nom d’un document, et les notes sont du texte",
    "“{0}” has the name of a document, and notes are text",
    "finissez le nom par .md ; « greffier render » fait ensuite le document",
    "end the name with .md; “greffier render” then makes the document"};

inline constexpr std::array kImportMessages{&kNotImportable, &kNothingToImport, &kNotesAreText};

}  // namespace greffier::pipeline
