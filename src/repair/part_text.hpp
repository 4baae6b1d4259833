// A changed document that shows but a part of its notes: a notice of meeting, a resolution.
#pragma once

#include <vector>

#include "material/changes.hpp"
#include "material/piece.hpp"
#include "repair/derived_text.hpp"

namespace greffier::repair {

// The notes that such a document carries (`notes`), with what somebody has changed in it since:
// `pieces` is the document, `made` what it was. A piece of the notes that it shows as it is typed
// is replaced by what it became, or goes when it is no longer there. What is new, or was changed
// in what the layout composes or takes out of a container, is kept in an internal note where it
// stands, for its author to carry over. All that the document does not show stays.
[[nodiscard]] std::vector<ReturnedPiece> part_to_notes(material::Pieces pieces,
                                                       const material::Pieces& made,
                                                       const material::Pieces& notes,
                                                       material::Changes& changes);

}  // namespace greffier::repair
