// Notes in Markdown for `greffier typo`.
#pragma once

#include <optional>

#include "pipeline/typo_reading.hpp"

namespace greffier::pipeline {

// Reads paragraphs and texts of the header as rendering does. Every correction is made at the bytes
// that it is about, and the result is read again: a paragraph that would then read otherwise than
// corrected (an emphasis that no longer closes) is left as it was, and its corrections are told
// as to be made by hand. Superscripts and other formatting are left to rendering.
[[nodiscard]] std::optional<TypoResult> read_markdown_typo(const TypoInput& input,
                                                           const TypoDesk& desk);

}  // namespace greffier::pipeline
