// People told by how they are written.
#pragma once

#include <optional>

#include "readers/roster_columns.hpp"
#include "readers/sheet.hpp"

namespace greffier::readers {

struct GuessedPeople {
  RosterColumns columns;
  std::vector<std::string> titles;  // the first row, when it has no name where the others have one
};

// The columns of a sheet without titles whose cells look like people: a column of names, with those
// of e-mails and telephones, the first other text as `fonction` and the second as `structure`.
// Nothing when less than six rows out of ten hold a name that is certain (or, beside an e-mail, a
// probable one), or when there are fewer than two rows.
[[nodiscard]] std::optional<GuessedPeople> guess_people(const Sheet& sheet);

}  // namespace greffier::readers
