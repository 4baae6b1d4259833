// The messages of the command line.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace greffier::cli {

inline constexpr diag::Message kUnknownCommand{
    "C001",
    diag::Severity::error,
    "la commande « {0} » n’existe pas",
    "there is no command “{0}”",
    "les commandes sont : {1} ; « greffier --help » les explique",
    "the commands are: {1}; “greffier --help” explains them"};
inline constexpr diag::Message kUnknownOption{"C002",
                                              diag::Severity::error,
                                              "l’option « {0} » n’existe pas pour cette commande",
                                              "this command has no option “{0}”",
                                              "les options possibles sont : {1}",
                                              "possible options are: {1}"};
inline constexpr diag::Message kExtraArgument{
    "C003",
    diag::Severity::error,
    "« {0} » est en trop",
    "“{0}” is one argument too many",
    "un nom qui contient des espaces se met entre guillemets : \"compte rendu.md\"",
    "a name with spaces goes between quotes: \"meeting notes.md\""};
inline constexpr diag::Message kMissingValue{"C004",
                                             diag::Severity::error,
                                             "il manque une valeur après « {0} »",
                                             "a value is missing after “{0}”",
                                             "par exemple : {1}",
                                             "for example: {1}"};
inline constexpr diag::Message kMissingNotes{"C005",
                                             diag::Severity::error,
                                             "il manque le nom du fichier de notes",
                                             "the name of the notes file is missing",
                                             "par exemple : {0}",
                                             "for example: {0}"};
inline constexpr diag::Message kMissingOutput{"C012",
                                              diag::Severity::error,
                                              "il manque le nom du document à écrire",
                                              "the name of the document to write is missing",
                                              "par exemple : {0}",
                                              "for example: {0}"};
inline constexpr diag::Message kMissingKind{
    "C013",
    diag::Severity::error,
    "il manque le genre de document dont vous voulez le modèle",
    "the kind of document whose template you want is missing",
    "par exemple : {0}",
    "for example: {0}"};
inline constexpr diag::Message kNotUnderstood{
    "C014",
    diag::Severity::error,
    "la ligne de commande n’est pas comprise",
    "the command line is not understood",
    "« greffier --help » montre les commandes et des exemples",
    "“greffier --help” shows the commands and examples"};
inline constexpr diag::Message kBadChoice{"C006",
                                          diag::Severity::error,
                                          "« {1} » ne convient pas pour « {0} »",
                                          "“{1}” does not suit “{0}”",
                                          "valeurs possibles : {2}",
                                          "possible values: {2}"};
inline constexpr diag::Message kBadSetting{"C007",
                                           diag::Severity::error,
                                           "« --set {0} » n’a pas la forme clé=valeur",
                                           "“--set {0}” is not of the form key=value",
                                           "par exemple : --set \"lieu=Salle du conseil\"",
                                           "for example: --set \"lieu=Council room\""};
inline constexpr diag::Message kUnknownExtension{
    "C008",
    diag::Severity::error,
    "le format de « {0} » n’est pas connu",
    "the format of “{0}” is not known",
    "terminez le nom par .odt ou .docx, ou donnez un dossier (qui finit par « / ») avec --format",
    "end the name with .odt or .docx, or give a folder (ending with “/”) with --format"};
inline constexpr diag::Message kFolderWithoutFormat{
    "C009",
    diag::Severity::error,
    "« {0} » est un dossier : il manque le format des documents à y écrire",
    "“{0}” is a folder: the format of the documents to write there is missing",
    "ajoutez --format odt, --format docx ou --format odt,docx",
    "add --format odt, --format docx or --format odt,docx"};
inline constexpr diag::Message kFormatMismatch{
    "C010",
    diag::Severity::error,
    "« {0} » ne correspond pas à --format {1}",
    "“{0}” does not match --format {1}",
    "l’extension suffit : enlevez --format, ou donnez un dossier après -o",
    "the extension is enough: remove --format, or give a folder after -o"};
inline constexpr diag::Message kSameOutputTwice{"C011",
                                                diag::Severity::error,
                                                "« {0} » serait écrit deux fois",
                                                "“{0}” would be written twice",
                                                "donnez un nom différent à chaque document",
                                                "give each document a name of its own"};

inline constexpr diag::Message kReportNotWritten{
    "C015",
    diag::Severity::error,
    "le rapport n’a pas pu être écrit en entier sur la sortie standard",
    "the report could not be written whole to the standard output",
    "vérifiez la place sur le disque où elle est redirigée",
    "check the space on the disk it is redirected to",
    diag::Cause::environment};
inline constexpr diag::Message kUnexpected{
    "C016",
    diag::Severity::error,
    "le programme s’arrête sur une erreur imprévue : {0}",
    "the program stops on an unexpected error: {0}",
    "vos notes ne sont pas en cause ; signalez cette erreur avec la commande tapée",
    "your notes are not to blame; please report this error with the command you typed",
    diag::Cause::environment};

