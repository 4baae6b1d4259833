// Run properties (ISO 29500-1 § 17.3.2) as they are said, before they are put together.
#pragma once

#include "readers/office_letters.hpp"
#include "xml/tree.hpp"

namespace greffier::readers {

// What a w:rPr says; nothing of null.
[[nodiscard]] SaidLetters read_letters(const xml::Node* properties);

// The letters of a run: the defaults of the document, the style of its paragraph, its character
// style, and what it says itself. A toggle
// (§ 17.7.3) that both styles set is off, unless the defaults set it.
[[nodiscard]] Letters seen_letters(const SaidLetters& defaults, const SaidLetters& paragraph,
                                   const SaidLetters& character, const SaidLetters& own);

}  // namespace greffier::readers
