// Notes that a page has at its end, and the places that call them.
#pragma once

#include <unordered_map>
#include <unordered_set>

#include "readers/html_tree.hpp"

namespace greffier::readers {

// Found by their links: a call leads to the note, the note back to the call (Word, LibreOffice,
// Google Docs, pandoc, Markdown's and wikis' pages); or the note has an id that says so.
struct HtmlNotes {
  std::unordered_map<const xml::Node*, const xml::Node*> bodies;  // of a call (an `a` element)
  std::unordered_set<const xml::Node*> skipped;  // notes, what leads back, the rule above them
};

[[nodiscard]] HtmlNotes find_notes(const HtmlTree& tree);

}  // namespace greffier::readers