inline constexpr diag::Message kNoMemory{
    "C052",
    diag::Severity::error,
    "il n’y a pas assez de mémoire : aucun fichier n’est écrit en partie",
    "there is not enough memory: no file is written in part",
    "fermez d’autres programmes, ou partagez les notes ; pour un lot, diminuez -j",
    "close other programs, or split the notes; for a batch, lower -j",
    diag::Cause::environment};

inline constexpr diag::Message kMissingFile{"C017",
                                            diag::Severity::error,
                                            "il manque le nom du fichier à lire",
                                            "the name of the file to read is missing",
                                            "par exemple : {0} ; « - » lit l’entrée standard",
                                            "for example: {0}; “-” reads the standard input"};
inline constexpr diag::Message kInputNotAlone{
    "C018",
    diag::Severity::error,
    "« - » (l’entrée standard) va seul, sans autre fichier",
    "“-” (the standard input) goes alone, without another file",
    "par exemple : greffier typo --fix - < brouillon.txt > net.txt",
    "for example: greffier typo --fix - < draft.txt > clean.txt"};
inline constexpr diag::Message kOutputWithoutFix{
    "C019",
    diag::Severity::error,
    "« -o » n’écrit que des corrections : il manque « --fix »",
    "“-o” only writes corrections: “--fix” is missing",
    "par exemple : greffier typo --fix notes.md -o notes-corrigees.md",
    "for example: greffier typo --fix notes.md -o corrected-notes.md"};
inline constexpr diag::Message kOneOutputForMany{
    "C020",
    diag::Severity::error,
    "« {0} » ne peut recevoir qu’un fichier corrigé",
    "“{0}” can take one corrected file only",
    "sans « -o », chaque fichier est corrigé à sa place",
    "without “-o”, each file is corrected in place"};
inline constexpr diag::Message kUnknownRule{
    "C021",
    diag::Severity::error,
    "il n’y a pas de règle « {0} »",
    "there is no rule “{0}”",
    "les règles vont de {1} à {2} : « greffier typo --rules » les montre",
    "rules go from {1} to {2}: “greffier typo --rules” shows them"};
inline constexpr diag::Message kOnlyTracked{
    "C022",
    diag::Severity::error,
    "« {0} » est pour des modifications suivies : il manque « --suivi »",
    "“{0}” is for tracked changes: “--suivi” is missing",
    "par exemple : greffier typo --suivi --auteur \"Mairie de Valbrune\" rapport.docx",
    "for example: greffier typo --suivi --auteur \"Valbrune Town Hall\" report.docx"};
inline constexpr diag::Message kBadDate{
    "C023",
    diag::Severity::error,
    "« --date » ne comprend pas « {0} »",
    "“--date” does not understand “{0}”",
    "écrivez le jour, et l’heure si elle compte : 2026-03-09 ou 2026-03-09T14:30",
    "write the day, and the time if it matters: 2026-03-09 or 2026-03-09T14:30"};
inline constexpr diag::Message kOnlyNotes{
    "C045",
    diag::Severity::error,
    "« {0} » est pour des notes ; « {1} » est un document fini",
    "“{0}” is for notes; “{1}” is a finished document",
    "par exemple : greffier check reunion.odt",
    "for example: greffier check meeting.odt"};

inline constexpr diag::Message kMissingTemplate{"C030",
                                                diag::Severity::error,
                                                "il manque le nom du modèle",
                                                "the name of the template is missing",
                                                "par exemple : {0}",
                                                "for example: {0}"};
inline constexpr diag::Message kMissingKindOfFields{
    "C031",
    diag::Severity::error,
    "il manque le genre de document dont vous voulez les champs",
    "the kind of document whose fields you want is missing",
    "par exemple : {0}",
    "for example: {0}"};
inline constexpr diag::Message kAllNeedsFolder{
    "C040",
    diag::Severity::error,
    "« {0} » est un fichier : il faut un dossier pour plusieurs documents",
    "“{0}” is a file: several documents need a folder",
    "par exemple : greffier render seance.md --all --format odt -o documents/",
    "for example: greffier render meeting.md --all --format odt -o documents/"};
inline constexpr diag::Message kMissingKindOfNotes{
    "C041",
    diag::Severity::error,
    "il manque le genre de document que les notes doivent donner",
    "the kind of document that the notes should give is missing",
    "par exemple : {0} ; « greffier kinds » montre les genres",
    "for example: {0}; “greffier kinds” shows the kinds"};
inline constexpr diag::Message kNoTags{"C035",
                                       diag::Severity::note,
                                       "« {0} » ne contient aucune balise",
                                       "“{0}” has no tag",
                                       "écrivez « {{{{ titre }}}} » là où le titre doit venir",
                                       "write “{{{{ titre }}}}” where the title should come"};

inline constexpr diag::Message kMissingImport{"C046",
                                              diag::Severity::error,
                                              "il manque le nom du fichier à lire",
                                              "the name of the file to read is missing",
                                              "par exemple : {0}",
                                              "for example: {0}"};
inline constexpr diag::Message kMissingRecords{
    "C049",
    diag::Severity::error,
    "il manque le fichier des fiches, ou le dossier des notes",
    "the file of records, or the folder of notes, is missing",
    "par exemple : {0}",
    "for example: {0}"};
