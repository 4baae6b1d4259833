// What is done to web pages.
#pragma once

#include <array>

#include "material/changes.hpp"

namespace greffier::readers {

inline constexpr material::Rule kPageFurniture{
    "I71",
    material::Certainty::safe,
    "Menu, bandeau ou pied de page du site, laissé de côté",
    "Menu, banner or footer of the site, left out",
    "Ne gardez de la page que l’article lui-même.",
    "Keep nothing of the page but the article itself."};

inline constexpr material::Rule kHiddenText{
    "I72",
    material::Certainty::safe,
    "Texte que la page ne montre pas, laissé de côté",
    "Text that the page does not show, left out",
    "Retirez de la page ce qui est masqué, ou rendez-le visible.",
    "Remove from the page what is hidden, or make it visible."};

inline constexpr material::Rule kComments{
    "I73",
    material::Certainty::safe,
    "Commentaires laissés de côté",
    "Comments left out",
    "Retirez les commentaires, ou écrivez-les dans un bloc « ::: note-interne ».",
    "Remove the comments, or write them in a “::: note-interne” block."};

inline constexpr material::Rule kRemotePicture{
    "I74",
    material::Certainty::safe,
    "Image qui n’est pas dans le fichier, remplacée par son texte : rien n’est téléchargé",
    "Picture that is not in the file, replaced with its text: nothing is downloaded",
    "Enregistrez l’image à côté de la page, et donnez son nom de fichier.",
    "Save the picture next to the page, and give the name of its file."};

inline constexpr material::Rule kEmbedded{"I75",
                                          material::Certainty::safe,
                                          "Vidéo, dessin ou formulaire de la page, laissé de côté",
                                          "Video, drawing or form of the page, left out",
                                          "Remplacez-le par une image ou par un lien.",
                                          "Replace it with a picture or a link."};

inline constexpr material::Rule kPageLinks{
    "I76",
    material::Certainty::safe,
    "Liens d’un endroit à l’autre de la page, réduits à leur texte",
    "Links from one place of the page to another, reduced to their text",
    "Écrivez [[sommaire]] pour une table des matières, ou un renvoi vers un titre.",
    "Write [[sommaire]] for a table of contents, or a reference to a heading."};

inline constexpr material::Rule kPageNotes{"I77",
                                           material::Certainty::safe,
                                           "Note de fin de page web devenue note de bas de page",
                                           "Note at the end of the web page made a footnote",
                                           "Écrivez l’appel [^1] et la note « [^1]: … ».",
                                           "Write the call [^1] and the note “[^1]: …”."};

inline constexpr material::Rule kLayoutTable{
    "I78",
    material::Certainty::safe,
    "Tableau de mise en page remplacé par ce qu’il contient",
    "Table used for layout replaced with what it holds",
    "N’employez de tableau que pour des données.",
    "Use tables for data only."};

inline constexpr material::Rule kWrittenBullets{
    "I79",
    material::Certainty::safe,
    "Puces et numéros écrits par Word au début des paragraphes, devenus des listes",
    "Bullets and numbers that Word wrote at the start of paragraphs, made lists",
    "Écrivez les listes avec « - » ou « 1. ».",
    "Write lists with “-” or “1.”."};

inline constexpr std::array kHtmlRules{&kPageFurniture, &kHiddenText,  &kComments,
                                       &kRemotePicture, &kEmbedded,    &kPageLinks,
                                       &kPageNotes,     &kLayoutTable, &kWrittenBullets};

}  // namespace greffier::readers
