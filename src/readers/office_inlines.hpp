// The runs of a paragraph, put in order.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "model/inline.hpp"

namespace greffier::readers {

// Without soft hyphens and controls; line ends are spaces, tabs stay. Bytes that are not UTF-8 are
// U+FFFD.
[[nodiscard]] std::string clean_text(std::string_view text);
// How many letters and figures, roughly: bytes that are neither spaces nor tabs.
[[nodiscard]] std::size_t count_letters(std::string_view text);

// Adds a run. It joins the one before when both are set alike; a run of spaces is set like the one
// before, as long as that changes nothing that is seen of it.
void append_text(model::Inlines& inlines, std::string text, model::Format format);

// What may stand at the beginning of a paragraph.
enum class Beginning { text, tabs, anything };

// Takes away line ends and spaces at both ends (not what may stand at the beginning), and spaces
// before line ends; spaces at the ends of what is set apart stand outside of it.
void tidy(model::Inlines& inlines, Beginning beginning);

// Takes `length` bytes of text away from the beginning.
void drop_text(model::Inlines& inlines, std::size_t length);

// Runs that follow each other and are set alike become one.
void join_runs(model::Inlines& inlines);

}  // namespace greffier::readers
