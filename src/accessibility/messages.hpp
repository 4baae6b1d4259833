// What the judgement of accessibility says: one message a rule, with its code. The rules are in
// rules.cpp. {0} is mostly the beginning of the passage.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace greffier::accessibility {

inline constexpr diag::Message kNoTitle{
    .code = "A001",
    .severity = diag::Severity::warning,
    .fr = "Le document n’a pas de titre dans ses propriétés.",
    .en = "The document has no title in its properties.",
    .hint_fr =
        "Donnez-lui un titre : Fichier › Propriétés (Writer), Fichier › Informations "
        "(Word).",
    .hint_en = "Give it a title: File › Properties (Writer), File › Info (Word).",
};
inline constexpr diag::Message kNoLanguage{
    .code = "A002",
    .severity = diag::Severity::warning,
    .fr = "Le document ne dit pas en quelle langue il est écrit.",
    .en = "The document does not say which language it is in.",
    .hint_fr =
        "Choisissez la langue de tout le document : Outils › Langue (Writer), Révision › "
        "Langue (Word).",
    .hint_en =
        "Choose the language of the whole document: Tools › Language (Writer), Review › "
        "Language (Word).",
};
inline constexpr diag::Message kForeignPassage{
    .code = "A003",
    .severity = diag::Severity::warning,
    .fr = "« {0} » semble de l’anglais et n’est pas marqué comme tel.",
    .en = "“{0}” seems to be English and is not marked as such.",
    .hint_fr = "Sélectionnez le passage et donnez-lui sa langue.",
    .hint_en = "Select the passage and give it its language.",
};
inline constexpr diag::Message kSkippedLevel{
    .code = "A004",
    .severity = diag::Severity::warning,
    .fr = "Le titre « {0} » est de niveau {1} sous un titre de niveau {2}.",
    .en = "The heading “{0}” is of level {1} under one of level {2}.",
    .hint_fr = "Donnez-lui le niveau qui suit, sans en sauter.",
    .hint_en = "Give it the next level, without skipping one.",
};
inline constexpr diag::Message kEmptyHeading{
    .code = "A005",
    .severity = diag::Severity::warning,
    .fr = "Un titre de niveau {0} est vide.",
    .en = "A heading of level {0} is empty.",
    .hint_fr = "Écrivez le titre, ou retirez la ligne.",
    .hint_en = "Write the heading, or remove the line.",
};
inline constexpr diag::Message kLongHeading{
    .code = "A006",
    .severity = diag::Severity::note,
    .fr = "Le titre « {0} » compte {1} caractères.",
    .en = "The heading “{0}” has {1} characters.",
    .hint_fr = "Un titre tient sur une ligne : dites le reste dans le texte.",
    .hint_en = "A heading fits on a line: say the rest in the text.",
};
inline constexpr diag::Message kFewHeadings{
    .code = "A007",
    .severity = diag::Severity::warning,
    .fr = "Environ {0} pages sans un titre.",
    .en = "About {0} pages without a heading.",
    .hint_fr = "Donnez un style de titre à ce qui ouvre chaque partie.",
    .hint_en = "Give a heading style to what opens each part.",
};
inline constexpr diag::Message kTypedHeading{
    .code = "A008",
    .severity = diag::Severity::warning,
    .fr = "« {0} » a l’air d’un titre et n’en a pas le style.",
    .en = "“{0}” looks like a heading and does not have the style of one.",
    .hint_fr = "Donnez-lui un style de titre au lieu de le mettre en gras.",
    .hint_en = "Give it a heading style instead of making it bold.",
};
inline constexpr diag::Message kEmptyParagraphs{
    .code = "A009",
    .severity = diag::Severity::warning,
    .fr = "De l’espace fait de paragraphes vides ({0}), après « {1} ».",
    .en = "Space made of empty paragraphs ({0}), after “{1}”.",
    .hint_fr = "Retirez-les et donnez au style un espace avant ou après.",
    .hint_en = "Remove them and give the style a space before or after.",
};
inline constexpr diag::Message kTypedPageBreak{
    .code = "A010",
    .severity = diag::Severity::warning,
    .fr = "{0} paragraphes vides pour changer de page, après « {1} ».",
    .en = "{0} empty paragraphs to change pages, after “{1}”.",
    .hint_fr = "Retirez-les et insérez un saut de page.",
    .hint_en = "Remove them and insert a page break.",
};
inline constexpr diag::Message kTypedLayout{
    .code = "A011",
    .severity = diag::Severity::warning,
    .fr = "« {0} » est mis en place avec des espaces ou des tabulations.",
    .en = "“{0}” is set in place with spaces or tabs.",
    .hint_fr = "Faites-en un tableau, une liste ou deux colonnes.",
    .hint_en = "Make it a table, a list or two columns.",
};
inline constexpr diag::Message kTypedList{
    .code = "A012",
    .severity = diag::Severity::warning,
    .fr = "« {0} » commence une liste tapée à la main ({1} éléments).",
    .en = "“{0}” begins a list typed by hand ({1} items).",
    .hint_fr = "Faites-en une liste à puces ou numérotée.",
    .hint_en = "Make it a bulleted or numbered list.",
};
inline constexpr diag::Message kNoHeaderRow{
    .code = "A013",
    .severity = diag::Severity::warning,
    .fr = "Le tableau n’a pas de ligne d’en-tête déclarée.",
    .en = "The table has no declared header row.",
    .hint_fr =
        "Writer : Propriétés du tableau › Répéter le titre ; Word : Répéter les lignes "
        "d’en-tête.",
    .hint_en = "Writer: Table Properties › Repeat heading; Word: Repeat Header Rows.",
};
inline constexpr diag::Message kMergedCells{
    .code = "A014",
    .severity = diag::Severity::warning,
    .fr = "Le tableau a des cellules fusionnées ({0}).",
    .en = "The table has merged cells ({0}).",
    .hint_fr = "Répétez la valeur dans chaque cellule, ou faites deux tableaux.",
    .hint_en = "Repeat the value in each cell, or make two tables.",
};
inline constexpr diag::Message kNestedTable{
    .code = "A015",
    .severity = diag::Severity::warning,
    .fr = "Un tableau est dans la cellule d’un autre.",
    .en = "A table stands in the cell of another one.",
    .hint_fr = "Sortez-le de la cellule, ou faites-en une liste.",
    .hint_en = "Take it out of the cell, or make it a list.",
};
inline constexpr diag::Message kEmptyCells{
    .code = "A016",
    .severity = diag::Severity::warning,
    .fr = "Le tableau a des cellules vides ({0}).",
    .en = "The table has empty cells ({0}).",
    .hint_fr = "Écrivez « néant » ou « — ».",
    .hint_en = "Write “none” or “—”.",
};
inline constexpr diag::Message kNoCaption{
    .code = "A017",
    .severity = diag::Severity::note,
    .fr = "Le tableau n’a ni légende ni titre.",
    .en = "The table has neither a caption nor a title.",
    .hint_fr = "Ajoutez une légende, ou un titre dans les propriétés du tableau.",
    .hint_en = "Add a caption, or a title in the properties of the table.",
};
inline constexpr diag::Message kLayoutTable{
    .code = "A018",
    .severity = diag::Severity::warning,
    .fr = "Le tableau ne sert qu’à la mise en page : {0}.",
    .en = "The table is there for the layout only: {0}.",
    .hint_fr = "Mettez le texte dans un paragraphe encadré, une liste ou des colonnes.",
    .hint_en = "Put the text in a bordered paragraph, a list or columns.",
};
inline constexpr diag::Message kTextBox{
    .code = "A019",
    .severity = diag::Severity::warning,
    .fr = "Un texte est dans une zone de texte ou une forme.",
    .en = "A text stands in a text box or a shape.",
    .hint_fr = "Mettez-le dans un paragraphe encadré et ombré.",
    .hint_en = "Put it in a bordered and shaded paragraph.",
};
inline constexpr diag::Message kFloating{
    .code = "A020",
    .severity = diag::Severity::warning,
    .fr = "« {0} » flotte à côté du texte.",
    .en = "“{0}” floats beside the text.",
    .hint_fr = "Ancrez l’objet comme caractère (Writer), aligné sur le texte (Word).",
    .hint_en = "Anchor the object as a character (Writer), in line with text (Word).",
};
inline constexpr diag::Message kNoAlternative{
    .code = "A021",
    .severity = diag::Severity::warning,
    .fr = "L’image « {0} » n’a pas de texte de remplacement.",
    .en = "The image “{0}” has no alternative text.",
    .hint_fr = "Décrivez-la, ou marquez-la comme décorative.",
    .hint_en = "Describe it, or mark it as decorative.",
};
inline constexpr diag::Message kLongAlternative{
    .code = "A022",
    .severity = diag::Severity::note,
    .fr = "Le texte de remplacement « {0} » compte {1} caractères.",
    .en = "The alternative text “{0}” has {1} characters.",
    .hint_fr = "Dites l’essentiel en 80 caractères, et le reste dans le texte.",
    .hint_en = "Say what matters in 80 characters, and the rest in the text.",
};
inline constexpr diag::Message kPoorAlternative{
    .code = "A023",
    .severity = diag::Severity::warning,
    .fr = "Le texte de remplacement « {0} » ne dit rien de l’image.",
    .en = "The alternative text “{0}” says nothing of the image.",
    .hint_fr = "Dites ce que l’image montre, sans « image de » ni nom de fichier.",
    .hint_en = "Say what the image shows, without “image of” or a file name.",
};
inline constexpr diag::Message kContrast{
    .code = "A024",
    .severity = diag::Severity::warning,
    .fr = "« {0} » : contraste de {1} entre {2} et {3}, il en faut {4} ({5} passages).",
    .en = "“{0}”: contrast of {1} between {2} and {3}, {4} is needed ({5} passages).",
    .hint_fr = "Foncez le texte ou éclaircissez le fond.",
    .hint_en = "Make the text darker or its background lighter.",
};
inline constexpr diag::Message kSmallText{
    .code = "A025",
    .severity = diag::Severity::warning,
    .fr = "Le texte courant est en {0} points.",
    .en = "The running text is in {0} points.",
    .hint_fr = "Passez le style du corps à 11 ou 12 points.",
    .hint_en = "Set the body style to 11 or 12 points.",
};
inline constexpr diag::Message kCondensed{
    .code = "A026",
    .severity = diag::Severity::warning,
    .fr = "« {0} » : les lettres sont resserrées de {1} point.",
    .en = "“{0}”: letters are condensed by {1} point.",
    .hint_fr = "Rendez aux caractères leur espacement normal.",
    .hint_en = "Give the characters their normal spacing back.",
};
inline constexpr diag::Message kTypedCapitals{
    .code = "A027",
    .severity = diag::Severity::warning,
    .fr = "« {0} » est tapé en capitales.",
    .en = "“{0}” is typed in capitals.",
    .hint_fr = "Tapez en minuscules et choisissez l’effet « capitales » du style.",
    .hint_en = "Type in lower case and choose the “capitals” effect of the style.",
};
inline constexpr diag::Message kLongItalics{
    .code = "A028",
    .severity = diag::Severity::note,
    .fr = "« {0} » : {1} caractères en italique de suite.",
    .en = "“{0}”: {1} characters in italics in a row.",
    .hint_fr = "Gardez l’italique pour quelques mots ; une citation va dans un style de citation.",
    .hint_en = "Keep italics for a few words; a quotation goes into a quotation style.",
};
inline constexpr diag::Message kUnderlined{
    .code = "A029",
    .severity = diag::Severity::warning,
    .fr = "« {0} » est souligné et n’est pas un lien.",
    .en = "“{0}” is underlined and is no link.",
    .hint_fr = "Réservez le souligné aux liens ; le gras met en valeur.",
    .hint_en = "Keep underlining for links; bold type stresses.",
};
inline constexpr diag::Message kVagueLink{
    .code = "A030",
    .severity = diag::Severity::warning,
    .fr = "Le lien « {0} » ne dit pas où il mène.",
    .en = "The link “{0}” does not say where it leads.",
    .hint_fr = "Écrivez ce que l’on trouvera au bout du lien.",
    .hint_en = "Write what will be found at the end of the link.",
};
inline constexpr diag::Message kBareAddress{
    .code = "A031",
    .severity = diag::Severity::warning,
    .fr = "Le lien montre son adresse : « {0} ».",
    .en = "The link shows its address: “{0}”.",
    .hint_fr = "Mettez le lien sur le nom de la page, l’adresse en note pour l’impression.",
    .hint_en = "Put the link on the name of the page, its address in a note for print.",
};
inline constexpr diag::Message kNoContents{
    .code = "A032",
    .severity = diag::Severity::warning,
    .fr = "Le document compte environ {0} pages et n’a pas de table des matières.",
    .en = "The document has about {0} pages and no table of contents.",
    .hint_fr = "Insérez une table des matières, faite d’après les titres.",
    .hint_en = "Insert a table of contents, made from the headings.",
};
inline constexpr diag::Message kNoPageNumbers{
    .code = "A033",
    .severity = diag::Severity::warning,
    .fr = "Le document compte environ {0} pages qui ne sont pas numérotées.",
    .en = "The document has about {0} pages, which are not numbered.",
    .hint_fr = "Insérez le numéro de page dans l’en-tête ou le pied de page.",
    .hint_en = "Insert the page number in the header or the footer.",
};
inline constexpr diag::Message kTypedContents{
    .code = "A034",
    .severity = diag::Severity::warning,
    .fr = "« {0} » semble d’une table des matières tapée à la main.",
    .en = "“{0}” seems to be of a table of contents typed by hand.",
    .hint_fr = "Remplacez-la par une table faite d’après les titres.",
    .hint_en = "Replace it by a table made from the headings.",
};
inline constexpr diag::Message kTypedNote{
    .code = "A035",
    .severity = diag::Severity::warning,
    .fr = "« {0} » est un appel de note tapé à la main.",
    .en = "“{0}” is a footnote mark typed by hand.",
    .hint_fr = "Insérez une vraie note de bas de page.",
    .hint_en = "Insert a real footnote.",
};
inline constexpr diag::Message kAcronym{
    .code = "A036",
    .severity = diag::Severity::note,
    .fr = "Le sigle « {0} » n’est pas développé à son premier emploi.",
    .en = "The acronym “{0}” is not spelled out where it is first used.",
    .hint_fr = "Développez le sigle à son premier emploi, ou dans un glossaire.",
    .hint_en = "Spell the acronym out where it is first used, or in a glossary.",
};