// {0}: as typed; {1}: the most.
inline constexpr diag::Message kBadJobs{"C050",
                                        diag::Severity::error,
                                        "« -j {0} » : il faut un nombre de 1 à {1}",
                                        "“-j {0}”: a number from 1 to {1} is needed",
                                        "sans -j, il y a autant de tâches que de processeurs",
                                        "without -j, there are as many jobs as processors"};
inline constexpr diag::Message kBadShard{"C051",
                                         diag::Severity::error,
                                         "« --shard {0} » : il faut une part et un nombre de parts",
                                         "“--shard {0}”: a part and a number of parts are needed",
                                         "par exemple : --shard 2/8, la deuxième de huit",
                                         "for example: --shard 2/8, the second of eight"};
inline constexpr diag::Message kPrudentOrInteractive{
    "C047",
    diag::Severity::error,
    "« --prudent » ne change rien, « --interactive » demande ce qu’il faut changer : c’est l’un ou "
    "l’autre",
    "“--prudent” changes nothing, “--interactive” asks what to change: it is one or the other",
    "gardez celle des deux options qui vous convient",
    "keep the option of the two that suits you"};
inline constexpr diag::Message kNobodyToAsk{
    "C048",
    diag::Severity::error,
    "« --interactive » demande au clavier, d’où vient déjà le texte",
    "“--interactive” asks at the keyboard, which the text already comes from",
    "enregistrez le texte dans un fichier et donnez-en le nom",
    "save the text in a file and give its name"};

inline constexpr diag::Message kUnknownLimit{
    "C053",
    diag::Severity::error,
    "« {0} » n’est pas une limite",
    "“{0}” is no limit",
    "les limites sont : {1}. Exemple : --limite image=200M",
    "the limits are: {1}. Example: --limite image=200M"};
inline constexpr diag::Message kBadLimit{
    "C054",
    diag::Severity::error,
    "« {0} » ne donne pas à la limite un nombre entier, de 1 à 1024G",
    "“{0}” does not give the limit a whole number, from 1 to 1024G",
    "écrivez un nombre, suivi de K, M ou G s’il est grand : --limite {1}=500M",
    "write a number, followed by K, M or G when it is large: --limite {1}=500M"};

// {0} the output, {1} the input, {2} the extension of the input.
inline constexpr diag::Message kOtherFormatOfText{
    "C055",
    diag::Severity::error,
    "« {0} » n’est pas du genre de « {1} » : une correction ne change pas de format",
    "“{0}” is not of the kind of “{1}”: a correction does not change the format",
    "donnez un nom qui finit comme celui du fichier lu ; « greffier render » fait un document de "
    "notes",
    "give a name that ends like that of the file read; “greffier render” makes a document of "
    "notes"};
inline constexpr diag::Message kFixAndTracked{
    "C056",
    diag::Severity::error,
    "« --fix » et « --suivi » ne vont pas ensemble",
    "“--fix” and “--suivi” do not go together",
    "--fix corrige le texte ; --suivi le corrige en modifications suivies, à accepter ensuite",
    "--fix corrects the text; --suivi corrects it as tracked changes, to be accepted afterwards"};
// {0} the command, {1} the nearest one, {2} all of them.
inline constexpr diag::Message kNearCommand{
    "C057",
    diag::Severity::error,
    "la commande « {0} » n’existe pas",
    "there is no command “{0}”",
    "vouliez-vous écrire « greffier {1} » ? Les commandes sont : {2} ; « greffier --help » les "
    "explique",
    "did you mean “greffier {1}”? The commands are: {2}; “greffier --help” explains them"};

inline constexpr std::array kMessages{&kUnknownCommand,
                                      &kNearCommand,
                                      &kFixAndTracked,
                                      &kOtherFormatOfText,
                                      &kUnknownOption,
                                      &kExtraArgument,
                                      &kMissingValue,
                                      &kMissingNotes,
                                      &kBadChoice,
                                      &kBadSetting,
                                      &kUnknownExtension,
                                      &kFolderWithoutFormat,
                                      &kFormatMismatch,
                                      &kSameOutputTwice,
                                      &kMissingOutput,
                                      &kMissingKind,
                                      &kNotUnderstood,
                                      &kReportNotWritten,
                                      &kUnexpected,
                                      &kNoMemory,
                                      &kMissingFile,
                                      &kInputNotAlone,
                                      &kOutputWithoutFix,
                                      &kOneOutputForMany,
                                      &kUnknownRule,
                                      &kOnlyTracked,
                                      &kBadDate,
                                      &kOnlyNotes,
                                      &kMissingTemplate,
                                      &kMissingKindOfFields,
                                      &kNoTags,
                                      &kAllNeedsFolder,
                                      &kMissingKindOfNotes,
                                      &kMissingImport,
                                      &kPrudentOrInteractive,
                                      &kNobodyToAsk,
                                      &kMissingRecords,
                                      &kBadJobs,
                                      &kBadShard,
                                      &kUnknownLimit,
                                      &kBadLimit};

}  // namespace greffier::cli
