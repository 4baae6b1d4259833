// The help texts.
#pragma once

#include <string_view>

#include "diag/diagnostic.hpp"

namespace greffier::cli {

// The help on a command ("render", "check", "typo", "template new"), on the whole program for ""
// and for an unknown topic. Fits a screen of 24 lines of 80 columns; ends with a newline.
[[nodiscard]] std::string_view help_text(std::string_view topic, diag::Language language);

}  // namespace greffier::cli
