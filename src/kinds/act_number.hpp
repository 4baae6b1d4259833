// The number of an act as it is transmitted, and against the one before.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace greffier::kinds {

// The number as @ctes takes it: capital letters, figures and underscores (« 2026_014 » for
// « 2026-014 »). Protocol of transmission of acts to the State, number of an act.
[[nodiscard]] std::string transmitted_number(std::string_view number);
// Whether only hyphens, spaces and the case had to change for it.
[[nodiscard]] bool transmits_as_written(std::string_view number);

// By how much `number` comes after `before`: the difference of the first figures in which they
// differ, 1 for « 2026-014 » and « 2026-015 ». Nothing when they are the same, or no such numbers.
[[nodiscard]] std::optional<std::int64_t> number_step(std::string_view before,
                                                      std::string_view number);

}  // namespace greffier::kinds
