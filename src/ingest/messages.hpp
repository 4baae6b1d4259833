// What ingest has to say. One entry per kind of finding; texts are plain words for the people who
// write notes.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace greffier::ingest {

// — Bytes

inline constexpr diag::Message kInvalidUtf8{
    "N001",
    diag::Severity::error,
    "Ce fichier n’est pas enregistré en UTF-8 : l’octet {0} n’y a pas de sens.",
    "This file is not saved as UTF-8: the byte {0} means nothing there.",
    "Dans votre éditeur, choisissez « Enregistrer sous » puis l’encodage « UTF-8 ».",
    "In your editor, choose “Save as”, then the encoding “UTF-8”."};

inline constexpr diag::Message kControlDropped{
    "N002",
    diag::Severity::warning,
    "Le caractère de commande {0} a été retiré ({1} fois).",
    "The control character {0} was removed ({1} times).",
    "Il vient souvent d’un copier-coller ; effacez-le dans le texte.",
    "It often comes from a copy and paste; delete it from the text."};

inline constexpr diag::Message kControlReplaced{
    "N003",
    diag::Severity::warning,
    "Le caractère de commande {0} a été remplacé par une espace ({1} fois).",
    "The control character {0} was replaced by a space ({1} times).",
    "Pour aller à la ligne, tapez la touche Entrée ou <br>.",
    "To start a new line, press Enter or type <br>."};

// — Header

inline constexpr diag::Message kHeaderUnclosed{
    "N010",
    diag::Severity::error,
    "L’en-tête ouvert par « --- » n’est pas refermé : la fin se trouve sans doute ici.",
    "The header opened by “---” is not closed: it most likely ends here.",
    "Ajoutez une ligne « --- » après le dernier champ de l’en-tête.",
    "Add a line “---” after the last field of the header."};

inline constexpr diag::Message kHeaderUnopened{
    "N011",
    diag::Severity::warning,
    "L’en-tête n’est pas ouvert par une ligne « --- » ; il a été lu quand même.",
    "The header is not opened by a line “---”; it was read all the same.",
    "Ajoutez une ligne « --- » tout en haut du fichier.",
    "Add a line “---” at the very top of the file."};

inline constexpr diag::Message kHeaderNotFields{
    "N012",
    diag::Severity::error,
    "L’en-tête n’est pas une suite de champs « nom : valeur ».",
    "The header is not a list of fields “name: value”.",
    "Écrivez un champ par ligne, par exemple « date : 2026-01-23 ».",
    "Write one field on each line, such as “date: 2026-01-23”."};

// — YAML

inline constexpr diag::Message kYamlSyntax{
    "N020",
    diag::Severity::error,
    "Cette ligne ne peut pas être lue : « {0} ».",
    "This line cannot be read: “{0}”.",
    "Mettez la valeur entre guillemets droits : nom : \"valeur\".",
    "Put the value between straight quotes: name: \"value\"."};

inline constexpr diag::Message kYamlIndent{
    "N021",
    diag::Severity::error,
    "Cette ligne n’est pas au bon retrait : « {0} ».",
    "This line is not at the right indent: “{0}”.",
    "Alignez-la sur les champs du même niveau ; une liste ou une suite de valeur commence par deux "
    "espaces.",
    "Align it with the fields of its level; a list or the rest of a value starts with two spaces."};

inline constexpr diag::Message kYamlTab{
    "N022",
    diag::Severity::warning,
    "Une tabulation sert de retrait ; elle a été lue comme deux espaces.",
    "A tab is used to indent; it was read as two spaces.",
    "Remplacez les tabulations du début des lignes par des espaces.",
    "Replace the tabs at the start of lines by spaces."};

inline constexpr diag::Message kYamlMissingSpace{
    "N023",
    diag::Severity::warning,
    "Il manque une espace après les deux-points de « {0} » ; elle a été ajoutée.",
    "A space is missing after the colon of “{0}”; it was added.",
    "Écrivez « {0} : valeur ».",
    "Write “{0}: value”."};

inline constexpr diag::Message kYamlOrphanLine{
    "N024",
    diag::Severity::error,
    "Cette ligne n’est ni un champ ni la suite d’une valeur : « {0} ».",
    "This line is neither a field nor the rest of a value: “{0}”.",
    "Si elle continue la ligne précédente, commencez-la par deux espaces ; sinon écrivez « nom : "
    "valeur ».",
    "If it carries on the line before, start it with two spaces; otherwise write “name: value”."};

inline constexpr diag::Message kYamlQuote{
    "N025",
    diag::Severity::error,
    "Le guillemet {0} ouvert ici n’est pas refermé.",
    "The quote {0} opened here is not closed.",
    "Ajoutez {0} à la fin de la valeur, ou retirez celui du début.",
    "Add {0} at the end of the value, or remove the one at its start."};

inline constexpr diag::Message kYamlBracket{
    "N026",
    diag::Severity::error,
    "Un crochet ou une accolade n’est pas refermé ou n’est pas ouvert : « {0} ».",
    "A bracket or a brace is not closed or not opened: “{0}”.",
    "Fermez-le sur la même ligne, ou mettez la valeur entre guillemets droits.",
    "Close it on the same line, or put the value between straight quotes."};

