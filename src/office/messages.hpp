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
    "« {0} » contient un tableau, des colonnes ou un sommaire, qui ne tiennent ni dans une liste "
    "ni dans une note",
    "“{0}” holds a table, columns or a table of contents, which no list and no footnote can hold",
    "mettez la balise dans un paragraphe ordinaire du texte, sans puce ni numéro",
    "put the tag in an ordinary paragraph of the text, without bullet or number"};
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
    "la balise « {0} » ne peut pas répéter de colonnes",
    "the tag “{0}” cannot repeat columns",
    "mettez-la, et sa balise de fin, dans des cellules d’une même ligne d’un tableau, sans "
    "« sinon »",
    "put it, and its closing tag, into cells of one row of a table, without “else”"};
inline constexpr diag::Message kLentStyles{
    "O020",
    diag::Severity::warning,
    "le modèle n’a pas de style pour : {0} ; la charte « {1} » prête les siens",
    "the template has no style for: {0}; the charte “{1}” lends its own",
    "pour choisir leur aspect, créez dans le modèle des styles de ces noms",
    "to choose how they look, create styles of these names in the template"};
inline constexpr diag::Message kUnknownRole{
    "O041",
    diag::Severity::warning,
    "le modèle choisit un style pour « {0} », qui n’est pas un rôle connu",
    "the template chooses a style for “{0}”, which is no known role",
    "rôles de ce genre : {1}",
    "roles of this sort: {1}"};
inline constexpr diag::Message kUnknownStyle{
    "O042",
    diag::Severity::warning,
    "le modèle choisit le style « {0} », qu’il n’a pas",
    "the template chooses the style “{0}”, which it does not have",
    "le nom le plus proche parmi ses styles : {1}",
    "the nearest name among its styles: {1}"};
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
    "ajoutez « --pages exactes » (avec LibreOffice, quelques secondes), ou mettez le sommaire à "
    "jour "
    "dans Writer ou Word, d’un clic droit",
    "add “--pages exactes” (with LibreOffice, a few seconds), or update the table of contents in "
    "Writer or Word with a right click"};
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

inline constexpr diag::Message kNotesInText{
    "O048",
    diag::Severity::warning,
    "« {0} » contient des notes de bas de page, qui ne tiennent ni dans un en-tête, ni dans un "
    "pied de page, une note ou une zone de texte : leur texte est mis entre parenthèses",
    "“{0}” holds footnotes, which no header, footer, note or text box can hold: their text is put "
    "in brackets",
    "imprimez cette valeur dans le corps du modèle, ou ôtez ses notes",
    "print that value in the body of the template, or take its notes out"};

inline constexpr diag::Message kBreakLost{
    "O049",
    diag::Severity::warning,
    "« {0} » contient un saut de page, mais une page ne commence ni dans une cellule, ni dans un "
    "en-tête, un pied de page, une note ou une zone de texte : il est laissé de côté",
    "“{0}” holds a page break, but no page begins in a cell, a header, a footer, a note or a text "
    "box: it is left out",
    "imprimez cette valeur dans le corps du modèle, ou ôtez ce saut de page",
    "print that value in the body of the template, or take this page break out"};

inline constexpr diag::Message kFieldLeft{
    "O050",
    diag::Severity::warning,
    "le champ « {0} » n’est pas compris : il reste tel quel",
    "the field “{0}” is not understood: it stays as it is",
    "écrivez à sa place une balise, par exemple « {{% si … %}} … {{% fin %}} »",
    "write a tag in its place, for instance “{{% if … %}} … {{% end %}}”"};
inline constexpr diag::Message kFieldName{
    "O051",
    diag::Severity::warning,
    "« {0} » ne peut pas être le nom d’une donnée : le champ reste tel quel",
    "“{0}” cannot be the name of a datum: the field stays as it is",
    "un nom commence par une lettre et n’est pas un mot des balises (si, et, ou…)",
    "a name begins with a letter and is no word of tags (if, and, or…)"};
inline constexpr diag::Message kFieldPicture{
    "O052",
    diag::Severity::warning,
    "la mise en forme de « {0} » n’est pas comprise : la valeur est imprimée sans elle",
    "the formatting of “{0}” is not understood: the value is printed without it",
    "écrivez une balise à la place du champ : « {{{{ jour | date(\"dd/MM/yyyy\") }}}} »",
    "write a tag in place of the field: “{{{{ day | date(\"dd/MM/yyyy\") }}}}”"};
inline constexpr diag::Message kFieldOfRecords{
    "O053",
    diag::Severity::warning,
    "« {0} » passe d’un enregistrement à l’autre : le champ reste tel quel",
    "“{0}” goes from record to record: the field stays as it is",
    "entourez ce qui se répète de « {{% pour chaque dans liste %}} » et de « {{% fin %}} »",
    "put “{{% for each in list %}}” and “{{% end %}}” around what is repeated"};
