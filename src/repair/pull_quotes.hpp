// Sentences of the text that a layout had set apart, copied into the middle of it.
#pragma once

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// Finds short paragraphs (8 to 60 words) that say a sentence of a longer paragraph nearby again:
// 85 % of their words, in their order. They become a container `exergue`. Between two halves of a
// sentence this is safe: the halves are joined (the second goes on, material::Join::line) and the
// box stands behind them. Between whole paragraphs it is listed. What is said again in many places
// is a formula, and stays. To be run before sentences are joined (broken_text.hpp).
void pull_quotes(material::Material& material, material::Changes& changes);

}  // namespace greffier::repair
