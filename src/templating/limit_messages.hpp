// What is said of templates that ask for too much. Part of the catalogue of messages.hpp.
#pragma once

#include "diag/diagnostic.hpp"

namespace greffier::templating {

using diag::Message;
using diag::Severity;

inline constexpr Message kTooManySteps{
    "G080",
    Severity::error,
    "le modèle demande trop d’opérations : il est arrêté",
    "the template asks for too many operations: it is stopped",
    "vérifiez les répétitions placées l’une dans l’autre ; ou admettez-en plus : --limite pas=1G",
    "check the repetitions that stand one inside the other; or allow more: --limite pas=1G"};
inline constexpr Message kTooManyTags{
    "G085",
    Severity::error,
    "ce paragraphe a plus de {0} balises",
    "this paragraph has more than {0} tags",
    "répartissez les balises entre plusieurs paragraphes, ou répétez-les par une boucle",
    "spread the tags over several paragraphs, or repeat them with a loop"};
inline constexpr Message kLongTag{
    "G086",
    Severity::error,
    "la balise ouverte par « {0} » a plus de {2} octets : {1}",
    "the tag opened by “{0}” has more than {2} bytes: {1}",
    "faites-en plusieurs balises plus courtes ; s’il ne manque que sa fin, écrivez « {3} » plus "
    "tôt",
    "make several shorter tags of it; when only its end is missing, write “{3}” earlier"};
inline constexpr Message kTooMuchText{
    "G087",
    Severity::error,
    "le modèle fait un document trop gros pour être écrit : il est arrêté",
    "the template makes a document too large to be written: it is stopped",
    "vérifiez les répétitions ; ou admettez de plus grandes parties : --limite partie=1G",
    "check the repetitions; or allow larger parts: --limite partie=1G"};

}  // namespace greffier::templating
