// Documents of ours give their notes back.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "model/value.hpp"
#include "pipeline/import_notes.hpp"

namespace greffier::pipeline {

struct CarriedFiles {
  std::vector<NotesFile> files;  // the notes first, then those that they include and their pictures
  std::size_t texts = 0;         // how many of them are notes
  model::Map header;             // of the notes
  bool is_unchanged = false;     // nobody has changed the text of the document since
  std::string fingerprint;       // of the document as it was made (checks/fingerprint.hpp)
  std::string extension;         // of its format, without a dot
  std::string document;          // which one of those that its notes give, "" for the main one
  std::string origin;            // the name of the notes that it was made of
};

// What a document carries (pipeline/carried_notes.hpp), as the files that `output` needs beside it.
// Nothing for a document that carries no notes, or that names files outside of the folder of
// `output`: a document of somebody's must not write where it likes.
[[nodiscard]] std::optional<CarriedFiles> carried_files(std::string_view bytes,
                                                        const std::string& name,
                                                        const std::string& output);

}  // namespace greffier::pipeline
