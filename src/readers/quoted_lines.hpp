// Lines quoted with « > », as mail programs write them.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "material/changes.hpp"
#include "model/block.hpp"
#include "readers/text_lines.hpp"

namespace greffier::readers {

// How many lines from `first` on are quoted: « > text », « >text », « >> text » among them. 0 for
// none, for « >5 » (more than five) and for lines that all begin with « >> », which are arrows.
[[nodiscard]] std::size_t quoted_length(const std::vector<Line>& lines, std::size_t first);

// The quotation that they are. A line belongs where its signs say, also below one of a deeper
// level, where Markdown would go on with that one (CommonMark 0.31 § 5.1, laziness); dashes below
// a line are no underlining of it: such changes of what Markdown reads are asked of `changes`.
[[nodiscard]] model::Blocks read_quoted(const std::vector<Line>& lines, std::size_t first,
                                        std::size_t count, diag::SourceId source,
                                        material::Changes& changes, diag::Sink& sink);

}  // namespace greffier::readers
