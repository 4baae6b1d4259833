// The words that a finished document shows: the promise that no word of the notes is lost, kept at
// every run.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "checks/fingerprint.hpp"
#include "package/package.hpp"

namespace greffier::checks {

// A number for each of some words (for_each_word()); looked up without a copy.
class WordNumbers {
 public:
  // That of `word`; 0 before it is set.
  [[nodiscard]] std::size_t& of(std::string_view word);
  [[nodiscard]] std::size_t find(std::string_view word) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const;
  };
  std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> numbers_;
};

// The words of a document with how many times each stands in it, wherever for_each_paragraph()
// finds it, and their fingerprint. Linear in the bytes of the text parts, which are read once.
class DocumentWords {
 public:
  explicit DocumentWords(const package::Package& document);
  [[nodiscard]] std::size_t times(std::string_view word) const { return times_.find(word); }
  [[nodiscard]] bool has(std::string_view word) const { return times(word) > 0; }
  // Every word of a text.
  [[nodiscard]] bool has_all(std::string_view text) const;
  // That of checks::fingerprint().
  [[nodiscard]] std::string fingerprint() const { return body_.text(); }

 private:
  WordNumbers times_;
  Fingerprint body_;
};

// A word that the document has fewer times than it should.
struct MissingWord {
  std::string word;
  std::size_t text = 0;   // index of the first expected text that has it
  std::size_t times = 1;  // how many times it is missing
};

// Whole paragraphs, after corrections; a word never goes over two of them.
using Expectation = std::vector<std::string_view>;

// The words that the document lacks, counted: a word expected three times must stand three times;
// what the document has besides does not matter. In the order of the expectation.
[[nodiscard]] std::vector<MissingWord> missing_words(const Expectation& expected,
                                                     const DocumentWords& document);

}  // namespace greffier::checks
