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

// Whole paragraphs, after corrections; a word never goes over two of them.
using Expectation = std::vector<std::string_view>;

// For each expectation the words of it that the document lacks, counted: a word expected three
// times must stand three times; what the document has besides does not matter, nor what the others
// expect. In the order of the expectation. Linear in the bytes of the text parts, which are read
// once: under a millisecond for four pages.
[[nodiscard]] std::vector<std::vector<MissingWord>> missing_words(
    std::span<const Expectation> expectations, const package::Package& package);

}  // namespace greffier::checks
