// Persons that a text names and that no list of the data has.
#pragma once

#include "model/value.hpp"
#include "templating/shapes.hpp"

namespace greffier::kinds {

// Where `corps` names somebody by a civility and a name in capitals (« Mme Zoé BERNARD », « M. DE
// BELLY ») that no person of the data has: records of `ecrit`, as it is written, and `proche`, the
// full name of the person of the data whose name is nearly the same ("" for none). Each name once,
// where it is first met. Nothing when the data have no person.
[[nodiscard]] model::Value cited_persons_of(const model::Map& data);
[[nodiscard]] templating::Shape shape_of_cited_persons();

}  // namespace greffier::kinds
