// Properties of letters as styles and runs say them, before they are put together.
#pragma once

#include <optional>
#include <string>

#include "readers/office_paragraph.hpp"

namespace greffier::readers {

struct SaidLetters {
  std::optional<bool> strong, emphasis, small_caps, strike, hidden;
  std::optional<bool> underline;
  std::optional<model::Script> script;
  std::optional<double> points;
  std::optional<std::string> language;
};

// What `near` says, and where it says nothing what `far` does.
[[nodiscard]] SaidLetters over(SaidLetters near, const SaidLetters& far);
// The letters of which that is all that is said.
[[nodiscard]] Letters seen_letters(const SaidLetters& said);

}  // namespace greffier::readers
