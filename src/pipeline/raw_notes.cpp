#include "pipeline/raw_notes.hpp"

#include <utility>

#include "pipeline/import.hpp"
#include "pipeline/import_reading.hpp"

namespace greffier::pipeline {

std::optional<RawNotes> read_raw(const std::string& path, io::FileSystem& files,
                                 const io::OfficeProgram& office) {
  const auto bytes = files.read(path);
  if (!bytes || !is_raw({*bytes, path, diag::kNoSource})) return std::nullopt;
  RawNotes raw;
  raw.notes = path + ".md";
  io::MemoryFileSystem made;
  ImportJob job;
  job.files = {path};
  job.input = *bytes;
  job.output = raw.notes;
  raw.import = import_files(job, made, office);
  raw.import.written.clear();
  raw.files = std::move(made.files);
  return raw;
}

}  // namespace greffier::pipeline
