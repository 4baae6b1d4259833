// Tables of notes that are files of their own: what a spreadsheet saves.
#pragma once

#include <string>
#include <vector>

#include "diag/sink.hpp"
#include "kinds/kind.hpp"
#include "model/block.hpp"
#include "pipeline/included_from.hpp"

namespace greffier::pipeline {

// A file of which a table was read.
struct IncludedTable {
  std::string path;  // as opened
  diag::SourceId source = diag::kNoSource;
};

// Gives each container of `body` that names a file (`::: fiches fichier="fiches.csv"`,
// model::kRowsFile) the table of that file: `tableau`, `calendrier` and those with the name of a
// collection of `kind`. The file is CSV or TSV as spreadsheets save it: any separator, UTF-8 with
// or without a byte order mark, UTF-16 or Windows-1252. Its first row has the titles. A file that
// several containers name is one source. What cannot be read is an error at the attribute. Returns
// the files, in order.
std::vector<IncludedTable> include_tables(model::Blocks& body, const kinds::Kind& kind,
                                          const IncludedFrom& from, diag::Sink& sink);

}  // namespace greffier::pipeline
