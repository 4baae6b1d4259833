// Enumerations inside a text: « A, B, C » and back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace greffier::kinds {

// Without the spaces (no-break ones too) at both ends.
// The parts between any of the `separators` (ASCII), trimmed, empty ones left out.
[[nodiscard]] std::vector<std::string> split(std::string_view text, std::string_view separators);
// « A, B, C ».
[[nodiscard]] std::string joined(const std::vector<std::string>& parts,
                                 std::string_view separator = ", ");

}  // namespace greffier::kinds
