// The messages of xml/. {0} is what the caller calls the part; {1} and {2} are a line and a column
// where a place is told.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace greffier::xml {

using diag::Severity;

inline constexpr diag::Message kMalformed{
    "X001",
    Severity::error,
    "« {0} » n’est pas un fichier XML correct (ligne {1}, colonne {2}) : il est abîmé ou "
    "incomplet.",
    "“{0}” is not a well-formed XML file (line {1}, column {2}): it is damaged or incomplete.",
    "Rouvrez le document dans Writer ou Word, enregistrez-le de nouveau et réessayez. Détail "
    "technique : {3}.",
    "Open the document in Writer or Word, save it again and retry. Technical detail: {3}."};

inline constexpr diag::Message kDoctype{
    "X002",
    Severity::error,
    "« {0} » contient une déclaration DOCTYPE (ligne {1}, colonne {2}) : aucun document de Writer "
    "ou de Word n’en a, et elle peut cacher un piège. Le fichier n’est pas lu.",
    "“{0}” has a DOCTYPE declaration (line {1}, column {2}): no Writer or Word document has one, "
    "and it may hide a trap. The file is not read.",
    "Supprimez cette déclaration, ou enregistrez de nouveau le document dans Writer ou Word.",
    "Remove that declaration, or save the document again in Writer or Word."};

inline constexpr diag::Message kTooLarge{
    "X003",
    Severity::error,
    "« {0} » est trop gros : {1} Mio au plus sont lus.",
    "“{0}” is too large: at most {1} MiB are read.",
    "Allégez le document, ou partagez-le en plusieurs ; ou admettez-en plus : --limite partie=1G.",
    "Make the document smaller, or split it; or allow more: --limite partie=1G."};

inline constexpr diag::Message kTooDeep{
    "X004",
    Severity::error,
    "« {0} » emboîte plus de {3} éléments les uns dans les autres (ligne {1}, colonne {2}) : aucun "
    "document ordinaire ne va si loin. Le fichier n’est pas lu.",
    "“{0}” nests more than {3} elements (line {1}, column {2}): no ordinary document goes that "
    "deep. The file is not read.",
    "Enregistrez de nouveau le document dans Writer ou Word, puis réessayez.",
    "Save the document again in Writer or Word, then retry."};

inline constexpr diag::Message kTooManyNodes{
    "X005",
    Severity::error,
    "« {0} » contient plus de {3} éléments, textes et attributs (ligne {1}, colonne {2}) : c’est "
    "trop pour un document. Le fichier n’est pas lu.",
    "“{0}” holds more than {3} elements, texts and attributes (line {1}, column {2}): too many for "
    "a document. The file is not read.",
    "Partagez le document en plusieurs ; ou admettez-en plus : --limite elements=20M.",
    "Split the document; or allow more: --limite elements=20M."};

inline constexpr diag::Message kCutShort{
    "X006",
    Severity::error,
    "« {0} » s’arrête trop tôt (ligne {1}, colonne {2}) : il manque la fin du fichier.",
    "“{0}” stops too early (line {1}, column {2}): the end of the file is missing.",
    "Le fichier a sans doute été mal copié ou mal téléchargé : reprenez l’original.",
    "The file was probably badly copied or downloaded: go back to the original."};

inline constexpr diag::Message kMismatchedTag{
    "X007",
    Severity::error,
    "« {0} » n’est pas un fichier XML correct : la balise fermée ligne {1}, colonne {2}, n’est pas "
    "celle qui était ouverte.",
    "“{0}” is not a well-formed XML file: the tag closed at line {1}, column {2}, is not the one "
    "that was open.",
    "Rouvrez le document dans Writer ou Word, enregistrez-le de nouveau et réessayez. Détail "
    "technique : {3}.",
    "Open the document in Writer or Word, save it again and retry. Technical detail: {3}."};

inline constexpr diag::Message kUnknownPrefix{
    "X008",
    Severity::error,
    "« {0} » emploie un préfixe qu’il ne déclare pas (ligne {1}, colonne {2}).",
    "“{0}” uses a prefix that it does not declare (line {1}, column {2}).",
    "Déclarez le préfixe par un attribut « xmlns:… » sur la racine. Détail technique : {3}.",
    "Declare the prefix with an “xmlns:…” attribute on the root. Technical detail: {3}."};

inline constexpr diag::Message kBadCharacter{
    "X009",
    Severity::error,
    "« {0} » contient un caractère que le XML interdit, ou n’est pas écrit dans l’encodage qu’il "
    "annonce (ligne {1}, colonne {2}).",
    "“{0}” holds a character that XML forbids, or is not in the encoding that it claims (line {1}, "
    "column {2}).",
    "Enregistrez le fichier en UTF-8, sans caractère de contrôle. Détail technique : {3}.",
    "Save the file as UTF-8, without control characters. Technical detail: {3}."};

inline constexpr diag::Message kUnknownEntity{
    "X010",
    Severity::error,
    "« {0} » emploie une entité inconnue (ligne {1}, colonne {2}) : le XML ne connaît que &amp;, "
    "&lt;, &gt;, &quot; et &apos;.",
    "“{0}” uses an unknown entity (line {1}, column {2}): XML only knows &amp;, &lt;, &gt;, &quot; "
    "and &apos;.",
    "Écrivez le caractère lui-même, ou son numéro : « &#160; » au lieu de « &nbsp; ». Détail "
    "technique : {3}.",
    "Write the character itself, or its number: “&#160;” instead of “&nbsp;”. Technical detail: "
    "{3}."};

inline constexpr diag::Message kTooManyAttributes{
    "X011",
    Severity::error,
    "« {0} » contient une balise de plus de {3} attributs (ligne {1}, colonne {2}) : aucun "
    "document "
    "de Writer ou de Word n’en a.",
    "“{0}” holds a tag of more than {3} attributes (line {1}, column {2}): no document of Writer "
    "or "
    "Word has one.",
    "Le fichier est abîmé ou piégé : refaites-le dans Writer ou dans Word.",
    "The file is damaged or trapped: make it again in Writer or Word."};

inline constexpr std::array kMessages{&kMalformed,     &kDoctype,          &kTooLarge,
                                      &kTooDeep,       &kTooManyNodes,     &kCutShort,
                                      &kMismatchedTag, &kUnknownPrefix,    &kBadCharacter,
                                      &kUnknownEntity, &kTooManyAttributes};

}  // namespace greffier::xml
