// The messages of package/. {0} is what the caller calls the file, {1} the part when there is one.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace greffier::package {

using diag::Severity;

inline constexpr diag::Message kEmptyFile{
    "Z001",
    Severity::error,
    "« {0} » est vide.",
    "“{0}” is empty.",
    "Donnez un document .odt ou .docx enregistré par Writer ou par Word.",
    "Give an .odt or .docx document saved by Writer or Word."};

inline constexpr diag::Message kNotZip{
    "Z002",
    Severity::error,
    "« {0} » n’est pas un document .odt ou .docx : ce n’est pas une archive zip, comme ils le sont "
    "tous.",
    "“{0}” is not an .odt or .docx document: it is not a zip archive, as all of them are.",
    "Ouvrez-le dans Writer ou Word et enregistrez-le en .odt ou en .docx : changer le nom du "
    "fichier ne suffit pas.",
    "Open it in Writer or Word and save it as .odt or .docx: changing the name of the file is not "
    "enough."};

inline constexpr diag::Message kOldOffice{
    "Z003",
    Severity::error,
    "« {0} » est un ancien document Word (.doc) ou un document protégé par un mot de passe.",
    "“{0}” is an old Word document (.doc) or a document protected by a password.",
    "Ouvrez-le dans Word ou Writer, retirez le mot de passe s’il y en a un, et enregistrez-le en "
    ".docx ou en .odt.",
    "Open it in Word or Writer, remove the password if there is one, and save it as .docx or "
    ".odt."};

inline constexpr diag::Message kCutShort{
    "Z004",
    Severity::error,
    "« {0} » est incomplet : il manque la fin du fichier.",
    "“{0}” is incomplete: the end of the file is missing.",
    "Le fichier a sans doute été mal copié ou mal téléchargé : reprenez l’original.",
    "The file was probably badly copied or downloaded: go back to the original."};

inline constexpr diag::Message kDamagedDirectory{
    "Z005",
    Severity::error,
    "« {0} » est abîmé : la liste des parties qu’il contient ne se lit pas.",
    "“{0}” is damaged: the list of the parts that it holds cannot be read.",
    "Reprenez l’original, ou ouvrez le document dans Writer ou Word et enregistrez-le de nouveau.",
    "Go back to the original, or open the document in Writer or Word and save it again."};

inline constexpr diag::Message kDamagedEntry{
    "Z006",
    Severity::error,
    "« {0} » est abîmé : sa partie « {1} » n’est pas celle que la liste annonce.",
    "“{0}” is damaged: its part “{1}” is not the one that the list tells of.",
    "Reprenez l’original, ou ouvrez le document dans Writer ou Word et enregistrez-le de nouveau.",
    "Go back to the original, or open the document in Writer or Word and save it again."};

inline constexpr diag::Message kDamagedPart{
    "Z007",
    Severity::error,
    "La partie « {0} » du document est abîmée : elle ne se décompresse pas.",
    "The part “{0}” of the document is damaged: it cannot be decompressed.",
    "Reprenez l’original, ou ouvrez le document dans Writer ou Word et enregistrez-le de nouveau.",
    "Go back to the original, or open the document in Writer or Word and save it again."};

inline constexpr diag::Message kZip64{
    "Z008",
    Severity::error,
    "« {0} » est une archive au format zip64, fait pour plus de 4 Gio : elle n’est pas lue.",
    "“{0}” is an archive in the zip64 format, made for more than 4 GiB: it is not read.",
    "Ouvrez le document dans Writer ou Word et enregistrez-le de nouveau.",
    "Open the document in Writer or Word and save it again."};

inline constexpr diag::Message kSeveralDisks{
    "Z009",
    Severity::error,
    "« {0} » n’est qu’un morceau d’une archive en plusieurs volumes.",
    "“{0}” is only one piece of an archive in several volumes.",
    "Rassemblez les volumes, puis donnez le document lui-même.",
    "Put the volumes together, then give the document itself."};

