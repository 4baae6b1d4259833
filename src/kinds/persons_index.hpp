// The index of persons of a compendium.
#pragma once

#include "model/value.hpp"
#include "templating/shapes.hpp"

namespace greffier::kinds {

// Who is in the notes that `data` holds (records with a `corps`): the persons of their fields, and
// those of the data that a text names, by first name and name or by civility and name. Records in
// French order of the names: `nom`, `prenom`, `nom_complet`, `fonction`, `structure`, `numeros` (of
// these notes), `inscrit` (false for one that no list of the data themselves has) and, for such a
// one, `proche`, the name of theirs that is nearly the same. Each is where it is first met.
[[nodiscard]] model::Value persons_index_of(const model::Map& data);
[[nodiscard]] templating::Shape shape_of_persons_index();

}  // namespace greffier::kinds
