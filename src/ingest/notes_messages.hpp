// What ingest has to say about the body of notes and about people.
#pragma once

#include "diag/diagnostic.hpp"

namespace greffier::ingest {

// Containers

inline constexpr diag::Message kUnknownContainer{
    "N050",
    diag::Severity::warning,
    "Le bloc « {0} » est inconnu ; son contenu est gardé.",
    "The block “{0}” is unknown; its content is kept.",
    "Les blocs connus sont : {1}.",
    "The known blocks are: {1}."};

inline constexpr diag::Message kUnknownContainerNear{
    "N051",
    diag::Severity::warning,
    "Le bloc « {0} » est inconnu ; son contenu est gardé.",
    "The block “{0}” is unknown; its content is kept.",
    "Vouliez-vous écrire « {1} » ?",
    "Did you mean “{1}”?"};

inline constexpr diag::Message kNamelessContainer{
    "N058",
    diag::Severity::warning,
    "Ce bloc n’a pas de nom ; son contenu est gardé.",
    "This block has no name; its content is kept.",
    "Écrivez son nom derrière « ::: » : « ::: decision ». Les blocs connus sont : {0}.",
    "Write its name behind “:::”: “::: decision”. The known blocks are: {0}."};

inline constexpr diag::Message kUnclosedContainer{
    "N052",
    diag::Severity::warning,
    "Le bloc « {0} » ouvert à la ligne {1} n’est pas refermé ; il va jusqu’à la ligne {2}.",
    "The block “{0}” opened on line {1} is not closed; it goes on to line {2}.",
    "Ajoutez une ligne « ::: » à la fin du bloc, avec le même retrait que la première.",
    "Add a line “:::” at the end of the block, with the same indent as the first."};

inline constexpr diag::Message kStrayFence{
    "N053",
    diag::Severity::warning,
    "Cette ligne « ::: » ne referme aucun bloc ; elle est ignorée.",
    "This line “:::” closes no block; it is ignored.",
    "Retirez-la ; si elle doit ouvrir un bloc, écrivez son nom : « ::: decision ».",
    "Remove it; if it is meant to open a block, write its name: “::: decision”."};

inline constexpr diag::Message kFenceAsText{
    "N054",
    diag::Severity::warning,
    "Ce repère est trop en retrait pour ouvrir ou fermer un bloc ; il est gardé comme du texte.",
    "This mark is indented too far to open or close a block; it is kept as text.",
    "Placez-le au début de la ligne, ou laissez une ligne vide avant.",
    "Put it at the start of the line, or leave an empty line before it."};

inline constexpr diag::Message kAttributeUnclosed{
    "N055",
    diag::Severity::warning,
    "Le guillemet {0} de cet attribut n’est pas refermé ; la valeur va jusqu’au bout de la ligne.",
    "The quote {0} of this attribute is not closed; its value runs to the end of the line.",
    "Ajoutez le guillemet de fin.",
    "Add the closing quote."};

inline constexpr diag::Message kDuplicateAttribute{
    "N056",
    diag::Severity::warning,
    "L’attribut « {0} » est donné deux fois ; les deux valeurs sont réunies.",
    "The attribute “{0}” is given twice; the two values are joined.",
    "Gardez-en un seul.",
    "Keep only one of them."};

// {0} the attribute, {1} its value.
inline constexpr diag::Message kLongValue{"N097",
                                          diag::Severity::note,
                                          "L’attribut « {0} » est lu jusqu’au bout : « {1} ».",
                                          "The attribute “{0}” is read to its end: “{1}”.",
                                          "Mettez la valeur entre guillemets : {0}=\"{1}\".",
                                          "Put the value between quotation marks: {0}=\"{1}\"."};

inline constexpr diag::Message kTooDeep{
    "N057", diag::Severity::warning,
    "Ce passage est imbriqué sur plus de {0} niveaux ; la suite est mise à plat.",
    "This passage is nested more than {0} levels deep; the rest is laid flat."};

// Markdown

inline constexpr diag::Message kUnknownTag{
    "N060",
    diag::Severity::warning,
    "La balise « {0} » n’est pas prise en charge ; elle est gardée comme du texte.",
    "The tag “{0}” is not supported; it is kept as text.",
    "Retirez-la, ou écrivez-la entre accents graves si c’est du texte.",
    "Remove it, or write it between backquotes if it is text."};

inline constexpr diag::Message kStrayTag{"N061", diag::Severity::note,
                                         "La balise « {0} » ne ferme rien ; elle est ignorée.",
                                         "The tag “{0}” closes nothing; it is ignored."};

inline constexpr diag::Message kUnclosedTag{
    "N062", diag::Severity::note,
    "La balise « {0} » n’est pas refermée ; elle l’est à la fin du paragraphe.",
    "The tag “{0}” is not closed; it is closed at the end of the paragraph."};

inline constexpr diag::Message kComment{"N063", diag::Severity::note,
                                        "Commentaire laissé hors du document : « {0} ».",
                                        "Comment left out of the document: “{0}”."};

inline constexpr diag::Message kUndefinedFootnote{
    "N064",
    diag::Severity::warning,
    "L’appel de note « {0} » ne mène à aucune note ; il est gardé comme du texte.",
    "The footnote call “{0}” leads to no footnote; it is kept as text.",
    "Écrivez la note au début d’une ligne : « {0}: texte de la note ».",
    "Write the footnote at the start of a line: “{0}: text of the footnote”."};

inline constexpr diag::Message kUnusedFootnote{
    "N065",
    diag::Severity::warning,
    "La note « {0} » n’est appelée nulle part, ou elle est définie deux fois ; elle est gardée "
    "comme du texte.",
    "The footnote “{0}” is called nowhere, or it is defined twice; it is kept as text.",
    "Placez l’appel « {0} » dans le texte, ou retirez la note.",
    "Put the call “{0}” in the text, or remove the footnote."};

inline constexpr diag::Message kUncalledFootnote{
    "N079",
    diag::Severity::warning,
    "Cette note n’est appelée nulle part dans le texte ; elle est placée à la fin.",
    "This footnote is called nowhere in the text; it is put at the end.",
    "Placez son appel dans le texte, ou retirez-la.",
    "Put its call in the text, or remove it."};

inline constexpr diag::Message kUnclosedComment{
    "N059",
    diag::Severity::warning,
    "Le commentaire ouvert ici n’est pas refermé ; il est gardé comme du texte.",
    "The comment opened here is not closed; it is kept as text.",
    "Ajoutez « --> » à la fin du commentaire.",
    "Add “-->” at the end of the comment."};

inline constexpr diag::Message kNestedFootnote{
    "N066",
    diag::Severity::warning,
    "Une note ne peut pas en appeler une autre ; l’appel est remplacé par le texte de la note, "
    "entre crochets.",
    "A footnote cannot call another; the call is replaced by the text of that footnote, in "
    "brackets.",
    "Réunissez les deux notes.",
    "Join the two footnotes."};

inline constexpr diag::Message kUnusedReference{
    "N067",
    diag::Severity::warning,
    "L’adresse « {0} » n’est utilisée par aucun lien ; la ligne est gardée comme du texte.",
    "The address “{0}” is used by no link; the line is kept as text.",
    "Écrivez {0} à l’endroit du lien, ou retirez la ligne.",
    "Write {0} where the link goes, or remove the line."};

inline constexpr diag::Message kExtraCells{
    "N068",
    diag::Severity::warning,
    "Cette ligne de tableau a {0} cellules pour {1} colonnes ; des colonnes ont été ajoutées.",
    "This table row has {0} cells for {1} columns; columns were added.",
    "Complétez la ligne de titres et la ligne de tirets, ou écrivez \\| pour une barre dans le "
    "texte.",
    "Complete the header row and the row of dashes, or write \\| for a bar in the text."};

inline constexpr diag::Message kNotATable{
    "N069",
    diag::Severity::warning,
    "Ce tableau n’est pas reconnu : la ligne de titres a {0} cellules et la ligne de tirets {1}.",
    "This table is not recognised: the header row has {0} cells and the row of dashes {1}.",
    "Mettez autant de « --- » que de titres de colonnes.",
    "Put as many “---” as there are column titles."};

inline constexpr diag::Message kDoubleBullet{
    "N070", diag::Severity::note,
    "Le tiret tapé au début d’un élément de liste a été retiré ({0} dans ce passage) : la liste a "
    "déjà ses puces.",
    "The dash typed at the start of a list item was removed ({0} in this passage): the list has "
    "its "
    "bullets already."};

inline constexpr diag::Message kHeadingFlattened{
    "N071", diag::Severity::note,
    "Un titre ne peut pas se trouver ici (cellule, liste, citation ou note) ; il devient un "
    "paragraphe en gras.",
    "A heading cannot stand here (cell, list, quotation or footnote); it becomes a paragraph in "
    "bold."};

inline constexpr diag::Message kUnknownDirective{
    "N072",
    diag::Severity::warning,
    "Le repère « {0} » est inconnu ; il est gardé comme du texte.",
    "The mark “{0}” is unknown; it is kept as text.",
    "Les repères connus sont [[sommaire]], [[liste des tableaux]], [[table des illustrations]] et "
    "[[saut de page]].",
    "The known marks are [[sommaire]], [[liste des tableaux]], [[table des illustrations]] and "
    "[[saut de page]]."};

inline constexpr diag::Message kMisplacedDirective{
    "N073",
    diag::Severity::warning,
    "Le repère « {0} » ne peut pas se trouver ici ; il est gardé comme du texte.",
    "The mark “{0}” cannot stand here; it is kept as text.",
    "Placez-le seul sur sa ligne, hors d’un tableau, d’une liste et d’une citation.",
    "Put it alone on its line, outside tables, lists and quotations."};

inline constexpr diag::Message kUnknownAttribute{
    "N074",
    diag::Severity::warning,
    "L’attribut « {0} » n’a pas de sens ici ; il est ignoré.",
    "The attribute “{0}” means nothing here; it is ignored.",
    "Pour une image : largeur=60%, hauteur=4cm ; pour un texte : .role, lang=en ; pour un titre : "
    ".sans-numero, #ancre.",
    "For an image: largeur=60%, hauteur=4cm; for a text: .role, lang=en; for a heading: "
    ".sans-numero, #anchor."};

inline constexpr diag::Message kUnreadableSize{
    "N075",
    diag::Severity::warning,
    "La dimension « {0} » n’est pas comprise ; elle est ignorée.",
    "The size “{0}” is not understood; it is ignored.",
    "Écrivez 60%, 8cm ou 80mm.",
    "Write 60%, 8cm or 80mm."};

inline constexpr diag::Message kRenumbered{
    "N076",
    diag::Severity::warning,
    "Le numéro {0} tapé ici devient {1} : une liste numérotée se compte d’elle-même.",
    "The number {0} typed here becomes {1}: a numbered list counts by itself.",
    "Corrigez le numéro, ou écrivez « {0}\\. » pour garder celui-ci.",
    "Correct the number, or write “{0}\\.” to keep it."};

inline constexpr diag::Message kIndentedCode{
    "N077",
    diag::Severity::note,
    "Ce passage commence par quatre espaces : il est repris tel quel, ligne par ligne, comme du "
    "code.",
    "This passage starts with four spaces: it is taken literally, line by line, as code.",
    "Retirez les espaces du début pour en faire un paragraphe.",
    "Remove the spaces at the start to make it a paragraph."};

inline constexpr diag::Message kUnclosedCode{
    "N078",
    diag::Severity::warning,
    "Le bloc de code ouvert ici n’est pas refermé : tout ce qui suit en fait partie.",
    "The code block opened here is not closed: all that follows belongs to it.",
    "Ajoutez une ligne « ``` » à la fin du bloc.",
    "Add a line “```” at the end of the block."};

// Tables

inline constexpr diag::Message kEmptyTable{
    "N080",
    diag::Severity::warning,
    "Ce bloc « tableau » ne contient ni tableau, ni liste de lignes, ni données CSV ; son contenu "
    "est gardé tel quel.",
    "This “tableau” block holds no table, no list of rows and no CSV data; its content is kept as "
    "it is.",
    "Écrivez une liste dont chaque élément est une ligne, et chaque sous-élément une cellule.",
    "Write a list in which each item is a row, and each sub-item a cell."};

inline constexpr diag::Message kShortRow{
    "N081", diag::Severity::note,
    "Cette ligne a {0} cellules pour {1} colonnes ; elle est complétée par des cellules vides.",
    "This row has {0} cells for {1} columns; it is completed with empty cells."};

inline constexpr diag::Message kBadWidths{
    "N082",
    diag::Severity::warning,
    "Les largeurs « {0} » ne donnent pas un nombre pour chacune des {1} colonnes ; elles sont "
    "ignorées.",
    "The widths “{0}” do not give one number for each of the {1} columns; they are ignored.",
    "Écrivez par exemple largeurs=\"30 70\".",
    "Write for example largeurs=\"30 70\"."};

inline constexpr diag::Message kBadCount{
    "N083",
    diag::Severity::warning,
    "« {0} » n’est pas un nombre de lignes de ce tableau ; l’attribut « {1} » est ignoré.",
    "“{0}” is not a number of rows of this table; the attribute “{1}” is ignored.",
    "Écrivez par exemple {1}=1.",
    "Write for example {1}=1."};

inline constexpr diag::Message kUnknownTableAttribute{
    "N085",
    diag::Severity::warning,
    "L’attribut « {0} » n’a pas de sens pour un tableau ; il est ignoré.",
    "The attribute “{0}” means nothing for a table; it is ignored.",
    "Les attributs d’un tableau sont : titre, entetes, totaux, largeurs, alignements, nom.",
    "The attributes of a table are: titre, entetes, totaux, largeurs, alignements, nom."};

inline constexpr diag::Message kCsvQuote{
    "N084",
    diag::Severity::warning,
    "Le guillemet ouvert ici n’est pas refermé : la cellule va jusqu’à la fin des données.",
    "The quote opened here is not closed: the cell runs to the end of the data.",
    "Ajoutez le guillemet de fin ; un guillemet dans une cellule se double.",
    "Add the closing quote; a quote inside a cell is doubled."};

inline constexpr diag::Message kTooManyMarks{
    "N092",
    diag::Severity::error,
    "Ce paragraphe a trop de crochets ou de chevrons pour être lu : les notes en admettent {0}.",
    "This paragraph has too many brackets to be read: notes may have {0} of them.",
    "Partagez le paragraphe par des lignes vides, ou ôtez ce qui n’est pas du texte.",
    "Split the paragraph with empty lines, or take out what is no text."};

inline constexpr diag::Message kTableTooLarge{
    "N093",
    diag::Severity::error,
    "Ce tableau a trop de cellules, trop de colonnes, ou trop de lignes plus courtes que son "
    "titre, "
    "pour être lu.",
    "This table has too many cells, too many columns, or too many rows shorter than its titles, to "
    "be read.",
    "Ôtez les colonnes de trop de la ligne de titres, partagez le tableau, ou admettez plus de "
    "cellules : --limite cellules=5M.",
    "Take the columns that are too many out of the row of titles, split the table, or allow more "
    "cells: --limite cellules=5M."};

// People

inline constexpr diag::Message kNotPeople{
    "N090",
    diag::Severity::warning,
    "Cette valeur n’est pas une liste de personnes ; elle est gardée comme du texte.",
    "This value is not a list of people; it is kept as text.",
    "Écrivez une personne par ligne : « - M. Jean DUPONT, maire ».",
    "Write one person on each line: “- M. Jean DUPONT, maire”."};

}  // namespace greffier::ingest
