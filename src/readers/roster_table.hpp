// A sheet that is a table like another.
#pragma once

#include <optional>
#include <string>

#include "model/value.hpp"
#include "readers/roster.hpp"

namespace greffier::readers {

// The table of a sheet: its first full row is the header row when it holds no number, lines above
// it that have one cell stand above the table, rows of one cell among others span it, columns of
// numbers stand to the right.
[[nodiscard]] Roster read_plain_table(const Sheet& sheet, diag::SourceId source,
                                      material::Changes& changes);

// Records with names, or plain values, as rows: the names stand in the first row. Nothing when one
// of the values is a list or a map.
[[nodiscard]] std::optional<Sheet> sheet_of(const model::Values& records);

// A value of data as a cell has it; nothing for lists and maps.
[[nodiscard]] std::optional<std::string> scalar_text(const model::Value& value);

}  // namespace greffier::readers
