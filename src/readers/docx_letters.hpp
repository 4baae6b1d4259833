// Run properties (ISO 29500-1 § 17.3.2) as they are said, before they are put together.
#pragma once

#include <optional>
#include <string>

#include "readers/office_paragraph.hpp"
#include "xml/tree.hpp"

namespace greffier::readers {

struct SaidLetters {
  // Toggle properties (§ 17.7.3).
  std::optional<bool> strong, emphasis, small_caps, strike, hidden;
  std::optional<bool> underline;
  std::optional<model::Script> script;
  std::optional<double> points;
  std::optional<std::string> language;
};

// What a w:rPr says; nothing of null.
[[nodiscard]] SaidLetters read_letters(const xml::Node* properties);

// What `near` says, and where it says nothing what `far` does.
[[nodiscard]] SaidLetters over(SaidLetters near, const SaidLetters& far);

// The letters of a run: the defaults of the document, the style of its paragraph, its character
// style, and what it says itself. A toggle that both styles set is off, unless the defaults set it.
[[nodiscard]] Letters seen_letters(const SaidLetters& defaults, const SaidLetters& paragraph,
                                   const SaidLetters& character, const SaidLetters& own);

}  // namespace greffier::readers
