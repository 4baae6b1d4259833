// What the layout of a document of ours made of its notes, and what the notes say themselves.
#pragma once

#include <cstddef>
#include <vector>

#include "material/changes.hpp"
#include "material/piece.hpp"

namespace greffier::repair {

// A piece of a document that was changed, on its way back to the notes.
struct ReturnedPiece {
  material::Piece piece;
  bool is_typed = false;  // it is that of the notes
  std::size_t note = 0;   // the piece of the notes that it is, or stands behind
};

// A document that was changed since it was made from notes, read: what its layout derived (the list
// of its points, the decisions put together, the table of actions, the formulas of minutes) goes,
// since it would come a second time when the notes are rendered; what nobody has changed becomes
// what the notes have, as it was typed, and what they have that no document shows comes back.
// `made` is the document as it was made, read in the same way; `notes` are the bodies of the notes.
// A piece is derived when it stands in `made` and no words of the notes stand for it. One that
// somebody has changed since is kept in an internal note, for its author to carry over into the
// header or the text.
[[nodiscard]] std::vector<ReturnedPiece> back_to_notes(material::Pieces pieces,
                                                       const material::Pieces& made,
                                                       const material::Pieces& notes,
                                                       material::Changes& changes);

}  // namespace greffier::repair
