// The messages of the pipeline.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace greffier::pipeline {

inline constexpr diag::Message kUnknownKind{
    "P001",
    diag::Severity::error,
    "il n’y a pas de modèle « {0} »",
    "there is no template “{0}”",
    "modèles fournis : {1}. Pour votre propre modèle, donnez un fichier .odt ou .docx",
    "built-in templates: {1}. For your own template, give an .odt or .docx file"};
inline constexpr diag::Message kKindUnderOtherKey{
    "P012",
    diag::Severity::warning,
    "« {0}: {1} » ne choisit pas le modèle : ces notes sont lues comme un compte rendu",
    "“{0}: {1}” does not choose the template: these notes are read as a compte rendu",
    "si c’est le modèle que vous voulez, écrivez « modele: {1} »",
    "if that is the template that you want, write “modele: {1}”"};
inline constexpr diag::Message kUnknownCharte{
    "P002",
    diag::Severity::error,
    "il n’y a pas de charte « {0} »",
    "there is no charte “{0}”",
    "chartes fournies : {1}. Pour la vôtre, donnez un fichier .yaml",
    "built-in chartes: {1}. For your own, give a .yaml file"};
inline constexpr diag::Message kUnknownFormat{
    "P003",
    diag::Severity::error,
    "« {0} » : le document à écrire doit se terminer par .odt ou .docx",
    "“{0}”: the document to write must end with .odt or .docx",
    "par exemple : -o compte-rendu.odt",
    "for example: -o minutes.odt"};
inline constexpr diag::Message kOtherFormat{
    "P004",
    diag::Severity::error,
    "le modèle « {0} » est un fichier {1} : il ne peut pas donner « {2} »",
    "the template “{0}” is an {1} file: it cannot give “{2}”",
    "donnez une sortie .{1}, ou un modèle fourni, qui existe dans les deux formats",
    "ask for a .{1} output, or use a built-in template, which exists in both formats"};
inline constexpr diag::Message kCircularCharte{
    "P006",
    diag::Severity::error,
    "la charte « {0} » finit par s’étendre elle-même",
    "the charte “{0}” ends up extending itself",
    "retirez « etend » de l’une des chartes de la boucle",
    "remove “etend” from one of the chartes of the loop"};
inline constexpr diag::Message kNotFields{
    "P007",
    diag::Severity::error,
    "« {0} » ne donne pas de renseignements, un par ligne",
    "“{0}” does not give fields, one a line",
    "écrivez des lignes « nom: valeur », par exemple : lieu: Mairie",
    "write lines “name: value”, for example: lieu: Mairie"};
inline constexpr diag::Message kNotesArePackage{
    "P008",
    diag::Severity::error,
    "« {0} » est un document de Writer ou de Word, ou une archive, et non des notes",
    "“{0}” is a Writer or Word document, or an archive, and no notes",
    "enregistrez-le en texte seul ; pour en faire le modèle, donnez-le avec --template",
    "save it as plain text; to use it as the template, give it with --template"};
inline constexpr diag::Message kOutputIsInput{
    "P009",
    diag::Severity::error,
    "« {0} » serait remplacé par le document alors qu’il sert à le faire",
    "“{0}” would be replaced by the document that is made from it",
    "donnez un autre nom au document, avec -o",
    "give the document another name, with -o"};
inline constexpr diag::Message kUnreadablePicture{
    "P010",
    diag::Severity::error,
    "l’image « {0} » n’est pas une image PNG ou JPEG complète",
    "the picture “{0}” is no complete PNG or JPEG picture",
    "ouvrez-la dans un logiciel d’images et enregistrez-la en PNG",
    "open it in an image program and save it as PNG"};
inline constexpr diag::Message kVectorPicture{
    "P070",
    diag::Severity::error,
    "l’image « {0} » est un dessin SVG, que Word ne montre pas sans une copie en PNG",
    "the picture “{0}” is an SVG drawing, which Word does not show without a copy in PNG",
    "exportez-la en PNG depuis Inkscape ou LibreOffice Draw, à 300 points par pouce, et donnez "
    "ce fichier-là",
    "export it as PNG from Inkscape or LibreOffice Draw, at 300 dots per inch, and give that file"};
inline constexpr diag::Message kMissingPicture{
    "P011",
    diag::Severity::error,
    "l’image « {0} » n’a pas pu être lue",
    "the picture “{0}” could not be read",
    "le chemin part du dossier des notes : vérifiez le nom du fichier et les majuscules",
    "the path starts at the folder of the notes: check the file's name and its capitals"};
inline constexpr diag::Message kLostWord{
    "P020",
    diag::Severity::error,
    "le mot « {0} » des notes n’est pas dans le document : rien n’est écrit",
    "the word “{0}” of the notes is not in the document: nothing is written",
    "vérifiez que le modèle imprime {{{{ corps }}}} ; sinon, signalez ce défaut avec vos notes",
    "check that the template prints {{{{ corps }}}}; if it does, report this fault with your "
    "notes"};
