// From other people's files to notes.
#pragma once

#include "io/file_system.hpp"
#include "io/office_program.hpp"
#include "pipeline/import_job.hpp"

namespace greffier::pipeline {

// Reads the files, repairs what they hold, and writes notes: one file, or one for each report and
// one that puts them together; pictures go into a folder beside them. Several files make one
// document: what the others hold is added to the first. Nothing is written when a file cannot be
// read. Notes of ours come out as they are.
[[nodiscard]] ImportOutcome import_files(const ImportJob& job, io::FileSystem& files,
                                         const io::OfficeProgram& office = io::real_office());

}  // namespace greffier::pipeline
