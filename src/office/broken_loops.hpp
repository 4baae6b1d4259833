// The variables of loops that could not be understood.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "diag/source_map.hpp"

namespace greffier::office {

// The folded names before `dans` or `in` in the paragraphs where the compiler found a mistake: `a`
// of « {% pour a dans actions », which has lost its end; and `boucle`, when it stands there. One
// mistake is told once: these names are not unknown ones besides.
[[nodiscard]] std::vector<std::string> broken_loops(std::span<const diag::Diagnostic> problems,
                                                    const diag::SourceMap& sources);

}  // namespace greffier::office
