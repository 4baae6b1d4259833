// A document of ours as it was when it was made, out of the notes that it carries.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "io/file_system.hpp"
#include "io/office_program.hpp"
#include "material/piece.hpp"
#include "pipeline/import_carried.hpp"

namespace greffier::pipeline {

struct RemadeDocument {
  material::Pieces made;          // the document, read
  material::Pieces notes;         // the bodies of its notes, one file behind the other
  std::vector<std::size_t> ends;  // of each file, in `notes`
};

// Renders the notes again, in memory: of the documents that they give, the one that was changed,
// by the fingerprint that it carries, else the main one. Nothing when they cannot be rendered:
// their template is not there.
[[nodiscard]] std::optional<RemadeDocument> remade(const CarriedFiles& carried,
                                                   io::FileSystem& files,
                                                   const io::OfficeProgram& office);

}  // namespace greffier::pipeline
