// Blocks as the HTML that notes may hold, for what Markdown cannot say.
#pragma once

#include <string>

#include "model/block.hpp"

namespace greffier::notation {

// True when HTML says the blocks whole: paragraphs, tight lists, quotes, breaks; no footnotes.
[[nodiscard]] bool html_can_say(const model::Blocks& blocks);

// A list as one block of HTML, without empty lines.
[[nodiscard]] std::string html_list(const model::List& list);

// A table as one block of HTML. Footnotes stand in the text; containers are opened, code is lines.
[[nodiscard]] std::string html_table(const model::Table& table);

}  // namespace greffier::notation
