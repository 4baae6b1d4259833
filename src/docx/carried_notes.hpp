// The carried notes (office/carried_notes.hpp) as a custom XML data part, which Word and Writer
// keep (ISO 29500-1 § 15.2.5, 15.2.6 and 22.5).
#pragma once

#include <optional>

#include "office/carried_notes.hpp"
#include "package/package.hpp"

namespace greffier::docx {

// Takes those of the template out, which it has when it was made from a finished document.
void drop_carried_notes(package::Package& package);
// Puts them in, in the place of those that were there.
void set_carried_notes(package::Package& package, const office::CarriedNotes& notes);
// Nothing when there are none.
[[nodiscard]] std::optional<office::CarriedNotes> carried_notes(const package::Package& package);

}  // namespace greffier::docx
