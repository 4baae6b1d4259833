// Entries of menus as catalogues of programs write them: « C_entre », « _Fichier ». The underscore
// marks the key; it is no sign of code.
#pragma once

#include <cstddef>
#include <string_view>

namespace greffier::typography {

// True when the underscore at `position` stands before a word, or inside one that is French without
// it.
[[nodiscard]] bool is_mnemonic(std::string_view text, std::size_t position);

}  // namespace greffier::typography
