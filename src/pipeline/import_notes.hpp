// Notes out of repaired material.
#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "model/block.hpp"
#include "pipeline/import_repairs.hpp"

namespace greffier::pipeline {

struct NotesFile {
  std::string path;
  std::string bytes;
};

// The folder that the pictures of a reader go to, seen from the notes: « forum-images/ ».
[[nodiscard]] std::string pictures_folder(const std::string& output);
// Where one of them is, seen from where `output` is.
[[nodiscard]] std::string picture_path(const std::string& output, const std::string& name);
// Calls them by where they are.
void put_pictures_in(model::Blocks& blocks, const std::string& folder);

// The text of one file of notes, whose pictures are where it says.
[[nodiscard]] std::string notes_text(material::Material material, diag::Language language);

// The files that the material makes, the notes of `output` first: then a file each for the reports
// (« forum/03-le-velo.md » beside « forum.md »), then the pictures (« forum-images/plan.png »).
// What was guessed is marked behind its field, in `language`.
[[nodiscard]] std::vector<NotesFile> notes_files(Repaired repaired, const std::string& output,
                                                 diag::Language language);

}  // namespace greffier::pipeline