inline constexpr diag::Message kUnprintedFields{
    "P021", diag::Severity::note, "le modèle n’imprime pas tout l’en-tête : {0}",
    "the template does not print all of the header: {0}"};
inline constexpr diag::Message kUnprintedAttributes{
    "P022", diag::Severity::note, "le document n’imprime pas ces attributs de blocs : {0}",
    "the document does not print these attributes of blocks: {0}"};
inline constexpr diag::Message kUnknownProfile{"P030",
                                               diag::Severity::error,
                                               "il n’y a pas de profil typographique « {0} »",
                                               "there is no typographic profile “{0}”",
                                               "profils : {1}",
                                               "profiles: {1}"};
// {0} rule, {1} the words before, {2} the words after.
inline constexpr diag::Message kTypoFinding{"P031", diag::Severity::warning,
                                            "{0} : « {1} » → « {2} »", "{0}: “{1}” → “{2}”"};
inline constexpr diag::Message kTypoByHand{
    "P032",
    diag::Severity::warning,
    "{0} : « {1} » → « {2} », à changer à la main",
    "{0}: “{1}” → “{2}”, to be changed by hand",
    "ce passage n’est pas écrit dans le fichier comme il se lit : Greffier n’y touche pas",
    "this passage is not written in the file as it reads: Greffier leaves it alone"};
inline constexpr diag::Message kTypoFormat{
    "P033",
    diag::Severity::error,
    "« {0} » : ce genre de fichier n’est pas connu de « greffier typo »",
    "“{0}”: “greffier typo” does not know this sort of file",
    "il lit .md, .txt, .odt et .docx ; pour un texte sans extension, ajoutez « --format md » (des "
    "notes) ou « --format txt »",
    "it reads .md, .txt, .odt and .docx; for a text without extension, add “--format md” (notes) "
    "or “--format txt”"};
inline constexpr diag::Message kTypoNotTracked{
    "P034",
    diag::Severity::error,
    "« {0} » : des notes ou du texte simple ne portent pas de modifications suivies",
    "“{0}”: notes and plain text hold no tracked changes",
    "« --suivi » vaut pour les fichiers .odt et .docx ; ici, employez « --fix »",
    "“--suivi” is for .odt and .docx files; use “--fix” here"};
// {0} the profile, {1} the fonts.
inline constexpr diag::Message kNoNarrowSpace{
    "P035",
    diag::Severity::note,
    "le profil « {0} » demande des espaces fines que ces polices ne dessinent pas : {1} ; elles "
    "sont remplacées par des espaces insécables",
    "the profile “{0}” asks for narrow spaces that these fonts do not draw: {1}; ordinary no-break "
    "spaces stand in their place",
    "Arial et Times New Roman les ont",
    "Arial and Times New Roman have them"};
inline constexpr diag::Message kNoHardHyphen{
    "P036", diag::Severity::note,
    "la règle T33 est écartée : ces polices ne dessinent pas le trait d’union insécable : {0}",
    "rule T33 is left out: these fonts do not draw the non-breaking hyphen: {0}"};
inline constexpr diag::Message kNotATemplateFile{
    "P040",
    diag::Severity::error,
    "« {0} » n’est pas un modèle : son nom doit finir par .odt ou .docx",
    "“{0}” is no template: its name must end with .odt or .docx",
    "enregistrez-le dans Writer (.odt) ou dans Word (.docx)",
    "save it in Writer (.odt) or in Word (.docx)"};
inline constexpr diag::Message kNamesUnchecked{
    "P041",
    diag::Severity::note,
    "les noms n’ont pas été vérifiés, seulement l’écriture des balises et leur place",
    "names were not checked, only the writing of the tags and their places",
    "ajoutez « --kind {0} », le genre des documents, ou « --data » avec un fichier de données",
    "add “--kind {0}”, the kind of the documents, or “--data” with a file of data"};
inline constexpr diag::Message kFirstRecordsTried{
    "P042", diag::Severity::note,
    "le modèle a été essayé avec les {0} premières fiches ; les noms ont été vérifiés pour toutes",
    "the template was tried with the first {0} records; names were checked for all of them"};
inline constexpr diag::Message kLargePicture{
    "P056",
    diag::Severity::error,
    "l’image « {0} » est trop lourde : elle dépasse {1} Mo",
    "the picture “{0}” is too heavy: it is larger than {1} MB",
    "réduisez-la dans un logiciel d’images : 300 points par pouce suffisent à l’impression ; "
    "ou admettez-en de plus lourdes : --limite image=200M",
    "reduce it in an image program: 300 dots per inch are enough in print; or "
    "allow heavier ones: --limite image=200M"};
