// The whole way from notes to documents; the only place that knows the order of the phases.
#pragma once

#include <string>

#include "io/file_system.hpp"
#include "io/office_program.hpp"
#include "pipeline/job.hpp"

namespace greffier::pipeline {

// Renders, or only checks when the job has no outputs. Outputs are written at the end, all or none
// unless the disk fails between two of them. `office` is asked only for pages that are not
// estimated.
[[nodiscard]] Outcome render(const Job& job, io::FileSystem& files,
                             const io::OfficeProgram& office = io::real_office());

// A built-in template to write out; "" for the charte of the kind, and for its main document.
struct TemplateExport {
  std::string kind, charte, document;
  std::string output;     // its extension says the format
  bool replaces = false;  // an existing file, which a person may have restyled
};
// Writes the built-in template of a kind as an office file. An existing one is an error, unless
// it may be replaced.
[[nodiscard]] Outcome export_template(const TemplateExport& wanted, io::FileSystem& files);

}  // namespace greffier::pipeline
