// Notes out of repaired material.
#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "pipeline/import_repairs.hpp"

namespace greffier::pipeline {

struct NotesFile {
  std::string path;
  std::string bytes;
};

// The files that the material makes, the notes of `output` first: then a file each for the reports
// (« forum/03-le-velo.md » beside « forum.md »), then the pictures (« forum-images/plan.png »).
// What was guessed is marked behind its field, in `language`.
[[nodiscard]] std::vector<NotesFile> notes_files(Repaired repaired, const std::string& output,
                                                 diag::Language language);

}  // namespace greffier::pipeline
