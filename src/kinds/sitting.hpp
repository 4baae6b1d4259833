// A sitting as its notes tell it: the items of the agenda, who sat at each, and what came of them.
//
// Every heading of level 1 of `corps` begins an item. In it, the containers of collections are what
// happens: `arrivee`, `depart` and `deport` (fields `qui`, `heure`, `pouvoir_a`) move people, those
// of a collection with a check of votes or a field `resultat` are outcomes, all others (a debate, a
// suspension) are told as they are. All collections are those of the kind: nothing here knows a
// council from a general meeting.
#pragma once

#include <span>

#include "kinds/collection.hpp"
#include "model/value.hpp"
#include "templating/shapes.hpp"

namespace greffier::kinds {

// `presences`, `points` and `actes` of a sitting, in that order, from one reading of its notes.
[[nodiscard]] model::Values sitting_of(std::span<const Collection> collections,
                                       const model::Map& data);

// `presences`: who sat when it began, a record with the members of Attendance::describe,
// `mandataires` (Attendance::holders) and `texte` (« 21 présents, 4 représentés ») and
// `mouvements`, in order: records of `sorte`, `personne`, `heure`, `point` (the number of its item)
// and what Attendance::move says.
[[nodiscard]] templating::Shape shape_of_attendance(std::span<const Collection> collections);

// `points`, the items: records of `numero` ("" for a heading without number, and for what comes
// before the first), `titre`, `suite`, `issue` (what its last outcome says), `rapporteur`, and who
// sat (Attendance::describe) when its first outcome came, or at its end. `suite` is all that it
// holds, in order: records of `sorte` ("expose" for text before any debate or outcome, "texte" for
// other text, else the name of the container), `texte` (Blocks, of texts) and `fiches`: the records
// of containers of one name that follow one another, acts as `actes` has them; each has the names
// of all others too, empty, for templates.
[[nodiscard]] templating::Shape shape_of_items(std::span<const Collection> collections);

// `actes`, the outcomes of all items: their records with, in place of their content, its parts
// (act_text.hpp), and `sorte`, `point`, `titre` (of its item, unless it has its own), `expose`
// (Blocks), who sat (Attendance::describe), `identifiant` and `identifiant_exact` (act_number.hpp),
// `ecart` (its number less the one before, of the same sort; 1 for the first).
[[nodiscard]] templating::Shape shape_of_acts(std::span<const Collection> collections);

}  // namespace greffier::kinds
