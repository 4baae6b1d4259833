// Definitions that CommonMark takes out of the text and that nothing calls: their words would be
// lost.
#pragma once

#include <string>
#include <vector>

#include "ingest/source_text.hpp"

namespace greffier::ingest {

// The lines (from 1) that start as a footnote definition `[^name]:`.
[[nodiscard]] std::vector<std::size_t> footnote_lines(const std::string& text);
// The lines (from 1) that start as the definition of a link `[name]: address` whose name stands
// nowhere else between brackets.
[[nodiscard]] std::vector<std::size_t> unused_link_lines(const std::string& text);

}  // namespace greffier::ingest
