// The messages of the office folder.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace greffier::office {

inline constexpr diag::Message kUnknownAnchor{
    "O001",
    diag::Severity::warning,
    "le lien « {0} » ne mène à aucun titre du document",
    "the link “{0}” leads to no heading of the document",
    "écrivez après « # » le texte du titre, en minuscules et avec des tirets ; "
    "le lien est devenu du texte ordinaire",
    "write the heading's text after “#”, in lower case with hyphens; "
    "the link has become plain text"};
inline constexpr diag::Message kUnknownCharteKey{
    "O002",
    diag::Severity::warning,
    "la charte contient la clé « {0} », qui n’existe pas",
    "the charte has a key “{0}” that does not exist",
    "les clés possibles ici sont : {1}",
    "possible keys here are: {1}"};
inline constexpr diag::Message kBadCharteValue{"O003",
                                               diag::Severity::error,
                                               "la valeur « {1} » ne convient pas pour « {0} »",
                                               "the value “{1}” does not suit “{0}”",
                                               "attendu : {2}",
                                               "expected: {2}"};
inline constexpr diag::Message kCrossedScope{
    "O010",
    diag::Severity::error,
    "la balise « {0} » s’ouvre et se ferme de part et d’autre d’un tableau, d’une liste ou d’une "
    "cellule (fermée dans « {1} »)",
    "the tag “{0}” opens and closes on two sides of a table, list or cell (closed in “{1}”)",
    "placez les deux balises toutes deux à l’intérieur, ou toutes deux à l’extérieur",
    "put both tags inside, or both outside"};
inline constexpr diag::Message kBlocksInline{
    "O011",
    diag::Severity::error,
    "« {0} » contient plusieurs paragraphes et ne peut pas être imprimé au milieu d’un texte",
    "“{0}” holds several paragraphs and cannot be printed inside a text",
    "mettez la balise seule dans son paragraphe",
    "put the tag alone in its paragraph"};
inline constexpr diag::Message kBlocksInItem{
    "O012",
    diag::Severity::error,
    "« {0} » contient un tableau, des colonnes ou un sommaire, qui ne tiennent pas dans une liste",
    "“{0}” holds a table, columns or a table of contents, which no list can hold",
    "mettez la balise dans un paragraphe ordinaire, sans puce ni numéro",
    "put the tag in an ordinary paragraph, without bullet or number"};
inline constexpr diag::Message kIncludeUnknown{
    "O013",
    diag::Severity::error,
    "la balise « {0} » n’est pas encore comprise : aucun autre fichier ne peut être inclus",
    "the tag “{0}” is not understood yet: no other file can be included",
    "copiez dans le modèle ce que cette balise devait y mettre",
    "copy what this tag was to bring into the template"};
inline constexpr diag::Message kColumnScope{
    "O014",
    diag::Severity::error,
    "la balise « {0} » n’est pas encore comprise : les colonnes d’un tableau ne se répètent pas",
    "the tag “{0}” is not understood yet: the columns of a table cannot be repeated",
    "répétez plutôt des lignes, avec « par ligne » au lieu de « par colonne »",
    "repeat rows instead, with “by row” in place of “by column”"};
inline constexpr diag::Message kMissingRole{
    "O020",
    diag::Severity::warning,
    "le modèle n’a pas de style pour : {0}",
    "the template has no style for: {0}",
    "ces passages prendront le style le plus proche ; créez un style de ce nom dans le modèle",
    "these passages take the nearest style; create a style of that name in the template"};
inline constexpr diag::Message kNotATemplate{
    "O021",
    diag::Severity::error,
    "« {0} » n’est pas un document {1} : il y manque {2}",
    "“{0}” is no {1} document: it lacks {2}",
    "ouvrez-le dans Writer ou Word et enregistrez-le de nouveau dans ce format",
    "open it in Writer or Word and save it again in that format"};
inline constexpr diag::Message kEstimatedPages{
    "O030",
    diag::Severity::note,
    "les numéros de page du sommaire sont estimés",
    "the page numbers of the table of contents are estimated",
    "dans Writer ou Word, un clic droit sur le sommaire permet de les mettre à jour",
    "in Writer or Word, right-click the table of contents to update them"};
inline constexpr diag::Message kEncrypted{
    "O039",
    diag::Severity::error,
    "« {0} » est protégé par un mot de passe : il ne peut pas être lu",
    "“{0}” is protected by a password: it cannot be read",
    "ouvrez-le dans Writer et enregistrez-le sans mot de passe",
    "open it in Writer and save it without a password"};
inline constexpr diag::Message kSignatureBroken{
    "O040",
    diag::Severity::warning,
    "« {0} » est signé : sa signature ne vaut plus pour le fichier corrigé",
    "“{0}” is signed: its signature no longer holds for the corrected file",
    "faites-le signer de nouveau après la correction",
    "have it signed again after the correction"};

inline constexpr diag::Message kBadAddress{
    "O080",
    diag::Severity::error,
    "« {1} » n’est pas une adresse pour un lien (« {0} »)",
    "“{1}” is no address for a link (“{0}”)",
    "une adresse commence par https://, http://, mailto: ou tel:, et tient sur une ligne",
    "an address begins with https://, http://, mailto: or tel:, and is one line"};
inline constexpr diag::Message kNotInInscription{
    "O081",
    diag::Severity::error,
    "la balise « {0} » ne va pas dans une adresse, un texte de remplacement ou une propriété",
    "the tag “{0}” does not go into an address, an alternative text or a property",
    "mettez-la dans un paragraphe, ou utilisez « {{{{ … }}}} » et « {{% si … %}} »",
    "put it in a paragraph, or use “{{{{ … }}}}” and “{{% if … %}}”"};

inline constexpr std::array kMessages{
    &kUnknownAnchor,  &kUnknownCharteKey, &kBadCharteValue,  &kCrossedScope, &kBlocksInline,
    &kBlocksInItem,   &kIncludeUnknown,   &kColumnScope,     &kMissingRole,  &kNotATemplate,
    &kEstimatedPages, &kEncrypted,        &kSignatureBroken, &kBadAddress,   &kNotInInscription};

}  // namespace greffier::office
