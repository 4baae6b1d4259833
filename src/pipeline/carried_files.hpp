// The files that notes ask for, as a document carries them.
#pragma once

#include <string>

#include "model/value.hpp"
#include "office/carried_notes.hpp"
#include "office/media.hpp"

namespace greffier::pipeline {

// "seance.md" of "2026/seance.md".
[[nodiscard]] std::string base_name(const std::string& path);
// A path seen from the folder of the file `from`.
[[nodiscard]] std::string seen_from(const std::string& from, const std::string& path);

// Adds what a picture is known by, once; nothing for one that was not loaded.
void carry_picture(office::CarriedNotes& notes, const office::MediaLibrary& media,
                   const std::string& source);
// Those of a field: a path, a list of paths, a record with one.
void carry_pictures(office::CarriedNotes& notes, const office::MediaLibrary& media,
                    const model::Value& value);

}  // namespace greffier::pipeline
