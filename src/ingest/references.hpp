// Definitions that CommonMark takes out of the text and that nothing calls: their words would be
// lost.
#pragma once

#include <string>
#include <vector>

#include <cmark-gfm.h>

namespace greffier::ingest {

// The lines (from 1, sorted) of the definitions of footnotes `[^name]: texte` and of links
// `[name]: address` in `text` that are not to be seen in the tree it was parsed into: nothing calls
// them, or they define a name again.
[[nodiscard]] std::vector<std::size_t> dropped_definitions(const std::string& text,
                                                           cmark_node* root);

}  // namespace greffier::ingest
