// The messages of io/. {0} is the path as the caller gave it.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace greffier::io {

using diag::Cause;
using diag::Severity;

inline constexpr diag::Message kNotFound{
    "F001",
    Severity::error,
    "« {0} » n’existe pas.",
    "“{0}” does not exist.",
    "Vérifiez le nom et le dossier : un chemin qui ne commence pas par « / » part du dossier où la "
    "commande est lancée.",
    "Check the name and the folder: a path that does not begin with “/” starts from the folder "
    "where the command is run.",
    Cause::environment};

inline constexpr diag::Message kReadDenied{
    "F002",
    Severity::error,
    "« {0} » n’est pas lu : vous n’en avez pas le droit.",
    "“{0}” is not read: you are not allowed to.",
    "Demandez le droit de lecture sur ce fichier et sur son dossier, ou copiez-le dans un dossier "
    "à "
    "vous.",
    "Ask for the right to read this file and its folder, or copy it to a folder of yours.",
    Cause::environment};

inline constexpr diag::Message kReadFolder{"F003",
                                           Severity::error,
                                           "« {0} » est un dossier : il faut un fichier.",
                                           "“{0}” is a folder: a file is needed.",
                                           "Ajoutez le nom du fichier à lire.",
                                           "Add the name of the file to read.",
                                           Cause::environment};

inline constexpr diag::Message kReadSpecial{
    "F004",
    Severity::error,
    "« {0} » n’est pas lu : ce n’est pas un fichier ordinaire, mais un périphérique ou un tube.",
    "“{0}” is not read: it is not an ordinary file, but a device or a pipe.",
    "Enregistrez d’abord son contenu dans un fichier, puis donnez ce fichier.",
    "Save its content to a file first, then give that file.",
    Cause::environment};

inline constexpr diag::Message kReadTooLarge{
    "F005",
    Severity::error,
    "« {0} » n’est pas lu : il dépasse {1} octets.",
    "“{0}” is not read: it is larger than {1} bytes.",
    "Vérifiez que c’est le bon fichier. Sinon, partagez-le en plusieurs, "
    "ou admettez-en de plus gros : --limite fichier=1G.",
    "Check that it is the right file. If it is, split it, or allow larger ones: --limite "
    "fichier=1G.",
    Cause::environment};

inline constexpr diag::Message kReadFailed{
    "F006",
    Severity::error,
    "« {0} » ne se lit pas (erreur {1} du système).",
    "“{0}” cannot be read (system error {1}).",
    "Le disque ou le réseau fait peut-être défaut : copiez le fichier ailleurs et réessayez.",
    "The disk or the network may be failing: copy the file elsewhere and retry.",
    Cause::environment};

inline constexpr diag::Message kFileAsFolder{
    "F007",
    Severity::error,
    "Le chemin « {0} » passe par un fichier comme si c’était un dossier.",
    "The path “{0}” goes through a file as if it were a folder.",
    "Corrigez le chemin : seul son dernier mot peut être un fichier.",
    "Correct the path: only its last word may be a file.",
    Cause::environment};

inline constexpr diag::Message kNameTooLong{
    "F008",
    Severity::error,
    "Le nom « {0} » est trop long pour ce disque.",
    "The name “{0}” is too long for this disk.",
    "Choisissez un nom plus court (255 octets au plus, une lettre accentuée en prend deux).",
    "Choose a shorter name (at most 255 bytes; an accented letter takes two).",
    Cause::environment};

inline constexpr diag::Message kLinkLoop{
    "F009",
    Severity::error,
    "« {0} » est un lien qui tourne en rond.",
    "“{0}” is a link that goes round in circles.",
    "Supprimez ce lien, ou donnez le chemin du fichier lui-même.",
    "Delete that link, or give the path of the file itself.",
    Cause::environment};

inline constexpr diag::Message kWriteDenied{
    "F010",
    Severity::error,
    "« {0} » n’est pas écrit : vous n’en avez pas le droit.",
    "“{0}” is not written: you are not allowed to.",
    "Choisissez un autre dossier, ou demandez le droit d’écrire dans celui-ci. Un fichier en "
    "lecture "
    "seule n’est jamais remplacé.",
    "Choose another folder, or ask for the right to write to this one. A read-only file is never "
    "replaced.",
    Cause::environment};

inline constexpr diag::Message kDiskFull{
    "F011",
    Severity::error,
    "« {0} » n’est pas écrit : le disque est plein. S’il existait déjà, il est intact.",
    "“{0}” is not written: the disk is full. If it existed already, it is untouched.",
    "Libérez de la place, ou choisissez un dossier d’un autre disque.",
    "Free some space, or choose a folder on another disk.",
    Cause::environment};

