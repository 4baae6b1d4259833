// Headers, footers and page numbers that were copied along with the text.
#pragma once

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// Takes page furniture out: lines that return over the text (figures aside, broken over lines
// differently or not) where something shows that they do not belong to it: they stand between two
// halves of a sentence, carry rising page numbers, are a slogan in quotation marks, or were running
// texts of the file; page numbers alone on their line; form feeds; a date or a reference beside
// what was taken out. The first occurrence on a cover stays. What only looks like furniture is
// listed, once for all its occurrences (furniture_rules.hpp). The piece after what is gone says
// that a page ended there (material::Join::page).
void furniture(material::Material& material, material::Changes& changes);

}  // namespace greffier::repair
