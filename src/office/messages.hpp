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
inline constexpr diag::Message kIncludeInText{
    "O013",
    diag::Severity::error,
    "la balise « {0} » n’est pas seule dans son paragraphe : un fichier ne s’inclut pas dans un "
    "texte",
    "the tag “{0}” is not alone in its paragraph: no file can be included inside a text",
    "mettez-la dans un paragraphe à elle ; ce qui l’entoure va dans le paragraphe d’avant ou "
    "d’après",
    "give it a paragraph of its own; what stands around it goes before or behind"};
inline constexpr diag::Message kColumnScope{
    "O014",
    diag::Severity::error,
    "la balise « {0} » n’est pas encore comprise : les colonnes d’un tableau ne se répètent pas",
    "the tag “{0}” is not understood yet: the columns of a table cannot be repeated",
    "répétez plutôt des lignes, avec « par ligne » au lieu de « par colonne »",
    "repeat rows instead, with “by row” in place of “by column”"};
inline constexpr diag::Message kLentStyles{
    "O020",
    diag::Severity::warning,
    "le modèle n’a pas de style pour : {0} ; la charte « {1} » prête les siens",
    "the template has no style for: {0}; the charte “{1}” lends its own",
    "pour choisir leur aspect, créez dans le modèle des styles de ces noms",
    "to choose how they look, create styles of these names in the template"};
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
inline constexpr diag::Message kIncludeUnnamed{
    "O043",
    diag::Severity::error,
    "la balise « {0} » ne donne pas le nom d’un fichier",
    "the tag “{0}” does not give the name of a file",
    "écrivez le nom entre guillemets, par exemple : {{% inclure \"signature.odt\" %}}",
    "write the name in quotes, for example: {{% include \"signature.odt\" %}}"};
inline constexpr diag::Message kIncludeCycle{"O044",
                                             diag::Severity::error,
                                             "« {0} » finit par s’inclure lui-même : {1}",
                                             "“{0}” ends up including itself: {1}",
                                             "retirez l’une des balises « inclure » de la boucle",
                                             "remove one of the “include” tags of the loop"};
inline constexpr diag::Message kIncludeTooDeep{
    "O045",
    diag::Severity::error,
    "« {0} » n’est pas inclus : les fichiers s’incluent sur plus de {1} niveaux",
    "“{0}” is not included: files include each other more than {1} levels deep",
    "copiez dans l’un de ces fichiers ce que l’autre y apporte",
    "copy into one of these files what the next one brings"};
inline constexpr diag::Message kIncludeTooMany{
    "O046",
    diag::Severity::error,
    "ce modèle inclut plus de {0} fichiers",
    "this template includes more than {0} files",
    "pour répéter un morceau, incluez-le une fois entre {{% pour … %}} et {{% fin %}}",
    "to repeat a piece, include it once between {{% for … %}} and {{% end %}}"};
inline constexpr diag::Message kIncludeNotes{
    "O047",
    diag::Severity::error,
    "« {0} » contient des notes de bas de page, qui ne tiennent ni dans un en-tête, ni dans un "
    "pied de page, une note ou une zone de texte",
    "“{0}” holds footnotes, which no header, footer, note or text box can hold",
    "retirez les notes de ce fichier, ou incluez-le dans le corps du modèle",
    "remove the notes from that file, or include it in the body of the template"};

inline constexpr std::array kMessages{
    &kUnknownAnchor,  &kUnknownCharteKey, &kBadCharteValue,  &kCrossedScope,   &kBlocksInline,
    &kBlocksInItem,   &kIncludeInText,    &kColumnScope,     &kLentStyles,     &kNotATemplate,
    &kEstimatedPages, &kEncrypted,        &kSignatureBroken, &kIncludeUnnamed, &kIncludeCycle,
    &kIncludeTooDeep, &kIncludeTooMany,   &kIncludeNotes};

}  // namespace greffier::office