inline constexpr diag::Message kYamlEscape{
    "N027",
    diag::Severity::error,
    "Entre guillemets doubles, la barre oblique inverse annonce un caractère spécial, et celui-ci "
    "est inconnu : « {0} ».",
    "Between double quotes a backslash announces a special character, and this one is unknown: "
    "“{0}”.",
    "Mettez la valeur entre apostrophes droites : 'C:\\dossier'.",
    "Put the value between single quotes: 'C:\\folder'."};

inline constexpr diag::Message kYamlAlias{
    "N028",
    diag::Severity::error,
    "L’astérisque renvoie à une valeur qui n’est définie nulle part plus haut : « {0} ».",
    "The asterisk refers to a value that is defined nowhere above: “{0}”.",
    "Si c’est du texte, mettez-le entre guillemets droits.",
    "If it is text, put it between straight quotes."};

inline constexpr diag::Message kYamlAliasLimit{"N029",
                                               diag::Severity::error,
                                               "Les renvois (*nom) recopient trop de valeurs.",
                                               "The references (*name) copy too many values.",
                                               "Écrivez les valeurs là où elles servent.",
                                               "Write the values where they are used."};

inline constexpr diag::Message kYamlDepth{
    "N030", diag::Severity::error,
    "Les listes et les champs sont imbriqués sur plus de 64 niveaux.",
    "Lists and fields are nested more than 64 levels deep."};

inline constexpr diag::Message kYamlComplexKey{"N031",
                                               diag::Severity::error,
                                               "Le nom d’un champ doit être un simple texte.",
                                               "The name of a field must be plain text.",
                                               "Écrivez « nom : valeur ».",
                                               "Write “name: value”."};

inline constexpr diag::Message kYamlSeveral{
    "N032",
    diag::Severity::error,
    "Une ligne « --- » ou « ... » coupe ces données en deux ; seule la première partie est lue.",
    "A line “---” or “...” cuts these data in two; only the first part is read.",
    "Retirez cette ligne, ou faites deux fichiers.",
    "Remove that line, or make two files."};

inline constexpr diag::Message kDuplicateKey{
    "N033",
    diag::Severity::error,
    "Le champ « {0} » est donné deux fois.",
    "The field “{0}” is given twice.",
    "Gardez une seule ligne ; les majuscules, les accents et les espaces ne font pas de "
    "différence.",
    "Keep one line only; capitals, accents and spaces make no difference."};

// — JSON

inline constexpr diag::Message kJsonEmpty{"N040",
                                          diag::Severity::error,
                                          "Ce fichier JSON est vide.",
                                          "This JSON file is empty.",
                                          "Écrivez au moins {{}}.",
                                          "Write at least {{}}."};

inline constexpr diag::Message kJsonTrailing{
    "N041",
    diag::Severity::error,
    "Il reste du texte après la fin des données JSON.",
    "There is text left after the end of the JSON data.",
    "Vérifiez qu’une accolade ou un crochet n’est pas fermé trop tôt.",
    "Check that no brace or bracket is closed too early."};

inline constexpr diag::Message kJsonValue{
    "N042",
    diag::Severity::error,
    "Une valeur JSON est attendue ici.",
    "A JSON value is expected here.",
    "Le texte se met entre guillemets droits ; il n’y a pas de virgule après la dernière valeur.",
    "Text goes between straight quotes; there is no comma after the last value."};

inline constexpr diag::Message kJsonName{
    "N043",
    diag::Severity::error,
    "Un nom de champ entre guillemets droits est attendu ici.",
    "A field name between straight quotes is expected here.",
    "Écrivez \"nom\": valeur ; il n’y a pas de virgule après le dernier champ.",
    "Write \"name\": value; there is no comma after the last field."};

inline constexpr diag::Message kJsonColon{"N044",
                                          diag::Severity::error,
                                          "Des deux-points sont attendus après le nom du champ.",
                                          "A colon is expected after the name of the field.",
                                          "Écrivez \"nom\": valeur.",
                                          "Write \"name\": value."};

inline constexpr diag::Message kJsonComma{
    "N045",
    diag::Severity::error,
    "Une virgule, ou la fin de la liste ou du groupe de champs, est attendue ici.",
    "A comma, or the end of the list or of the group of fields, is expected here.",
    "Séparez les valeurs par des virgules et refermez chaque crochet et chaque accolade.",
    "Separate the values by commas and close every bracket and brace."};

inline constexpr diag::Message kJsonString{
    "N046",
    diag::Severity::error,
    "Un texte entre guillemets n’est pas refermé.",
    "A text between quotes is not closed.",
    "Ajoutez le guillemet de fin ; un retour à la ligne s’écrit \\n.",
    "Add the closing quote; a line end is written \\n."};

inline constexpr diag::Message kJsonEscape{
    "N047",
    diag::Severity::error,
    "La barre oblique inverse annonce un caractère spécial, et celui-ci est inconnu.",
    "A backslash announces a special character, and this one is unknown.",
    "Une barre oblique inverse s’écrit \\\\.",
    "A backslash is written \\\\."};

