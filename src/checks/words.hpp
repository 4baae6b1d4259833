// What a word of a text is, when the words of two texts are compared.
#pragma once

#include <functional>
#include <string_view>

namespace greffier::checks {

// Calls `visit` with each word of a UTF-8 text: letters, digits and combining marks in a row.
// Spaces, punctuation, apostrophes, hyphens, currency and other signs part words; a soft hyphen and
// the other characters without width part nothing. The view is good for the call only.
void for_each_word(std::string_view paragraph, const std::function<void(std::string_view)>& visit);

}  // namespace greffier::checks
