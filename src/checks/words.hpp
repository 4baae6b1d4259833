// The promise that no word of the notes is lost, kept at every run.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "package/package.hpp"

namespace greffier::checks {

// Calls `visit` with each word of a UTF-8 text: letters, digits and combining marks in a row.
// Spaces, punctuation, apostrophes, hyphens, currency and other signs part words; a soft hyphen and
// the other characters without width part nothing. The view is good for the call only.
void for_each_word(std::string_view paragraph, const std::function<void(std::string_view)>& visit);

// A word that the document has fewer times than it should.
struct MissingWord {
  std::string word;
  std::size_t text = 0;   // index of the first expected text that has it
  std::size_t times = 1;  // how many times it is missing
};

// The words of `expected` that the document lacks, counted: a word expected three times must stand
// three times. Each expected text is a whole paragraph (a word never goes over two of them), after
// corrections; what the document has besides does not matter. In the order of `expected`. Linear in
// the bytes of the text parts: under a millisecond for four pages.
[[nodiscard]] std::vector<MissingWord> missing_words(std::span<const std::string_view> expected,
                                                     const package::Package& package);

// The same for several expectations that have nothing to do with each other; the document is read
// once.
using Expectation = std::vector<std::string_view>;
[[nodiscard]] std::vector<std::vector<MissingWord>> missing_words_of_each(
    std::span<const Expectation> expectations, const package::Package& package);

}  // namespace greffier::checks
