// Tables of contents that somebody typed, or that were copied as text.
#pragma once

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// Puts a table of contents that the document makes itself (model::Contents) in the place of a typed
// one: three entries or more with rising pages (« Titre ..... 12 », « 1 <tab> Titre <tab> p. 8 »,
// « 1.2 Titre 8 », rows of a table), or titles below « Sommaire » that the text repeats. Entries
// are compared with headings and short lines of the text, numbers and labels aside; those that
// differ or are not found are listed. Safe when most entries are found; a run without a title of
// which few are found is no table of contents.
void typed_contents(material::Material& material, material::Changes& changes);

}  // namespace greffier::repair
