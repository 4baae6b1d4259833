// Lengths as office files write them.
#pragma once

#include <optional>
#include <string_view>

namespace greffier::readers {

// « 12.5mm », « 3cm », « 1in », « 10pt », « 2pc », « 96px »: millimetres; nothing for anything
// else.
[[nodiscard]] std::optional<double> millimetres(std::string_view length);
// A whole number of any size that is no more than a number.
[[nodiscard]] std::optional<double> whole_number(std::string_view text);
// To a tenth.
[[nodiscard]] double rounded(double length);

}  // namespace greffier::readers
