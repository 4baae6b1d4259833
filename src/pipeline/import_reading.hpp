// The readers of an import: one line per format in a table.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diag/sink.hpp"
#include "io/office_program.hpp"
#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::pipeline {

// What a reader is given.
struct ImportSource {
  std::string_view bytes;
  std::string name;  // as typed: its extension says the format where the bytes do not
  diag::SourceId source = diag::kNoSource;
};

// Reads a file by what it is: its first bytes, else its name. Nothing, told, for what cannot be
// read.
[[nodiscard]] std::optional<material::Material> read_material(const ImportSource& source,
                                                              const io::OfficeProgram& office,
                                                              material::Changes& changes,
                                                              diag::Sink& sink);

// True for a file of notes, plain text or data, which has lines to show.
[[nodiscard]] bool has_lines(const ImportSource& source);

// True for what is neither notes nor data: a document, a page, sheets, or plain text without a
// header.
[[nodiscard]] bool is_raw(const ImportSource& source);

}  // namespace greffier::pipeline
