// Edits upon edits.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "typography/paragraph.hpp"

namespace greffier::typography {

// True when the edits, of `text`, make blanks come or go.
[[nodiscard]] bool reshapes_words(std::string_view text, const std::vector<Edit>& edits);

// Makes of `first` one list that does what `first`, then `second` do. `first` is in offsets of an
// original text, `second` in those of `between`, the original after `first`; both sorted, without
// overlap; so is the result, in offsets of the original. Edits of `second` that meet one of `first`
// are merged with it under the rule of whichever begins first. Leaves `second` empty. Linear.
void compose(std::vector<Edit>& first, std::vector<Edit>& second, std::string_view between);

// `text` with `edits` applied, whatever their mode.
[[nodiscard]] std::string applied(std::string_view text, const std::vector<Edit>& edits);
// The same, in the memory of `result`, which is no part of `text`.
void apply(std::string_view text, const std::vector<Edit>& edits, std::string& result);

// `edits`, in offsets of the text after `first`, moved to offsets of the text before it. Those that
// meet an edit of `first` are dropped.
[[nodiscard]] std::vector<Edit> moved_back(std::vector<Edit> edits, const std::vector<Edit>& first);

// Both lists as one in the order of the text; suggestions that meet a safe edit, or one another,
// are left out. `safe` is sorted and without overlap.
[[nodiscard]] std::vector<Edit> with_suggestions(std::vector<Edit> safe,
                                                 std::vector<Edit> suggestions);

// True when the two meet: they share a byte, or one inserts inside the other.
[[nodiscard]] bool overlap(const Edit& a, const Edit& b);

}  // namespace greffier::typography
