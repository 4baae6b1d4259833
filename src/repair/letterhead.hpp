// What stands above the title of a document: whose it is, when and where it was written.
#pragma once

#include <cstddef>
#include <string_view>

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// True for the name of a body: « Commune de Rivemont », « Association « Les Amis du Moulin » ».
[[nodiscard]] bool names_body(std::string_view line);

// True for a line outside of lists of no more than `longest` bytes that ends as titles do.
[[nodiscard]] bool is_short_line(const material::Piece& piece, std::size_t longest);

// « Ville de Montbrac          Le 3 février 2025 » among the first lines, set side by side, becomes
// two lines.
void part_datelines(material::Pieces& pieces);

// Takes what letterheads say among the pieces before `end` into the header: the body
// (`organisme`, `departement`), above a note its department (`unite`), its place and its date, too;
// « République française » goes (rule I52). Returns how many pieces went.
std::size_t take_body(material::Material& material, std::size_t end, material::Changes& changes);

}  // namespace greffier::repair
