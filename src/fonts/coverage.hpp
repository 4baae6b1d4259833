// Which characters the fonts of this machine draw (fontconfig).
#pragma once

#include <optional>
#include <string_view>

namespace greffier::fonts {

// True when a font of that family draws the character; nothing when none is installed here and
// nothing is known of it. Families are compared without case. The first call reads fontconfig's
// cache, some milliseconds: ask only when the answer matters. Safe to call from several threads.
[[nodiscard]] std::optional<bool> draws(std::string_view family, char32_t character);

}  // namespace greffier::fonts