inline constexpr diag::Message kMissingTemplatePicture{
    "P057",
    diag::Severity::error,
    "l’image « {0} » du modèle n’a pas été trouvée",
    "the picture “{0}” of the template was not found",
    "elle est cherchée dans le dossier du modèle, puis dans celui des notes : vérifiez le nom du "
    "fichier et les majuscules",
    "it is looked for in the template's folder, then in that of the notes: check the file's name "
    "and its capitals"};
inline constexpr diag::Message kAnnotateNeedsFile{
    "P051",
    diag::Severity::error,
    "« {0} » ne peut pas être écrit : « --annotate » copie un modèle .odt ou .docx à vous",
    "“{0}” cannot be written: “--annotate” copies an .odt or .docx template of yours",
    "donnez ce modèle : --template mon-modele.odt",
    "give that template: --template my-template.odt"};
inline constexpr diag::Message kAnnotateReplaces{
    "P052",
    diag::Severity::error,
    "la copie annotée remplacerait « {0} »",
    "the annotated copy would replace “{0}”",
    "donnez-lui un autre nom : elle n’est écrite ni sur le modèle, ni sur le document",
    "give it another name: it is written neither over the template nor over the document"};
inline constexpr diag::Message kAnnotateOtherFormat{
    "P053",
    diag::Severity::error,
    "la copie annotée « {0} » doit être un fichier .{1}, comme le modèle",
    "the annotated copy “{0}” must be a .{1} file, as the template is",
    "donnez-lui un nom qui se termine par .{1}",
    "give it a name that ends with .{1}"};
inline constexpr diag::Message kNothingToAnnotate{
    "P054", diag::Severity::note,
    "rien à signaler dans « {0} » : la copie « {1} » n’est pas écrite",
    "nothing to report in “{0}”: the copy “{1}” is not written"};
inline constexpr diag::Message kAnnotated{
    "P055", diag::Severity::note, "copie du modèle écrite dans « {0} » ; commentaires : {1}",
    "copy of the template written to “{0}”; comments: {1}"};

inline constexpr diag::Message kIncludeOutside{
    "P037",
    diag::Severity::error,
    "« {0} » n’est pas dans le dossier du modèle : il n’est pas inclus",
    "“{0}” is not in the folder of the template: it is not included",
    "copiez ce fichier à côté du modèle, ou dans un dossier à côté de lui",
    "copy that file beside the template, or into a folder beside it"};
// {1} the extension of the template's format.
inline constexpr diag::Message kIncludeOtherFormat{
    "P038",
    diag::Severity::error,
    "« {0} » ne peut pas être inclus dans un modèle .{1}",
    "“{0}” cannot be included in a .{1} template",
    "enregistrez-le aussi au format .{1}, et écrivez ce nom-là dans la balise",
    "save it as .{1}, too, and write that name in the tag"};
inline constexpr diag::Message kIncludeMissing{
    "P039",
    diag::Severity::error,
    "le fichier à inclure « {0} » n’existe pas",
    "the file to include, “{0}”, does not exist",
    "son nom part du dossier du fichier qui porte la balise : vérifiez-le, majuscules comprises",
    "its name starts at the folder of the file that holds the tag: check it, capitals included"};
inline constexpr diag::Message kTypoManyFindings{
    "P058",
    diag::Severity::note,
    "« {0} » : {1} passages relevés ; seuls les {2} premiers sont montrés",
    "“{0}”: {1} passages found; only the first {2} are shown",
    "corrigez d’abord ce qui est sûr (« greffier typo --fix »), ou coupez le fichier",
    "correct what is safe first (“greffier typo --fix”), or split the file"};

inline constexpr diag::Message kUnknownDocument{
    "P060",
    diag::Severity::error,
    "ce genre de notes ne donne pas de document « {0} »",
    "this kind of notes gives no document “{0}”",
    "documents possibles : {1}",
    "possible documents: {1}"};
inline constexpr diag::Message kOneForEach{
    "P061",
    diag::Severity::error,
    "« {0} » donne un document pour chaque élément d’une liste : ils ne tiennent pas dans un "
    "fichier",
    "“{0}” gives a document for each item of a list: they do not go into one file",
    "donnez un dossier : --document {0} -o dossier/ --format odt",
    "give a folder: --document {0} -o folder/ --format odt"};
inline constexpr diag::Message kSameDocumentName{
    "P062",
    diag::Severity::error,
    "deux documents auraient le même nom, « {0} » : « {1} » et « {2} »",
    "two documents would have the same name, “{0}”: “{1}” and “{2}”",
    "donnez-leur des numéros ou des titres différents dans les notes",
    "give them different numbers or titles in the notes"};
