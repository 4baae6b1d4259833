// The files of templates/ as they are built into the program.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "diag/sink.hpp"
#include "embedding/file.hpp"

namespace greffier::embedding {

// A file of templates/ in the form that the program reads fastest: whole (embedding/shared.hpp),
// and YAML becomes JSON (and "kind.yaml" "kind.json"). `library` is all of templates/. Problems are
// errors of the sink.
[[nodiscard]] File embedded_form(const File& file, std::span<const File> library, diag::Sink& sink);
// Every file of templates/ but those that are only taken up by others.
[[nodiscard]] std::vector<File> embedded_forms(std::span<const File> library, diag::Sink& sink);

// A source file that defines pipeline::embedded() (pipeline/embedded.hpp) as `files`, sorted by
// path.
[[nodiscard]] std::string source_of(std::vector<File> files);

}  // namespace greffier::embedding
