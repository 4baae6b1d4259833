// Stretches of a text, cut to what a message can show.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace greffier::templating {

// The text from `offset`, or up to it: at most 40 characters, on one line, with « … » where it was
// cut.
[[nodiscard]] std::string excerpt_from(std::string_view text, std::size_t offset);
[[nodiscard]] std::string excerpt_until(std::string_view text, std::size_t offset);

}  // namespace greffier::templating
