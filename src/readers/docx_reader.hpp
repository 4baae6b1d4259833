// .docx files as raw material.
#pragma once

#include <optional>
#include <string_view>

#include "diag/sink.hpp"
#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::readers {

// Reads a document of Word (ISO 29500-1, transitional or strict; with macros or a template alike).
// Total: any bytes give material or diagnostics; nothing and told when the file is damaged, is
// protected or is no text document. `name` is what messages call the file. Spans have `source` and
// count paragraphs from 1 in the order they are met, those of cells and notes too. What is done to
// read it is told in `changes` (office_rules.hpp).
[[nodiscard]] std::optional<material::Material> read_docx(std::string_view bytes,
                                                          std::string_view name,
                                                          diag::SourceId source,
                                                          material::Changes& changes,
                                                          diag::Sink& sink);

}  // namespace greffier::readers
