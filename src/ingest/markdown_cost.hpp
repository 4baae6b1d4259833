// How long cmark-gfm may take for a text: for some unfinished marks, it looks through the rest of
// the paragraph again at each of them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace greffier::ingest {

// So many marks in one paragraph take a second or two; several paragraphs share that time.
inline constexpr std::size_t kMostMarks = 20'000;

// The line (from 1) at which the marks of the paragraphs so far become too many: `[`, `<`, and the
// addresses that are links of themselves. Rows of a table, items of a list and definitions count as
// paragraphs. Linear in the text.
[[nodiscard]] std::optional<std::size_t> costly_line(std::string_view text);

// Cells that rows of the tables may lack, and columns of a table: cmark-gfm makes the former, and
// looks through the row for each of the latter.
inline constexpr std::size_t kMostMissingCells = 500'000;
inline constexpr std::size_t kMostTableColumns = 10'000;

// The line (from 1) at which the tables become too large: also when they have more cells in all
// than a quarter of diag::Limit::cells. Linear in the text.
[[nodiscard]] std::optional<std::size_t> large_table_line(std::string_view text);

}  // namespace greffier::ingest