inline constexpr diag::Message kReadOnlyDisk{
    "F012",
    Severity::error,
    "« {0} » n’est pas écrit : ce disque est en lecture seule.",
    "“{0}” is not written: this disk is read-only.",
    "Choisissez un dossier d’un autre disque.",
    "Choose a folder on another disk.",
    Cause::environment};

inline constexpr diag::Message kWriteFolder{
    "F013",
    Severity::error,
    "« {0} » n’est pas écrit : c’est le nom d’un dossier.",
    "“{0}” is not written: it is the name of a folder.",
    "Ajoutez le nom du fichier à écrire, par exemple « {0}/compte-rendu.odt ».",
    "Add the name of the file to write, for instance “{0}/compte-rendu.odt”.",
    Cause::environment};

inline constexpr diag::Message kWriteSpecial{
    "F014",
    Severity::error,
    "« {0} » n’est pas écrit : ce n’est pas un fichier ordinaire, mais un périphérique ou un tube.",
    "“{0}” is not written: it is not an ordinary file, but a device or a pipe.",
    "Donnez le nom d’un fichier.",
    "Give the name of a file.",
    Cause::environment};

inline constexpr diag::Message kWriteTooLarge{
    "F015",
    Severity::error,
    "« {0} » n’est pas écrit : il dépasse la taille que ce disque ou votre compte permet. S’il "
    "existait déjà, il est intact.",
    "“{0}” is not written: it is larger than this disk or your account allows. If it existed "
    "already, it is untouched.",
    "Choisissez un dossier d’un autre disque, ou réduisez les images du document.",
    "Choose a folder on another disk, or make the pictures of the document smaller.",
    Cause::environment};

inline constexpr diag::Message kWriteFailed{
    "F016",
    Severity::error,
    "« {0} » n’est pas écrit (erreur {1} du système). S’il existait déjà, il est intact.",
    "“{0}” is not written (system error {1}). If it existed already, it is untouched.",
    "Le disque ou le réseau fait peut-être défaut : choisissez un autre dossier et réessayez.",
    "The disk or the network may be failing: choose another folder and retry.",
    Cause::environment};

inline constexpr diag::Message kShareFull{
    "F017",
    Severity::error,
    "« {0} » n’est pas écrit : la part de ce disque qui vous revient est pleine. S’il "
    "existait déjà, il est intact.",
    "“{0}” is not written: your share of this disk is full. If it existed already, it is "
    "untouched.",
    "Supprimez des fichiers à vous, demandez plus de place, ou choisissez un autre disque.",
    "Delete files of yours, ask for more space, or choose another disk.",
    Cause::environment};

// {1} an errno. The bytes are on the disk, their name perhaps not.
inline constexpr diag::Message kNotSettled{
    "F018",
    Severity::error,
    "« {0} » est écrit, mais le disque n’a pas confirmé qu’il le garderait après une panne de "
    "courant (erreur {1} du système).",
    "“{0}” is written, but the disk did not confirm that it would keep it after a power cut "
    "(system error {1}).",
    "Le disque ou le réseau fait peut-être défaut : vérifiez le fichier, et faites-en une copie "
    "ailleurs.",
    "The disk or the network may be failing: check the file, and make a copy of it elsewhere.",
    Cause::environment};

// {0} the program.
inline constexpr diag::Message kNoOffice{
    "F041",
    Severity::error,
    "Les vraies pages demandent LibreOffice : « {0} » n’a pas été trouvé.",
    "Real pages need LibreOffice: “{0}” was not found.",
    "Installez LibreOffice et poppler-utils, ou enlevez « --pages exactes » : les pages seront "
    "estimées.",
    "Install LibreOffice and poppler-utils, or remove “--pages exactes”: pages will be estimated.",
    Cause::environment};
inline constexpr diag::Message kOfficeFailed{
    "F042",
    Severity::error,
    "« {0} » n’a pas mis le document en pages.",
    "“{0}” did not lay the document out.",
    "Réessayez, ou enlevez « --pages exactes » : les pages seront estimées.",
    "Try again, or remove “--pages exactes”: pages will be estimated.",
    Cause::environment};

inline constexpr std::array kMessages{
    &kNotFound,    &kReadDenied,   &kReadFolder,  &kReadSpecial,  &kReadTooLarge,
    &kReadFailed,  &kFileAsFolder, &kNameTooLong, &kLinkLoop,     &kWriteDenied,
    &kDiskFull,    &kReadOnlyDisk, &kWriteFolder, &kWriteSpecial, &kWriteTooLarge,
    &kWriteFailed, &kShareFull,    &kNotSettled,  &kNoOffice,     &kOfficeFailed};

}  // namespace greffier::io
