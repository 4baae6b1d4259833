// From the edits of typography to what changes in the leaves of a paragraph.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "office/paragraph_source.hpp"
#include "typography/paragraph.hpp"

namespace greffier::office {

// What changes inside one leaf, in bytes of the paragraph's text. With a styling, the whole of the
// replacement is set so.
struct Change {
  std::size_t leaf = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string replacement;
  std::optional<typography::Styling> styling;
};

// The stretches that the engine asks for.
struct LookRanges {
  std::vector<typography::Range> protected_ranges;
  std::vector<typography::Range> superscripts;
  std::vector<typography::Range> small_caps;
  std::vector<typography::Range> italics;
};
[[nodiscard]] LookRanges look_ranges(const ParagraphSource& source);

// Appends what `edit` changes, a change for each leaf that it meets, narrowed to the characters
// that differ. The replacement goes to the leaf of the first character replaced; an insertion
// between two leaves to the plainer one, the left one if they are alike. False, and nothing
// appended, when the edit would change an object or break a line.
[[nodiscard]] bool add_changes(const ParagraphSource& source, const typography::Edit& edit,
                               std::vector<Change>& changes);

// The character of the corrected text before and behind the change at `index`; '\0' at the ends.
[[nodiscard]] char byte_before(const std::string& text, const std::vector<Change>& changes,
                               std::size_t index);
[[nodiscard]] char byte_behind(const std::string& text, const std::vector<Change>& changes,
                               std::size_t index);

}  // namespace greffier::office
