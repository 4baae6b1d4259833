// The carried notes (office/carried_notes.hpp) as an RDF metadata file of the package, which Writer
// keeps (ODF 1.3 part 2 § 6; part 3 § 4).
#pragma once

#include <optional>

#include "office/carried_notes.hpp"
#include "package/package.hpp"

namespace greffier::odt {

// Takes those of the template out, which it has when it was made from a finished document.
void drop_carried_notes(package::Package& package);
// Puts them in, in the place of those that were there.
void set_carried_notes(package::Package& package, const office::CarriedNotes& notes);
// Nothing when there are none.
[[nodiscard]] std::optional<office::CarriedNotes> carried_notes(const package::Package& package);

}  // namespace greffier::odt
