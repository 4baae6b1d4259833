// The messages of pictures and codes; the catalogue of templating (messages.hpp) lists them.
#pragma once

#include "diag/diagnostic.hpp"

namespace greffier::templating {

inline constexpr diag::Message kNeedsPicture{
    "G090",
    diag::Severity::error,
    "le filtre « {0} » attend le nom d’un fichier d’image, et « {1} » n’en est pas un",
    "the filter “{0}” expects the name of a picture file, and “{1}” is none",
    "une fiche donne une image par son « fichier », et le texte qui la remplace par « alt »",
    "a record gives a picture by its “file”, and the text in its place by “alt”"};
inline constexpr diag::Message kNeedsCode{
    "G091", diag::Severity::error,
    "le filtre « {0} » attend un texte ou un nombre à coder, et « {1} » n’est ni l’un ni l’autre",
    "the filter “{0}” expects a text or a number to encode, and “{1}” is neither"};
inline constexpr diag::Message kBadPictureSize{
    "G092",
    diag::Severity::error,
    "le filtre « {0} » attend une taille, et « {1} » n’en est pas une",
    "the filter “{0}” expects a size, and “{1}” is none",
    "une taille s’écrit 40, \"40mm\", \"4 cm\" ou \"50 %\" ; exemple : {2}",
    "a size is written 40, \"40mm\", \"4 cm\" or \"50 %\"; example: {2}"};
inline constexpr diag::Message kPictureOutside{
    "G093",
    diag::Severity::error,
    "le filtre « {0} » ne va pas chercher « {1} » : le chemin sort du dossier du modèle",
    "the filter “{0}” does not fetch “{1}”: the path leaves the template’s folder",
    "rangez l’image à côté du modèle ou dans un dossier placé à côté, ou donnez son chemin dans "
    "les données",
    "keep the picture beside the template or in a folder beside it, or give its path in the data"};
inline constexpr diag::Message kPictureInText{
    "G094",
    diag::Severity::error,
    "une image ne se joint pas à un texte par « ~ »",
    "a picture cannot be joined to a text by “~”",
    "le filtre passe avant « ~ » : pour une image dont le nom est composé, mettez-le entre "
    "parenthèses, par exemple {{{{ (nom ~ \".png\") | image }}}}",
    "the filter comes before “~”: for a picture whose name is put together, put it between "
    "parentheses, for example {{{{ (name ~ \".png\") | picture }}}}"};

}  // namespace greffier::templating
