// Notes to fill in, for a kind of documents.
#pragma once

#include <string>

#include "diag/diagnostic.hpp"
#include "io/file_system.hpp"
#include "kinds/kind.hpp"
#include "pipeline/job.hpp"

namespace greffier::pipeline {

struct NewNotes {
  std::string kind;
  std::string output;
  bool replaces = false;                             // an existing file
  diag::Language language = diag::Language::french;  // of the remarks in it
};

// Writes notes with the header and the outline of a kind, and remarks that say what goes where. An
// existing file is refused unless it may be replaced.
[[nodiscard]] Outcome new_notes(const NewNotes& wanted, io::FileSystem& files);

// Their text. Remarks are YAML comments of the header: nothing of them comes into a document.
[[nodiscard]] std::string notes_skeleton(const kinds::Kind& kind, diag::Language language);

}  // namespace greffier::pipeline
