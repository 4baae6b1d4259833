// What the dictionary compiler tells whoever builds the program.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace greffier::dictionary {

// {0} the line of the affix file.
inline constexpr diag::Message kUnknownDirective{
    .code = "L001",
    .fr = "Le fichier d’affixes contient une ligne que ce programme ne sait pas lire : « {0} »",
    .en = "The affix file has a line that this program cannot read: “{0}”",
};

// {0} the entry.
inline constexpr diag::Message kUnknownFlag{
    .code = "L002",
    .fr =
        "Ce mot du dictionnaire porte un drapeau que le fichier d’affixes n’explique pas, ou que "
        "ce programme ne sait pas suivre : « {0} »",
    .en =
        "This word of the dictionary carries a flag that the affix file does not explain, or "
        "that this program cannot follow: “{0}”",
};

inline constexpr std::array kMessages{&kUnknownDirective, &kUnknownFlag};

}  // namespace greffier::dictionary
