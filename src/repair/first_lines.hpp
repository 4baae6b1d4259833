// What the very first lines of a text say, when no title of a known sort stands there.
#pragma once

#include <cstddef>
#include <string_view>

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// True for what stands over a list of people: « Présents », « ÉTAIENT REPRÉSENTÉS », « Absents
// ayant donné pouvoir ».
[[nodiscard]] bool names_people(std::string_view text);

// True for a place where people meet: « Salle Jean-Moulin », « au siège », « médiathèque ».
[[nodiscard]] bool names_place(std::string_view text);

// True for a line that is a sentence or more.
[[nodiscard]] bool is_long(const material::Piece& piece);

// True when the text has begun at this piece: a list, a table, a list of people or its name. No
// title of the document stands behind it.
[[nodiscard]] bool begins_text(const material::Piece& piece);

// Takes the first line (or the first two) into `titre` when it is short, nothing marks it and no
// later line looks like it. `is_all`: also when nothing follows.
void take_first_line(material::Material& material, material::Changes& changes, bool is_all = false);

}  // namespace greffier::repair
