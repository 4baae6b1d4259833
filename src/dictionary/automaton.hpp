// The smallest automaton that accepts a list of forms, as the lexicon reads it.
#pragma once

#include <string>
#include <vector>

#include "dictionary/expansion.hpp"

namespace greffier::dictionary {

// `forms`, sorted by bytes and each once, in the bytes of lexicon/layout.hpp. The same forms give
// the same bytes. One pass over the list (Daciuk et al., Incremental construction of minimal
// acyclic finite-state automata, 2000).
[[nodiscard]] std::string automaton_of(const std::vector<Form>& forms);

}  // namespace greffier::dictionary
