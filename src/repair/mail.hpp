// The message that minutes were sent in.
#pragma once

#include <string_view>

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// « Bonjour à tous, », « Bonjour Anne, »: not « Madame, Monsieur, », which opens letters, too.
[[nodiscard]] bool greets(std::string_view line);
// « Cordialement, », « Bien à vous. », « Bonne réception, », « Cordialement, Luc ROY ».
[[nodiscard]] bool takes_leave(std::string_view line);

// Moves what stands before minutes in a message (its head lines, the greeting, what announces the
// minutes) and the leave below them with the name, the telephone and the address of who sends it
// into an internal note at the end (rule I115): nobody prints them, nothing of them is lost. Only
// where the text begins as minutes do: a letter keeps its greetings. The head lines of a message
// (« De : », « Objet : ») go there in any case, and their subject becomes the title of minutes that
// have none, or what they are about (`objet`, a guess).
void put_mail_aside(material::Material& material, material::Changes& changes);

}  // namespace greffier::repair
