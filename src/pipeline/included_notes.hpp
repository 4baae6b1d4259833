// Notes that other notes are put together from: the reports of a compendium.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diag/sink.hpp"
#include "kinds/kind.hpp"
#include "model/block.hpp"
#include "model/value.hpp"
#include "pipeline/included_from.hpp"
#include "pipeline/included_tables.hpp"
#include "pipeline/read_input.hpp"

namespace greffier::pipeline {

// The files that a path with `*`, `?` or `[…]` in its last part stands for, by name; the path
// itself without them. None is raised.
[[nodiscard]] std::vector<std::string> files_like(const std::string& path, const diag::Span& span,
                                                  const IncludedFrom& from, diag::Sink& sink);

// Reads a file of notes that `path` names, as read_input does; what has no place is told at `span`,
// where the path stands. Nothing when there is nothing to go on with.
[[nodiscard]] std::optional<Input> read_included(const std::string& path, const diag::Span& span,
                                                 const IncludedFrom& from, diag::Sink& sink);

// Makes the paths of pictures, which are seen from the folder of `file`, seen from that of the
// notes that name `file`.
void move_pictures(model::Blocks& body, const std::string& file);

// In the fields of `kind` that may be files (kinds::Field::from_files), puts a record in the place
// of each path, in order; `*`, `?` and `[…]` in the last part of a path are those of the shell, and
// the files come by name. The record is the header of those notes, with their rank as `numero` when
// it has none, and their body as `corps`: its headings begin at level 2, and its pictures are seen
// from the folder of `from`. What cannot be read is an error at the path. The files of their tables
// go to `tables`.
void include_notes(model::Map& header, const kinds::Kind& kind, const IncludedFrom& from,
                   std::vector<IncludedTable>& tables, diag::Sink& sink);

}  // namespace greffier::pipeline