inline constexpr diag::Message kOneTemplateForAll{
    "P063",
    diag::Severity::error,
    "le modèle « {0} » est celui d’un document, et ces notes en donnent plusieurs",
    "the template “{0}” is that of one document, and these notes give several",
    "dites lequel, par exemple --document {1}, ou enlevez --template",
    "say which, for example --document {1}, or leave --template out"};
inline constexpr diag::Message kNoDocument{"P064",
                                           diag::Severity::error,
                                           "les notes ne contiennent rien pour le document « {0} »",
                                           "the notes hold nothing for the document “{0}”",
                                           "« greffier kinds » dit ce que chaque genre donne",
                                           "“greffier kinds” says what each kind gives"};
inline constexpr diag::Message kNoWatermark{
    "P071",
    diag::Severity::warning,
    "le filigrane « {0} » n’a pas pu être mis : le modèle n’a pas d’en-tête de page",
    "the watermark “{0}” could not be set: the template has no page header",
    "ajoutez un en-tête au modèle, même vide",
    "add a header to the template, even an empty one"};
inline constexpr diag::Message kNotesExist{"P065",
                                           diag::Severity::error,
                                           "« {0} » existe déjà, et n’est pas remplacé",
                                           "“{0}” exists already, and is not replaced",
                                           "donnez un autre nom, ou ajoutez --force",
                                           "give another name, or add --force"};

inline constexpr diag::Message kNothingIncluded{
    "P080",
    diag::Severity::error,
    "aucun fichier ne répond à « {0} »",
    "no file answers to “{0}”",
    "le chemin part du dossier des notes ; vérifiez-le, ou nommez les fichiers un par un",
    "the path starts at the folder of the notes; check it, or name the files one by one"};
inline constexpr diag::Message kTooManyIncluded{
    "P081",
    diag::Severity::error,
    "plus de {0} fichiers de notes : les suivants ne sont pas lus",
    "more than {0} files of notes: the others are not read",
    "faites plusieurs recueils, ou admettez plus de fichiers : --limite inclus=5000",
    "make several compendiums, or allow more files: --limite inclus=5000"};
inline constexpr diag::Message kNoRows{
    "P082",
    diag::Severity::error,
    "« {0} » ne contient pas de tableau : il faut une ligne de titres, et une ligne au moins "
    "dessous",
    "“{0}” holds no table: it takes a row of titles, and at least one row below",
    "enregistrez la feuille au format CSV, avec les titres des colonnes en première ligne",
    "save the sheet as CSV, with the titles of the columns in its first row"};
inline constexpr diag::Message kTwoTables{
    "P083",
    diag::Severity::error,
    "ce bloc contient un tableau, et en demande un autre à « {0} »",
    "this block holds a table, and asks “{0}” for another one",
    "gardez l’un des deux",
    "keep one of them"};
inline constexpr diag::Message kMendedTable{
    "P084", diag::Severity::note,
    "« {0} » avait été enregistré deux fois en UTF-8 (« Ã© » pour « é ») : lu comme il devait "
    "l’être",
    "“{0}” had been saved as UTF-8 twice (“Ã©” for “é”): read as it was meant"};

inline constexpr std::array kMessages{&kUnknownKind,
                                      &kKindUnderOtherKey,
                                      &kUnknownCharte,
                                      &kUnknownFormat,
                                      &kOtherFormat,
                                      &kCircularCharte,
                                      &kNotFields,
                                      &kNotesArePackage,
                                      &kOutputIsInput,
                                      &kUnreadablePicture,
                                      &kMissingPicture,
                                      &kLostWord,
                                      &kUnprintedFields,
                                      &kUnknownProfile,
                                      &kTypoFinding,
                                      &kTypoByHand,
                                      &kTypoFormat,
                                      &kTypoNotTracked,
                                      &kNoNarrowSpace,
                                      &kNoHardHyphen,
                                      &kNotATemplateFile,
                                      &kNamesUnchecked,
                                      &kFirstRecordsTried,
                                      &kLargePicture,
                                      &kMissingTemplatePicture,
                                      &kVectorPicture,
                                      &kAnnotateNeedsFile,
                                      &kAnnotateReplaces,
                                      &kAnnotateOtherFormat,
                                      &kNothingToAnnotate,
                                      &kAnnotated,
                                      &kIncludeOutside,
                                      &kIncludeOtherFormat,
                                      &kIncludeMissing,
                                      &kTypoManyFindings,
                                      &kUnknownDocument,
                                      &kOneForEach,
                                      &kSameDocumentName,
                                      &kOneTemplateForAll,
                                      &kNoDocument,
                                      &kNotesExist,
                                      &kNoWatermark,
                                      &kNothingIncluded,
                                      &kTooManyIncluded,
                                      &kNoRows,
                                      &kTwoTables,
                                      &kMendedTable,
                                      &kUnprintedAttributes};

}  // namespace greffier::pipeline
