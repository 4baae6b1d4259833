// Colours of a charte: names, hexadecimal, tints.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace greffier::office {

// The named colours of a charte, "#RRGGBB" each.
using Palette = std::map<std::string, std::string, std::less<>>;

// Reads « accent », « #1F3A5F », or a tint on white: « accent 12 % ». Nothing when it is none of
// these. The result is "#RRGGBB" in capitals.
[[nodiscard]] std::optional<std::string> read_color(std::string_view text, const Palette& palette);

}  // namespace greffier::office
