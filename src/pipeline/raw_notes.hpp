// Documents straight from raw material: an import in passing.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "io/file_system.hpp"
#include "io/office_program.hpp"
#include "pipeline/import_job.hpp"

namespace greffier::pipeline {

// Files that are no notes yet, made into notes that no disk has.
struct RawNotes {
  ImportOutcome import;
  std::string notes;                         // the path of the notes among `files`
  std::map<std::string, std::string> files;  // notes and pictures, by their paths
};

// Nothing for a file of notes or of data: whatever has a header, and Markdown. Documents of Writer
// and Word, pages, sheets and plain text are raw.
[[nodiscard]] std::optional<RawNotes> read_raw(const std::string& path, io::FileSystem& files,
                                               const io::OfficeProgram& office);

}  // namespace greffier::pipeline
