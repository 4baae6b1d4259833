// Footnotes of a template that a loop repeats (ISO 29500-1 § 17.11).
#pragma once

#include <string>
#include <string_view>

namespace greffier::docx {

// The w:footnote `id` of `footnotes` (word/footnotes.xml) with another identifier; "" when it is
// not there.
[[nodiscard]] std::string note_like(std::string_view footnotes, std::string_view id, int fresh);

}  // namespace greffier::docx