inline constexpr diag::Message kEncrypted{
    "Z010",
    Severity::error,
    "« {0} » est protégé par un mot de passe : sa partie « {1} » est chiffrée.",
    "“{0}” is protected by a password: its part “{1}” is encrypted.",
    "Retirez le mot de passe (dans Writer ou Word : Enregistrer sous), puis réessayez.",
    "Remove the password (in Writer or Word: Save As), then retry."};

inline constexpr diag::Message kUnknownMethod{
    "Z011",
    Severity::error,
    "« {0} » est compressé d’une façon que ni Writer ni Word n’emploient (partie « {1} »).",
    "“{0}” is compressed in a way that neither Writer nor Word uses (part “{1}”).",
    "Ouvrez le document dans Writer ou Word et enregistrez-le de nouveau.",
    "Open the document in Writer or Word and save it again."};

inline constexpr diag::Message kBadName{
    "Z012",
    Severity::error,
    "« {0} » contient une partie au nom interdit : « {1} ». Par prudence, il n’est pas lu.",
    "“{0}” holds a part with a forbidden name: “{1}”. To be safe, it is not read.",
    "Ouvrez le document dans Writer ou Word et enregistrez-le de nouveau.",
    "Open the document in Writer or Word and save it again."};

inline constexpr diag::Message kDuplicateName{
    "Z013",
    Severity::error,
    "« {0} » contient deux parties du même nom : « {1} ».",
    "“{0}” holds two parts of the same name: “{1}”.",
    "Ouvrez le document dans Writer ou Word et enregistrez-le de nouveau.",
    "Open the document in Writer or Word and save it again."};

inline constexpr diag::Message kOverlap{
    "Z014",
    Severity::error,
    "« {0} » est une archive piégée ou abîmée : sa partie « {1} » en recouvre une autre.",
    "“{0}” is a trapped or damaged archive: its part “{1}” overlaps another.",
    "N’ouvrez ce fichier que si vous en connaissez l’auteur.",
    "Open this file only if you know its author."};

inline constexpr diag::Message kTooManyParts{
    "Z015",
    Severity::error,
    "« {0} » contient {1} parties, c’est trop pour un document : {2} au plus sont lues.",
    "“{0}” holds {1} parts, too many for a document: at most {2} are read.",
    "Partagez le document en plusieurs ; ou admettez-en plus : --limite parties=50K.",
    "Split the document; or allow more: --limite parties=50K."};

inline constexpr diag::Message kPartTooLarge{
    "Z016",
    Severity::error,
    "« {0} » contient une partie trop grosse, « {1} » : {2} Mio au plus sont lus.",
    "“{0}” holds too large a part, “{1}”: at most {2} MiB are read.",
    "Réduisez les images du document, ou partagez-le en plusieurs ; ou admettez-en plus : --limite "
    "partie=1G.",
    "Make the pictures of the document smaller, or split it; or allow more: --limite partie=1G."};

inline constexpr diag::Message kAllTooLarge{
    "Z017",
    Severity::error,
    "« {0} » est trop gros une fois décompressé (à partir de « {1} ») : {2} Mio au plus sont lus.",
    "“{0}” is too large once decompressed (from “{1}” on): at most {2} MiB are read.",
    "Réduisez les images du document, ou partagez-le en plusieurs ; ou admettez-en plus : --limite "
    "document=2G.",
    "Make the pictures of the document smaller, or split it; or allow more: --limite document=2G."};

inline constexpr std::array kMessages{
    &kEmptyFile,     &kNotZip,  &kOldOffice,    &kCutShort,     &kDamagedDirectory, &kDamagedEntry,
    &kDamagedPart,   &kZip64,   &kSeveralDisks, &kEncrypted,    &kUnknownMethod,    &kBadName,
    &kDuplicateName, &kOverlap, &kTooManyParts, &kPartTooLarge, &kAllTooLarge};

}  // namespace greffier::package
