// Diagnostics whose words are data, not those of a catalogue.
#pragma once

#include <string>

#include "diag/diagnostic.hpp"
#include "kinds/field.hpp"

namespace greffier::kinds {

// Its code and its words in both languages; a hint may be empty. Codes are few (those of the rules
// that ship): each has an entry that lives as long as the program. Any thread may ask.
[[nodiscard]] diag::Diagnostic worded(const std::string& code, diag::Severity severity,
                                      const diag::Span& span, Wording text, Wording hint);

}  // namespace greffier::kinds
