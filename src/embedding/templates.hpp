// The files of templates/ as they are built into the program.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"

namespace greffier::embedding {

struct File {
  std::string path;  // from templates/, with '/'
  std::string bytes;
};

// A file of templates/ in the form that the program reads fastest: YAML becomes JSON (and
// "kind.yaml" "kind.json"), the others stay as they are. Problems are errors of the sink.
[[nodiscard]] File embedded_form(File file, diag::Sink& sink);

// A source file that defines pipeline::embedded() (pipeline/embedded.hpp) as `files`, sorted by
// path.
[[nodiscard]] std::string source_of(std::vector<File> files);

}  // namespace greffier::embedding
