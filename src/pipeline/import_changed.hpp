// A document of ours that was changed since it was made: its notes, with the changes.
#pragma once

#include <vector>

#include "diag/diagnostic.hpp"
#include "material/changes.hpp"
#include "material/material.hpp"
#include "pipeline/import_carried.hpp"
#include "pipeline/import_notes.hpp"
#include "pipeline/import_remade.hpp"

namespace greffier::pipeline {

// The files of notes that the document carries, with what somebody has changed in its text since
// (repair/derived_text.hpp): the first one and those that it includes, their headers as they were.
// What is new is repaired as any text. `read` is the document, `before` what it was; the pictures
// that somebody has put into it go beside the notes.
[[nodiscard]] std::vector<NotesFile> changed_notes(material::Material read, CarriedFiles carried,
                                                   const RemadeDocument& before,
                                                   material::Changes& changes,
                                                   diag::Language language);

}  // namespace greffier::pipeline
