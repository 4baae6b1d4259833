// Typed numbers at the start of lines: those of titles, and those of lists.
#pragma once

#include <cstddef>
#include <map>

#include "material/piece.hpp"
#include "repair/outline_number.hpp"

namespace greffier::repair {

struct NumberedPiece {
  OutlineNumber number;
  bool is_title = false;  // else an entry of a numbered list
  bool is_listed = false;
};

// The numbers of headings and of lines, by the index of their piece. A series of lines numbers
// titles when text stands below most of them, and a list when they stand one under the other, end
// with semicolons or are long. A number that begins no series is no number, unless its noun says so
// (« Sujet n° 1 »).
[[nodiscard]] std::map<std::size_t, NumberedPiece> read_numbers(const material::Pieces& pieces);

}  // namespace greffier::repair
