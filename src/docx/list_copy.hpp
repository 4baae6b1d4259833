// Lists of a template that a loop repeats (ISO 29500-1 § 17.9).
#pragma once

#include <optional>
#include <string_view>

#include "docx/writing.hpp"

namespace greffier::docx {

// A list numbered like the w:num `id` of `numbering` (word/numbering.xml) that starts again at its
// first level; its own number is still 0. Nothing for bullets, and for a list that is not there.
[[nodiscard]] std::optional<ListInstance> numbered_like(std::string_view numbering,
                                                        std::string_view id);

}  // namespace greffier::docx
