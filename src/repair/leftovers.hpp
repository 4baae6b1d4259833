// What programs leave behind in a text: invisible characters, codes of fields, spacing.
#pragma once

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// Cleans the text of every piece, tables and boxes included: zero-width characters, soft hyphens
// inside a line, ligatures and private bullets of fonts (character_edits.hpp), letters of other
// alphabets inside French words; codes of fields and names of bookmarks (field_codes.hpp); the
// second of two typed bullets. Drops pieces without text that were only there for the space, lines
// of underscores alike. To be run first.
void leftovers(material::Material& material, material::Changes& changes);

// Drops a heading that says the same as the one right before it (the higher level stays), and the
// title of the document where the body says it again: the first heading or, before it, the words of
// the cover. What is no heading is listed. To be run when headers and footers are gone.
void repeated_titles(material::Material& material, material::Changes& changes);

}  // namespace greffier::repair
