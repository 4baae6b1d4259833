// The messages of checks/. {0} is the file, {1} the part. A fault here is one of the program or of
// the template, never of the notes: the hints say so.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace greffier::checks {

using diag::Severity;

inline constexpr std::string_view kHintFr =
    "Le défaut vient du modèle ou de Greffier, pas de vos notes : essayez avec un modèle livré, et "
    "signalez-le s’il demeure.";
inline constexpr std::string_view kHintEn =
    "The fault is in the template or in Greffier, not in your notes: try with a built-in template, "
    "and report it if it remains.";

inline constexpr diag::Message kNoDocument{"V001",
                                           Severity::error,
                                           "« {0} » n’est ni un document ODT ni un document DOCX.",
                                           "“{0}” is neither an ODT nor a DOCX document.",
                                           "Donnez un document .odt ou .docx.",
                                           "Give an .odt or .docx document."};
inline constexpr diag::Message kMissingPart{"V002",
                                            Severity::error,
                                            "Il manque la partie « {1} » dans « {0} ».",
                                            "The part “{1}” is missing from “{0}”.",
                                            kHintFr,
                                            kHintEn};
inline constexpr diag::Message kUndeclaredPart{
    "V003",
    Severity::error,
    "« {0} » : la partie « {1} » n’est pas déclarée dans {2}.",
    "“{0}”: the part “{1}” is not declared in {2}.",
    kHintFr,
    kHintEn};
inline constexpr diag::Message kDeclaredPartMissing{
    "V004",
    Severity::error,
    "« {0} » : {1} déclare la partie « {2} », qui n’existe pas.",
    "“{0}”: {1} declares the part “{2}”, which does not exist.",
    kHintFr,
    kHintEn};
inline constexpr diag::Message kDeclaredTwice{"V005",
                                              Severity::error,
                                              "« {0} » : {1} déclare deux fois « {2} ».",
                                              "“{0}”: {1} declares “{2}” twice.",
                                              kHintFr,
                                              kHintEn};
inline constexpr diag::Message kMimetype{
    "V006",
    Severity::error,
    "« {0} » : « mimetype » doit être la première partie, sans compression, et dire le même type "
    "que le manifeste.",
    "“{0}”: “mimetype” must be the first part, without compression, and say the same type as the "
    "manifest.",
    kHintFr,
    kHintEn};

inline constexpr diag::Message kUnknownStyle{"V010",
                                             Severity::error,
                                             "« {0} », {1} : le style « {2} » ({3}) n’existe pas.",
                                             "“{0}”, {1}: there is no style “{2}” ({3}).",
                                             kHintFr,
                                             kHintEn};
inline constexpr diag::Message kUnknownList{"V011",
                                            Severity::error,
                                            "« {0} », {1} : la liste « {2} » n’existe pas.",
                                            "“{0}”, {1}: there is no list “{2}”.",
                                            kHintFr,
                                            kHintEn};
inline constexpr diag::Message kUnknownAnchor{
    "V012",
    Severity::error,
    "« {0} », {1} : un lien ou un renvoi vise « {2} », qui n’existe pas.",
    "“{0}”, {1}: a link or a reference aims at “{2}”, which does not exist.",
    kHintFr,
    kHintEn};
inline constexpr diag::Message kUnknownRelationship{
    "V013",
    Severity::error,
    "« {0} », {1} : la relation « {2} » n’existe pas.",
    "“{0}”, {1}: there is no relationship “{2}”.",
    kHintFr,
    kHintEn};
inline constexpr diag::Message kUnknownTarget{
    "V014",
    Severity::error,
    "« {0} », {1} : le fichier « {2} » n’est pas dans le document.",
    "“{0}”, {1}: the file “{2}” is not in the document.",
    kHintFr,
    kHintEn};
inline constexpr diag::Message kUnknownNote{"V015",
                                            Severity::error,
                                            "« {0} », {1} : la note « {2} » n’existe pas.",
                                            "“{0}”, {1}: there is no note “{2}”.",
                                            kHintFr,
                                            kHintEn};

inline constexpr diag::Message kRepeatedId{
    "V020",
    Severity::error,
    "« {0} », {1} : l’identifiant « {2} » ({3}) sert deux fois.",
    "“{0}”, {1}: the identifier “{2}” ({3}) is used twice.",
    kHintFr,
    kHintEn};
inline constexpr diag::Message kUnpairedBookmark{
    "V021",
    Severity::error,
    "« {0} », {1} : le signet « {2} » n’a pas à la fois un début et une fin.",
    "“{0}”, {1}: the bookmark “{2}” does not have both a start and an end.",
    kHintFr,
    kHintEn};

