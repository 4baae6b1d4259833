// A finished document, judged for its accessibility, whoever made it.
#pragma once

#include <string>

#include "io/file_system.hpp"
#include "pipeline/typo_job.hpp"

namespace greffier::pipeline {

// True for the path of a file that judge_document() reads: .odt, .docx and their templates.
[[nodiscard]] bool is_office_file(const std::string& path);

// Every finding of accessibility/rules.hpp, with its place, in the order of the document; acronyms
// are looked for as `greffier typo` does (T35). A file that cannot be read is told in the sink. The
// file is never changed.
[[nodiscard]] TypoOutcome judge_document(const std::string& path, const io::FileSystem& files);

}  // namespace greffier::pipeline
