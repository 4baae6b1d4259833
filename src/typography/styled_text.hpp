// Formatting for a text that has none: what a field of plain text could not hold is set when the
// text is shown.
#pragma once

#include <optional>
#include <string>

#include "model/inline.hpp"
#include "typography/profile.hpp"

namespace greffier::typography {

// The text with the endings of its ordinals raised (T20) and the figures of its centuries in small
// capitals (T21), as far as the profile asks. Its letters stay as they are, corrected or not.
// Nothing when there is nothing to set: a text without an ordinal is read once and costs no more.
[[nodiscard]] std::optional<model::Inlines> styled_text(const std::string& text,
                                                        const Profile& profile);

}  // namespace greffier::typography
