// Texts as the checks look at them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "accessibility/document.hpp"

namespace greffier::accessibility {

// The first 60 characters on one line, « … » after what is cut.
[[nodiscard]] std::string excerpt(std::string_view text);

// The words of a text in small letters: letters and digits in a row.
[[nodiscard]] std::vector<std::string> words(std::string_view text);

// Pages of the document: counted by the program that saved it, else by its characters.
[[nodiscard]] int pages(const Document& document);

// True where a text is said once in the flow of the document, not on each page.
[[nodiscard]] bool is_running(const Document& document, const Paragraph& paragraph);

}  // namespace greffier::accessibility
