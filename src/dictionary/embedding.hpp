// Bytes as C++ source.
#pragma once

#include <string>
#include <string_view>

namespace greffier::dictionary {

// A source file that defines lexicon::embedded() (lexicon/embedded.hpp) as `bytes`, in a string
// literal.
[[nodiscard]] std::string source_of(std::string_view bytes);

}  // namespace greffier::dictionary
