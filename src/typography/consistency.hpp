// Checks over a whole document: findings only, nothing is ever changed. Names spelled two ways,
// acronyms, titles, the punctuation of lists, brackets and quotation marks, repeated words, English
// that nobody marked: T30, T32, T35 to T39.
#pragma once

#include "typography/document_text.hpp"
#include "typography/finding.hpp"
#include "typography/profile.hpp"

namespace greffier::typography {

// Everything that the rules of `profile` find in the document, in the order of the notes. Linear in
// the length of the document, but for the names of people, of which a thousand are compared at
// most.
[[nodiscard]] Findings check_consistency(const DocumentText& document, const Profile& profile);

}  // namespace greffier::typography
