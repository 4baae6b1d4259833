// Plain text for `greffier typo`: each line is a paragraph.
#pragma once

#include <optional>

#include "pipeline/typo_reading.hpp"

namespace greffier::pipeline {

// Refuses bytes that are not UTF-8. Line ends and a byte order mark stay as they are.
[[nodiscard]] std::optional<TypoResult> read_plain_typo(const TypoInput& input,
                                                        const TypoDesk& desk);

}  // namespace greffier::pipeline