// {0} the rule, {1} how many passages are told.
inline constexpr diag::Message kAndMore{
    .code = "A090",
    .severity = diag::Severity::note,
    .fr = "{0} : seuls les {1} premiers passages sont montrés.",
    .en = "{0}: only the first {1} passages are shown.",
};
inline constexpr diag::Message kCut{
    .code = "A091",
    .severity = diag::Severity::warning,
    .fr = "Le document est trop long : la suite n’a pas été lue.",
    .en = "The document is too long: the rest was not read.",
    .hint_fr = "Examinez ses parties l’une après l’autre, ou tout : --limite paragraphes=1M.",
    .hint_en = "Check its parts one after the other, or all of it: --limite paragraphes=1M.",
};

inline constexpr std::array kMessages{&kNoTitle,         &kNoLanguage,
                                      &kForeignPassage,  &kSkippedLevel,
                                      &kEmptyHeading,    &kLongHeading,
                                      &kFewHeadings,     &kTypedHeading,
                                      &kEmptyParagraphs, &kTypedPageBreak,
                                      &kTypedLayout,     &kTypedList,
                                      &kNoHeaderRow,     &kMergedCells,
                                      &kNestedTable,     &kEmptyCells,
                                      &kNoCaption,       &kLayoutTable,
                                      &kTextBox,         &kFloating,
                                      &kNoAlternative,   &kLongAlternative,
                                      &kPoorAlternative, &kContrast,
                                      &kSmallText,       &kCondensed,
                                      &kTypedCapitals,   &kLongItalics,
                                      &kUnderlined,      &kVagueLink,
                                      &kBareAddress,     &kNoContents,
                                      &kNoPageNumbers,   &kTypedContents,
                                      &kTypedNote,       &kAcronym,
                                      &kAndMore,         &kCut};

}  // namespace greffier::accessibility
