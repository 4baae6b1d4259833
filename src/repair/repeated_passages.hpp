// Short passages that a longer one says again.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace greffier::repair {

// For each of `texts` (folded, text/fold.hpp; "" for what does not count): whether it has 8 to 60
// words and 85 % of them stand, in their order, in a longer text of at most 60 places away. Texts
// that three others nearby or more repeat are formulas, and do not count. Linear in the length of
// all.
[[nodiscard]] std::vector<bool> repeated_passages(const std::vector<std::string>& texts);

// True when 85 % of the words of `passage` stand in `text` in their order, close together. Both are
// folded.
[[nodiscard]] bool says_again(const std::string& passage, const std::string& text);

}  // namespace greffier::repair
