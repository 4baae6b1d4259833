// What other dialects of Markdown write and the notes do not: read into what the notes write.
#pragma once

#include <string>

#include "diag/span.hpp"
#include "material/changes.hpp"

namespace greffier::readers {

// [[Page]] and [[Page|texte]] (Obsidian) lose their brackets, ==texte== its signs, « > [!note] »
// boxes become `::: encadre`, grid tables of + and | tables of pipes, and « Terme » above
// « : définition » one paragraph. Line numbers stay. Code, the header and directives that stand
// alone on their line ([[sommaire]]) are left as they are.
[[nodiscard]] std::string read_wiki_marks(const std::string& text, diag::SourceId source,
                                          material::Changes& changes);

}  // namespace greffier::readers
