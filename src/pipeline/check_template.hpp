// The mistakes of a template of the user's, before there are notes.
#pragma once

#include <string>
#include <vector>

#include "io/file_system.hpp"
#include "pipeline/job.hpp"

namespace greffier::pipeline {

struct TemplateJob {
  std::string file;  // .odt, .ott, .docx or .dotx
  std::string kind;  // whose data it is made for; "" for none
  // Data that it is made for: YAML, JSON, or the records of a batch (CSV, TSV, lines of JSON, a
  // list of JSON).
  std::vector<std::string> data_files;
  std::string annotated = {};  // a copy to write, with comments at the mistakes; "" for none
  diag::Language language = diag::Language::french;  // of the comments
};

// Everything that is wrong with the template: the writing of its tags, how they stand in each
// other, missing styles and, with a kind or data, every name that these do not give and every use
// that their types forbid, in all branches. With both, the names of the kind and the others of the
// data; with data alone, the template is also tried with them (template_trial.hpp). With neither, a
// note says that names were not looked at. Writes nothing but the copy that is asked for.
[[nodiscard]] Outcome check_template(const TemplateJob& job, io::FileSystem& files);

}  // namespace greffier::pipeline
