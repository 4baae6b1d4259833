// What the readers of office files do to a document, as rules of the import report.
#pragma once

#include <array>

#include "material/changes.hpp"

namespace greffier::readers {

using material::Certainty;
using material::Rule;

inline constexpr Rule kRevisions{
    "I30",
    Certainty::safe,
    "Suivi des modifications accepté : ce qui était supprimé ou déplacé n’est pas repris",
    "Tracked changes accepted: what was deleted or moved is not taken over",
    "Dans le document, acceptez ou refusez les modifications suivies avant de l’importer.",
    "In the document, accept or reject the tracked changes before importing it."};

inline constexpr Rule kComment{
    "I31",
    Certainty::safe,
    "Commentaire gardé en note interne",
    "Comment kept as an internal note",
    "Écrivez-le dans un bloc « ::: note-interne », ou supprimez le commentaire du document.",
    "Write it in a “::: note-interne” block, or delete the comment from the document."};

inline constexpr Rule kContentsTable{"I32",
                                     Certainty::safe,
                                     "Table des matières automatique : refaite",
                                     "Automatic table of contents: made again",
                                     "Écrivez « [[sommaire]] » à sa place.",
                                     "Write “[[sommaire]]” in its place."};

inline constexpr Rule kIndex{"I33",
                             Certainty::safe,
                             "Index ou table automatique laissé de côté",
                             "Automatic index or table left out",
                             "Supprimez du document l’index que le logiciel y a composé.",
                             "Delete from the document the index that the program made there."};

inline constexpr Rule kRunningTexts{
    "I34",
    Certainty::safe,
    "En-têtes et pieds de page laissés de côté",
    "Page headers and footers left out",
    "Les en-têtes et les pieds de page sont ceux du modèle : videz ceux du document.",
    "Headers and footers are those of the template: empty those of the document."};

inline constexpr Rule kHidden{"I35",
                              Certainty::safe,
                              "Texte masqué laissé de côté",
                              "Hidden text left out",
                              "Supprimez du document le texte masqué, ou rendez-le visible.",
                              "Delete the hidden text from the document, or make it visible."};

inline constexpr Rule kSpacing{
    "I36",
    Certainty::safe,
    "Paragraphes vides qui servaient d’espacement, retirés",
    "Empty paragraphs used as spacing, removed",
    "Remplacez les lignes vides du document par l’espacement des styles.",
    "Replace the empty lines of the document with the spacing of its styles."};

inline constexpr Rule kTextBox{"I37",
                               Certainty::safe,
                               "Zone de texte placée après le paragraphe qui la porte",
                               "Text box set after the paragraph that holds it",
                               "Écrivez ce texte dans un bloc « ::: encadré ».",
                               "Write this text in a “::: encadré” block."};

inline constexpr Rule kObject{
    "I38",
    Certainty::to_check,
    "Objet qui ne peut pas être repris (graphique, schéma, équation, objet lié) : son texte seul "
    "est gardé",
    "Object that cannot be taken over (chart, diagram, equation, linked object): only its text is "
    "kept",
    "Enregistrez l’objet comme image et insérez l’image.",
    "Save the object as a picture and insert the picture."};

inline constexpr Rule kSymbol{"I39",
                              Certainty::to_check,
                              "Signe d’une police de symboles, sans équivalent connu",
                              "Sign of a symbol font, without a known equivalent",
                              "Remplacez-le par le caractère Unicode.",
                              "Replace it with the Unicode character."};

inline constexpr Rule kInnerLink{
    "I40",
    Certainty::safe,
    "Lien interne qui ne mène pas à un titre : seul son texte est gardé",
    "Inner link that does not lead to a heading: only its text is kept",
    "Faites mener le lien à un titre, ou retirez-le.",
    "Make the link lead to a heading, or remove it."};

inline constexpr Rule kPrompt{"I41",
                              Certainty::safe,
                              "Texte d’invite d’un champ resté vide, laissé de côté",
                              "Prompt of a field that was left empty, left out",
                              "Remplissez le champ du document, ou supprimez-le.",
                              "Fill in the field of the document, or delete it."};

inline constexpr Rule kPictureFormat{
    "I42",
    Certainty::to_check,
    "Image d’un format que Greffier ne met pas en page : gardée telle quelle",
    "Picture of a format that Greffier does not set: kept as it is",
    "Enregistrez l’image en PNG ou en JPEG.",
    "Save the picture as PNG or JPEG."};

inline constexpr Rule kPictureAway{"I43",
                                   Certainty::to_check,
                                   "Image qui n’est pas dans le fichier",
                                   "Picture that is not in the file",
                                   "Insérez l’image dans le document au lieu de la lier.",
                                   "Insert the picture in the document instead of linking it."};

inline constexpr Rule kCaptionNumber{"I44",
                                     Certainty::safe,
                                     "Numéro de légende retiré : il sera refait",
                                     "Number of a caption removed: it will be made again",
                                     "Écrivez la légende sans « Tableau 1 » ni « Figure 1 ».",
                                     "Write the caption without “Tableau 1” or “Figure 1”."};

inline constexpr Rule kInnerHeading{
    "I45",
    Certainty::to_check,
    "Titre dans un tableau ou une note, devenu un paragraphe en gras",
    "Heading in a table or a note, made a bold paragraph",
    "Sortez le titre du tableau, ou donnez-lui un style de texte.",
    "Take the heading out of the table, or give it a style of text."};

inline constexpr Rule kColumns{"I46",
                               Certainty::safe,
                               "Mise en colonnes laissée de côté",
                               "Setting in columns left out",
                               "Écrivez ce qui est en colonnes dans un bloc « ::: colonnes 2 ».",
                               "Write what is in columns in a “::: colonnes 2” block."};

inline constexpr Rule kConverted{"I47",
                                 Certainty::safe,
                                 "Fichier converti par LibreOffice avant d’être lu",
                                 "File converted by LibreOffice before it was read",
                                 "Enregistrez le document en .odt ou en .docx.",
                                 "Save the document as .odt or .docx."};

inline constexpr Rule kInnerNote{
    "I48",
    Certainty::to_check,
    "Note appelée dans une note : son texte est mis à la place de l’appel",
    "Note called in a note: its text stands where it was called",
    "Réunissez les deux notes en une.",
    "Make one note of the two."};

inline constexpr Rule kBoldHeader{
    "I119",
    Certainty::safe,
    "Première ligne d’un tableau, en gras : sa ligne de titres, devinée",
    "First row of a table, in bold: its header row, a guess",
    "Dans le document, répétez cette ligne comme en-tête sur chaque page.",
    "In the document, repeat this row as a header on each page."};

inline constexpr Rule kTableReduced{
    "I55",
    Certainty::to_check,
    "Tableau trop grand pour être repris tel quel : colonnes de trop réunies dans la dernière, "
    "répétitions et fusions réduites",
    "Table too large to be taken over as it is: columns beyond the last put into it, repetitions "
    "and spans reduced",
    "Enregistrez ce tableau comme feuille de calcul (.ods ou .xlsx), ou partagez-le.",
    "Save this table as a spreadsheet (.ods or .xlsx), or split it."};

inline constexpr std::array kOfficeRules{
    &kRevisions,     &kComment,      &kContentsTable, &kIndex,        &kRunningTexts, &kHidden,
    &kSpacing,       &kTextBox,      &kObject,        &kSymbol,       &kInnerLink,    &kPrompt,
    &kPictureFormat, &kPictureAway,  &kCaptionNumber, &kInnerHeading, &kColumns,      &kConverted,
    &kInnerNote,     &kTableReduced, &kBoldHeader};

}  // namespace greffier::readers
