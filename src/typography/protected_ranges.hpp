// T00: what no rule may touch.
#pragma once

#include <string_view>
#include <vector>

#include "typography/paragraph.hpp"
#include "typography/sign_index.hpp"

namespace greffier::typography {

using Ranges = std::vector<Range>;

// The protected ranges of a paragraph, its own and those found in its text, sorted and without
// overlap. `index` is that of its text.
[[nodiscard]] Ranges protected_ranges(const Paragraph& paragraph, SignIndex& index);

// The parts of it, each adding to `ranges` in any order.

// What stands between delimiters on one line: tags {{…}} {%…%} {#…#}, placeholders {0}, markup <…>,
// [[…]], code between grave accents, values ="…".
void add_delimited(std::string_view text, SignIndex& index, Ranges& ranges);
// Words that are no words: addresses, paths, times and ratios with colons, entities, calls and
// assignments, format strings, primes, rows separated by semicolons, smileys.
void add_technical_words(std::string_view text, SignIndex& index, Ranges& ranges);
// Bank, company, social security and book references with their groups of figures.
void add_identifiers(std::string_view text, SignIndex& index, Ranges& ranges);
// Lines of code and of style sheets, and calls: print("bonjour").
void add_code(std::string_view text, SignIndex& index, Ranges& ranges);
// Lines, sentences and quotations in English.
void add_english(std::string_view text, Ranges& ranges);
// Those, and lines in German.
void add_foreign(std::string_view text, Ranges& ranges);

}  // namespace greffier::typography
