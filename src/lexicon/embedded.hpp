// What the dictionary compiler (dictionary/) writes into the build folder.
#pragma once

#include <string_view>

namespace greffier::lexicon {

// A lexicon as layout.hpp says.
[[nodiscard]] std::string_view embedded();

}  // namespace greffier::lexicon
