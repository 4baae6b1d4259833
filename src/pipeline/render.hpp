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

// Writes the built-in template of a kind as an office file; the extension of `output` says which.
[[nodiscard]] Outcome export_template(const std::string& kind, const std::string& charte,
                                      const std::string& output, io::FileSystem& files);

}  // namespace greffier::pipeline
