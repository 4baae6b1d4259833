// A table whose columns are lists of people.
#pragma once

#include <vector>

#include "material/piece.hpp"
#include "model/value.hpp"
#include "repair/field_names.hpp"

namespace greffier::repair {

struct PeopleColumn {
  const KnownField* field = nullptr;
  model::Values people;
};

// The columns of « Présents | Excusés », a list of people below each title: one somebody a
// paragraph, a line, or several parted by commas. Empty for other tables, and for pieces that are
// none.
[[nodiscard]] std::vector<PeopleColumn> people_columns(const material::Piece& piece,
                                                       const KnownFields& fields);

}  // namespace greffier::repair
