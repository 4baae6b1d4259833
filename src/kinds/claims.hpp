// Numbers that a text says of things: « dix-huit fiches », « 13 communes ».
#pragma once

#include "model/value.hpp"
#include "templating/shapes.hpp"

namespace greffier::kinds {

// The numbers of `corps`, in figures or in letters, from 2 on, that a noun follows: records of
// `nombre`, `nom` (the noun folded, without its plural: "fiche"), `ecrit` (« dix-huit fiches »),
// `seul` (nothing behind the noun narrows it: « 4 fiches de l’axe 2 » is of some), `tous` (so,
// and the words before say that it is of all: « les 18 fiches », « compte 13 communes ») and
// `qualite`, how those people are there: "present" of « 13 personnes présentes », « 13 présents »
// and « 13 conseillers municipaux présents sur 19 », "represente", "excuse", "absent", "votant",
// "en_exercice", "present_represente" of « présents ou représentés »; "" when nothing says it, or
// when more words narrow it (« présentes à l’atelier »).
[[nodiscard]] model::Value claims_of(const model::Map& data);
[[nodiscard]] templating::Shape shape_of_claims();

// The headings of `corps` that name an axis, « Axe 1 – … »: records of `titre`.
[[nodiscard]] model::Value axes_of(const model::Map& data);
[[nodiscard]] templating::Shape shape_of_axes();

}  // namespace greffier::kinds
