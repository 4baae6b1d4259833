// The copy of a template with a comment at each mistake.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "io/file_system.hpp"
#include "pipeline/formats.hpp"

namespace greffier::pipeline {

struct AnnotateJob {
  std::string file;  // the template, as typed
  std::string copy;  // to write; of the same format
  // Files that the copy must not replace besides the template: the documents of the run.
  std::span<const std::string> outputs = {};
  diag::Language language = diag::Language::french;
};

// False, and an error, when no such copy can be written: it would replace another file, or is of
// another format, or there is no file to copy.
[[nodiscard]] bool can_annotate(const AnnotateJob& job, diag::Sink& sink);

// Writes the copy (can_annotate() is true) when `sink` holds errors or warnings that have a place
// in the template; says so in `sink` when there is nothing to write, and how many comments it has.
// True when it was written.
bool annotate(const AnnotateJob& job, const diag::SourceMap& sources, io::FileSystem& files,
              diag::Sink& sink);

// What the comments say: message and hint, once for each place.
[[nodiscard]] std::vector<office::Remark> remarks_on(const std::string& file,
                                                     const diag::Sink& sink,
                                                     const diag::SourceMap& sources,
                                                     diag::Language language);

}  // namespace greffier::pipeline