inline constexpr diag::Message kFieldCondition{
    "O054",
    diag::Severity::warning,
    "la condition « {0} » n’est pas comprise : ce passage reste tel quel",
    "the condition “{0}” is not understood: this passage stays as it is",
    "écrivez-la comme une balise « {{% si … %}} … {{% fin %}} » autour du passage",
    "write it as a tag “{{% if … %}} … {{% end %}}” around the passage"};

// {0} the name of the field or section, {1} the nearest known name.
inline constexpr diag::Message kFieldNear{
    "O055",
    diag::Severity::warning,
    "le champ « {0} » resterait tel quel, car aucune donnée n’a ce nom : vouliez-vous « {1} » ?",
    "the field “{0}” would stay as it is, since no datum has that name: did you mean “{1}”?",
    "donnez au champ le nom « {1} » ; s’il est à remplir à la main, ne changez rien",
    "name the field “{1}”; if it is to be filled by hand, change nothing"};
inline constexpr diag::Message kSectionNear{
    "O056",
    diag::Severity::warning,
    "la section « {0} » ne serait pas répétée, car aucune liste n’a ce nom : vouliez-vous "
    "« {1} » ?",
    "the section “{0}” would not be repeated, since no list has that name: did you mean “{1}”?",
    "donnez à la section le nom « {1} » ; si elle n’est pas à répéter, ne changez rien",
    "name the section “{1}”; if it is not to be repeated, change nothing"};

inline constexpr diag::Message kUnknownPicture{
    "O070",
    diag::Severity::error,
    "l’image « {0} » n’est pas connue ici",
    "the picture “{0}” is not known here",
    "aucun dossier d’images n’a été donné avec ce modèle",
    "no folder of pictures was given with this template"};
// {0} the symbology, {1} the content, {2} what is expected.
inline constexpr diag::Message kUnknownCode{
    "O071",
    diag::Severity::error,
    "il n’y a pas de code « {0} »",
    "there is no code “{0}”",
    "codes connus : qr, ean13, ean8, code128, code39, datamatrix",
    "known codes: qr, ean13, ean8, code128, code39, datamatrix"};
inline constexpr diag::Message kEmptyCode{"O072", diag::Severity::error,
                                          "il n’y a rien à coder pour « {0} »",
                                          "there is nothing to encode for “{0}”"};
inline constexpr diag::Message kCodeCharacters{
    "O073",
    diag::Severity::error,
    "« {1} » contient des caractères que le code « {0} » ne connaît pas",
    "“{1}” holds characters that the code “{0}” does not know",
    "il connaît : {2} ; les codes « qr » et « datamatrix » les connaissent tous",
    "it knows: {2}; the codes “qr” and “datamatrix” know them all"};
inline constexpr diag::Message kCodeFigures{
    "O074",
    diag::Severity::error,
    "« {1} » n’a pas le nombre de chiffres du code « {0} »",
    "“{1}” has not as many figures as the code “{0}”",
    "il en faut {2}, dont le dernier, la clé de contrôle, peut être omis",
    "it takes {2}, of which the last one, the check digit, may be left out"};
inline constexpr diag::Message kCodeTooLong{"O075",
                                            diag::Severity::error,
                                            "« {1} » est trop long pour un code « {0} »",
                                            "“{1}” is too long for a code “{0}”",
                                            "abrégez-le, ou codez une adresse qui y mène",
                                            "shorten it, or encode an address that leads to it"};
inline constexpr diag::Message kCodeCheck{
    "O076",
    diag::Severity::error,
    "la clé de contrôle de « {1} » n’est pas la bonne pour le code « {0} »",
    "the check digit of “{1}” is not right for the code “{0}”",
    "le dernier chiffre devrait être {2} : un chiffre a sans doute été mal tapé",
    "the last figure should be {2}: a figure was probably mistyped"};
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
    &kUnknownAnchor, &kUnknownCharteKey, &kBadCharteValue, &kCrossedScope,    &kBlocksInline,
    &kBlocksInItem,  &kColumnScope,      &kLentStyles,     &kUnknownRole,     &kUnknownStyle,
    &kNotATemplate,  &kEstimatedPages,   &kEncrypted,      &kSignatureBroken, &kFieldLeft,
    &kFieldName,     &kFieldPicture,     &kFieldOfRecords, &kFieldCondition,  &kFieldNear,
    &kSectionNear,   &kUnknownPicture,   &kUnknownCode,    &kEmptyCode,       &kCodeCharacters,
    &kCodeFigures,   &kCodeTooLong,      &kCodeCheck,      &kBadAddress,      &kNotInInscription,
    &kIncludeInText, &kIncludeUnnamed,   &kIncludeCycle,   &kIncludeTooDeep,  &kIncludeTooMany,
    &kIncludeNotes,  &kNotesInText,      &kBreakLost};

}  // namespace greffier::office
