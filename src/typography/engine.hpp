// The typography engine: a function from a paragraph to edits.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "typography/paragraph.hpp"
#include "typography/profile.hpp"

namespace greffier::typography {

// Every edit of `paragraph` that the rules of `profile` ask for, safe ones and ones to check, in
// the order of the text and without overlap (two edits may touch; they apply in their order). Rules
// see what earlier rules changed; offsets are those of the original text. Linear in time and
// memory. A second run over the result finds no safe edit. A paragraph without any sign that a
// rule looks for costs one scan and no allocation.
[[nodiscard]] std::vector<Edit> edits(const Paragraph& paragraph, const Profile& profile);

// `text` with the safe edits among `edits` applied; `edits` as the function above gives them.
[[nodiscard]] std::string apply(std::string_view text, const std::vector<Edit>& edits);

}  // namespace greffier::typography
