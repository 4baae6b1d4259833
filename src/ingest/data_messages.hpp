// What ingest has to say about bytes, headers and data files.
#pragma once

#include "diag/diagnostic.hpp"

namespace greffier::ingest {

// Bytes

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

// Header

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

// YAML

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
    "Si elle continue la ligne précédente, commencez-la par deux espaces de plus que celle-ci ; "
    "sinon écrivez « nom : valeur ». Un tableau va dans le texte, sous l’en-tête.",
    "If it carries on the line before, start it with two spaces more than that one; otherwise "
    "write “name: value”. A table goes into the text, below the header."};

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

// JSON

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

inline constexpr diag::Message kTooManyFields{
    "N091",
    diag::Severity::error,
    "Il y a trop de champs au même niveau : plus de {0}.",
    "There are too many fields at the same level: more than {0}.",
    "Beaucoup de fiches semblables font une liste : [{{…}}, {{…}}] en JSON, un tiret devant "
    "chacune "
    "en YAML.",
    "Many records that are alike make a list: [{{…}}, {{…}}] in JSON, a dash before each in YAML."};

}  // namespace greffier::ingest