inline constexpr diag::Message kCellWithoutParagraph{
    "V030",
    Severity::error,
    "« {0} », {1} : une cellule de tableau n’a pas de paragraphe, ou ne finit pas par un "
    "paragraphe (tableau n° {2}, ligne {3}).",
    "“{0}”, {1}: a table cell has no paragraph, or does not end with one (table {2}, row {3}).",
    kHintFr,
    kHintEn};
inline constexpr diag::Message kUnevenRow{
    "V031",
    Severity::error,
    "« {0} », {1} : une ligne de tableau couvre {4} colonnes au lieu de {5} (tableau n° {2}, "
    "ligne {3}).",
    "“{0}”, {1}: a table row covers {4} columns instead of {5} (table {2}, row {3}).",
    kHintFr,
    kHintEn};
inline constexpr diag::Message kEmptyContainer{"V032",
                                               Severity::error,
                                               "« {0} », {1} : un élément {2} est vide.",
                                               "“{0}”, {1}: an element {2} is empty.",
                                               kHintFr,
                                               kHintEn};
inline constexpr diag::Message kUnbalancedFields{
    "V033",
    Severity::error,
    "« {0} », {1} : un champ n’est pas fermé, ou pas ouvert.",
    "“{0}”, {1}: a field is not closed, or not opened.",
    kHintFr,
    kHintEn};
inline constexpr diag::Message kLostSpaces{
    "V034",
    Severity::error,
    "« {0} », {1} : des espaces de « {2} » disparaîtront à l’ouverture du document.",
    "“{0}”, {1}: spaces of “{2}” will vanish when the document is opened.",
    kHintFr,
    kHintEn};

inline constexpr diag::Message kLeftoverTag{
    "V040",
    Severity::error,
    "« {0} » : une balise du modèle est restée dans le texte : « {1} ».",
    "“{0}”: a tag of the template is left in the text: “{1}”.",
    kHintFr,
    kHintEn};

inline constexpr diag::Message kNoAlternative{
    "V050",
    Severity::warning,
    "« {0} », {1} : l’image « {2} » n’a pas de texte de remplacement : un lecteur d’écran ne peut "
    "rien en dire.",
    "“{0}”, {1}: the image “{2}” has no alternative text: a screen reader has nothing to say of "
    "it.",
    "Écrivez-le entre les crochets : ![Logo de la mairie](logo.png).",
    "Write it between the brackets: ![Logo of the town hall](logo.png)."};
inline constexpr diag::Message kSkippedLevel{
    "V051",
    Severity::warning,
    "« {0} » : le titre « {1} » est de niveau {2} sous un titre de niveau {3} : il manque un "
    "niveau entre les deux.",
    "“{0}”: the heading “{1}” is of level {2} under one of level {3}: a level is missing between "
    "them.",
    "Donnez au titre le niveau {3} + 1.",
    "Give the heading the level {3} + 1."};
inline constexpr diag::Message kEmptyHeading{"V052",
                                             Severity::warning,
                                             "« {0} » : un titre de niveau {1} est vide.",
                                             "“{0}”: a heading of level {1} is empty.",
                                             "Écrivez le titre, ou retirez la ligne.",
                                             "Write the heading, or remove the line."};
inline constexpr diag::Message kNoTitle{
    "V053",
    Severity::warning,
    "« {0} » n’a pas de titre dans ses propriétés : un lecteur d’écran ne peut pas l’annoncer.",
    "“{0}” has no title in its properties: a screen reader cannot announce it.",
    "Donnez un titre ou un objet dans l’en-tête des notes.",
    "Give a title or an object in the header of the notes."};
inline constexpr diag::Message kNoLanguage{
    "V054",
    Severity::warning,
    "« {0} » ne dit pas en quelle langue il est écrit : un lecteur d’écran le lira mal.",
    "“{0}” does not say which language it is in: a screen reader will misread it.",
    kHintFr,
    kHintEn};

inline constexpr std::array kMessages{
    &kNoDocument,          &kMissingPart,      &kUndeclaredPart,
    &kDeclaredPartMissing, &kDeclaredTwice,    &kMimetype,
    &kUnknownStyle,        &kUnknownList,      &kUnknownAnchor,
    &kUnknownRelationship, &kUnknownTarget,    &kUnknownNote,
    &kRepeatedId,          &kUnpairedBookmark, &kCellWithoutParagraph,
    &kUnevenRow,           &kEmptyContainer,   &kUnbalancedFields,
    &kLostSpaces,          &kLeftoverTag,      &kNoAlternative,
    &kSkippedLevel,        &kEmptyHeading,     &kNoTitle,
    &kNoLanguage};

}  // namespace greffier::checks