inline constexpr diag::Message kJsonNumber{"N048",
                                           diag::Severity::error,
                                           "Ce nombre n’est pas écrit comme JSON le veut.",
                                           "This number is not written as JSON wants it.",
                                           "Les décimales suivent un point : 12.5.",
                                           "Decimals follow a point: 12.5."};

inline constexpr diag::Message kJsonDepth{
    "N049", diag::Severity::error,
    "Les listes et les champs sont imbriqués sur plus de 64 niveaux.",
    "Lists and fields are nested more than 64 levels deep."};

// — Containers

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

inline constexpr diag::Message kUnclosedContainer{
    "N052",
    diag::Severity::warning,
    "Le bloc « {0} » ouvert à la ligne {1} n’est pas refermé ; il l’est ici.",
    "The block “{0}” opened on line {1} is not closed; it is closed here.",
    "Ajoutez une ligne « ::: » à la fin du bloc, avec le même retrait que la première.",
    "Add a line “:::” at the end of the block, with the same indent as the first."};

inline constexpr diag::Message kStrayFence{
    "N053",
    diag::Severity::warning,
    "Cette ligne « ::: » ne referme aucun bloc ; elle est ignorée.",
    "This line “:::” closes no block; it is ignored.",
    "Retirez-la, ou ouvrez un bloc plus haut : « ::: decision ».",
    "Remove it, or open a block above: “::: decision”."};

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

inline constexpr diag::Message kTooDeep{
    "N057", diag::Severity::warning,
    "Ce passage est imbriqué sur plus de {0} niveaux ; la suite est mise à plat.",
    "This passage is nested more than {0} levels deep; the rest is laid flat."};

// — Markdown

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
    "Le tiret tapé au début de cet élément de liste a été retiré : la liste a déjà sa puce.",
    "The dash typed at the start of this list item was removed: the list has its bullet already."};

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
    "Les repères connus sont [[sommaire]] et [[saut de page]].",
    "The known marks are [[sommaire]] and [[saut de page]]."};

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

// — Tables

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

inline constexpr diag::Message kCsvQuote{
    "N084",
    diag::Severity::warning,
    "Le guillemet ouvert ici n’est pas refermé : la cellule va jusqu’à la fin des données.",
    "The quote opened here is not closed: the cell runs to the end of the data.",
    "Ajoutez le guillemet de fin ; un guillemet dans une cellule se double.",
    "Add the closing quote; a quote inside a cell is doubled."};

// — People

inline constexpr diag::Message kNotPeople{
    "N090",
    diag::Severity::warning,
    "Cette valeur n’est pas une liste de personnes ; elle est gardée comme du texte.",
    "This value is not a list of people; it is kept as text.",
    "Écrivez une personne par ligne : « - M. Jean DUPONT, maire ».",
    "Write one person on each line: “- M. Jean DUPONT, maire”."};

inline constexpr std::array kMessages{&kInvalidUtf8,
                                      &kControlDropped,
                                      &kControlReplaced,
                                      &kHeaderUnclosed,
                                      &kHeaderUnopened,
                                      &kHeaderNotFields,
                                      &kYamlSyntax,
                                      &kYamlIndent,
                                      &kYamlTab,
                                      &kYamlMissingSpace,
                                      &kYamlOrphanLine,
                                      &kYamlQuote,
                                      &kYamlBracket,
                                      &kYamlEscape,
                                      &kYamlAlias,
                                      &kYamlAliasLimit,
                                      &kYamlDepth,
                                      &kYamlComplexKey,
                                      &kYamlSeveral,
                                      &kDuplicateKey,
                                      &kJsonEmpty,
                                      &kJsonTrailing,
                                      &kJsonValue,
                                      &kJsonName,
                                      &kJsonColon,
                                      &kJsonComma,
                                      &kJsonString,
                                      &kJsonEscape,
                                      &kJsonNumber,
                                      &kJsonDepth,
                                      &kUnknownContainer,
                                      &kUnknownContainerNear,
                                      &kUnclosedContainer,
                                      &kStrayFence,
                                      &kFenceAsText,
                                      &kAttributeUnclosed,
                                      &kDuplicateAttribute,
                                      &kTooDeep,
                                      &kUnknownTag,
                                      &kStrayTag,
                                      &kUnclosedTag,
                                      &kComment,
                                      &kUndefinedFootnote,
                                      &kUnusedFootnote,
                                      &kNestedFootnote,
                                      &kUnusedReference,
                                      &kExtraCells,
                                      &kNotATable,
                                      &kDoubleBullet,
                                      &kHeadingFlattened,
                                      &kUnknownDirective,
                                      &kMisplacedDirective,
                                      &kUnknownAttribute,
                                      &kUnreadableSize,
                                      &kRenumbered,
                                      &kIndentedCode,
                                      &kUnclosedCode,
                                      &kEmptyTable,
                                      &kShortRow,
                                      &kBadWidths,
                                      &kBadCount,
                                      &kCsvQuote,
                                      &kNotPeople};

}  // namespace greffier::ingest
