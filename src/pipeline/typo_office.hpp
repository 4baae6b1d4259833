// Existing .odt and .docx files for `greffier typo`.
#pragma once

#include <optional>

#include "pipeline/typo_reading.hpp"

namespace greffier::pipeline {

// Reads every paragraph of the document (odt/correct.hpp, docx/correct.hpp). Corrected, the file
// has the same bytes but for the corrected passages; with a revision these are tracked changes.
[[nodiscard]] std::optional<TypoResult> read_odt_typo(const TypoInput& input, const TypoDesk& desk);
[[nodiscard]] std::optional<TypoResult> read_docx_typo(const TypoInput& input,
                                                       const TypoDesk& desk);

}  // namespace greffier::pipeline
