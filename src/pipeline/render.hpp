// The whole way from notes to documents; the only place that knows the order of the phases.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "io/file_system.hpp"

namespace greffier::pipeline {

// What is asked for. Paths are as the user typed them.
struct Job {
  std::string notes;                 // file of notes
  std::vector<std::string> outputs;  // documents to write, .odt or .docx; empty to check only
  std::string charte;                // built-in name or file; "" for the notes' or the kind's own
  std::string template_name;         // built-in kind or office file; "" for the notes' kind
  std::vector<std::string> data_files;                        // YAML or JSON, over the header
  std::vector<std::pair<std::string, std::string>> settings;  // key, value; over everything
};

// A typographic correction as it is shown; no-break spaces are visible signs.
struct Correction {
  std::string rule;  // "T03"
  std::string title_fr, title_en;
  bool safe = true;  // applied; else only proposed
  diag::Span span;
  std::string before, after;
};

// What happened. Nothing was written when the sink has errors.
struct Outcome {
  diag::Sink sink;
  diag::SourceMap sources;
  std::vector<Correction> corrections;  // in reading order
  std::vector<std::string> written;     // paths, in the order asked
};

// Renders, or only checks when the job has no outputs. Outputs are written at the end, all or none
// unless the disk fails between two of them.
[[nodiscard]] Outcome render(const Job& job, io::FileSystem& files);

// Writes the built-in template of a kind as an office file; the extension of `output` says which.
[[nodiscard]] Outcome export_template(const std::string& kind, const std::string& charte,
                                      const std::string& output, io::FileSystem& files);

// The names of the built-in kinds and chartes, sorted, for help and completion.
[[nodiscard]] std::vector<std::string> kind_names();
[[nodiscard]] std::vector<std::string> charte_names();

}  // namespace greffier::pipeline
