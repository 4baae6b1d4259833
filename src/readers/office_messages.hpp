// The messages of the readers of office files. {0} is what the caller calls the file.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace greffier::readers {

using diag::Severity;

// {1} the format, {2} what is missing.
inline constexpr diag::Message kNotATextDocument{
    "R500",
    Severity::error,
    "« {0} » n’est pas un document texte {1} : il n’y a pas de « {2} ».",
    "“{0}” is not a {1} text document: it has no “{2}”.",
    "Ouvrez-le dans Writer ou Word et enregistrez-le de nouveau comme document texte.",
    "Open it in Writer or Word and save it again as a text document."};

inline constexpr diag::Message kProtected{
    "R501",
    Severity::error,
    "« {0} » est protégé par un mot de passe : il ne peut pas être lu.",
    "“{0}” is protected by a password: it cannot be read.",
    "Retirez le mot de passe (dans Writer ou Word : Enregistrer sous), puis réessayez.",
    "Remove the password (in Writer or Word: Save As), then retry."};

// {1} the part.
inline constexpr diag::Message kPartUnread{
    "R502",
    Severity::warning,
    "« {0} » : la partie « {1} » est abîmée, ce qu’elle contient n’est pas repris.",
    "“{0}”: the part “{1}” is damaged, what it holds is not taken over.",
    "Ouvrez le document dans Writer ou Word, enregistrez-le de nouveau et réessayez.",
    "Open the document in Writer or Word, save it again and retry."};

// {1} the extension of the file.
inline constexpr diag::Message kNoConverter{
    "R503",
    Severity::error,
    "« {0} » n’est pas lu : un fichier .{1} demande LibreOffice, qui n’a pas été trouvé.",
    "“{0}” is not read: a .{1} file needs LibreOffice, which was not found.",
    "Installez LibreOffice, ou ouvrez le document et enregistrez-le en .odt ou en .docx.",
    "Install LibreOffice, or open the document and save it as .odt or .docx.",
    diag::Cause::environment};
inline constexpr diag::Message kNotConverted{
    "R504",
    Severity::error,
    "« {0} » n’est pas lu : LibreOffice n’a pas converti ce fichier .{1}.",
    "“{0}” is not read: LibreOffice did not convert this .{1} file.",
    "Il est peut-être abîmé ou protégé : ouvrez-le dans Writer ou Word et enregistrez-le en .odt "
    "ou en .docx.",
    "It may be damaged or protected: open it in Writer or Word and save it as .odt or .docx.",
    diag::Cause::environment};

inline constexpr std::array kOfficeMessages{&kNotATextDocument, &kProtected, &kPartUnread,
                                            &kNoConverter, &kNotConverted};

}  // namespace greffier::readers
