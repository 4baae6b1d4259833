// Bullets that somebody typed.
#pragma once

#include <cstddef>
#include <string_view>

namespace greffier::repair {

// The bytes of the bullet that `text` begins with, spaces after it included; 0 when there is none.
// A hyphen, a dash or a star needs a space or a letter behind it; arrows (→, ►) are no bullets:
// they mean something.
[[nodiscard]] std::size_t typed_bullet(std::string_view text);

}  // namespace greffier::repair
