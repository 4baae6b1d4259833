// Records of people and of actions from the cells of a row.
#pragma once

#include <string>
#include <string_view>

#include "model/value.hpp"
#include "readers/roster_columns.hpp"
#include "readers/sheet.hpp"

namespace greffier::readers {

// The person of a row (roster.hpp says which keys); empty when no cell is filled.
[[nodiscard]] model::Map read_person_row(const SheetRow& row, const RosterColumns& columns,
                                         const diag::Span& span);

// The action of a row.
[[nodiscard]] model::Map read_action_row(const SheetRow& row, const RosterColumns& columns,
                                         const diag::Span& span);

// "present", "represente", "excuse", "absent", or "" for a word that tells no presence.
[[nodiscard]] std::string_view presence_of(std::string_view word);

// The presence that the name of a group tells: « EXCUSÉS », « Membres absents excusés »; "" for
// others.
[[nodiscard]] std::string_view presence_of_group(std::string_view name);

// Puts the group in a record that has none of its own: as its presence, when the name tells one.
void set_group(model::Map& record, const std::string& group, const diag::Span& span);

// True for what stands in a cell to say yes: anything but « non », 0 and dashes.
[[nodiscard]] bool is_mark(std::string_view text);

}  // namespace greffier::readers
