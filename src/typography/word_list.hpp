// The words that an author accepts as they are written, beside those of the dictionary.
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace greffier::typography {

// A list is asked with the word as it stands in a text. A word of the list in small letters goes
// for its capitals too; one with a capital goes as it is, or wholly in capitals.
class WordList {
 public:
  // Reads the text of a `greffier.dic`: one word a line; « # » at the start of a line or after a
  // blank begins a comment. Any bytes give a list: blanks around words, line ends of any system, a
  // byte order mark, empty lines and what is not UTF-8 are passed over; several words on a line are
  // several words. Apostrophes may be straight or curly.
  [[nodiscard]] static WordList read(std::string_view text);

  [[nodiscard]] bool contains(std::string_view word) const;
  [[nodiscard]] bool empty() const { return words_.empty(); }
  [[nodiscard]] std::size_t size() const { return words_.size(); }

 private:
  void add(std::string_view word);

  std::set<std::string, std::less<>> words_;
};

}  // namespace greffier::typography
