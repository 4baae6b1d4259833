// People in two columns set with spaces, some of them broken over two lines.
#pragma once

#include "material/material.hpp"

namespace greffier::repair {

// « Mme Capucine BOISSON, conseillère          Mme Hortense CAYRADE » and, below it, « déléguée »:
// where nearly every cell begins with a civility, one that does not goes on with the cell above it.
// Looks at the first pieces, where lists of people stand.
void join_wrapped_people(material::Material& material);

}  // namespace greffier::repair
