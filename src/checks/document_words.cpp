#include "checks/document_words.hpp"

#include <algorithm>

#include "checks/document_text.hpp"
#include "checks/fnv.hpp"
#include "checks/words.hpp"

namespace greffier::checks {

std::size_t WordNumbers::Hash::operator()(std::string_view word) const {
  return fnv(kFnvBasis, word);
}

std::size_t& WordNumbers::of(std::string_view word) {
  const auto found = numbers_.find(word);
  return found != numbers_.end() ? found->second : numbers_.emplace(word, 0).first->second;
}

std::size_t WordNumbers::find(std::string_view word) const {
  const auto found = numbers_.find(word);
  return found == numbers_.end() ? 0 : found->second;
}

DocumentWords::DocumentWords(const package::Package& document) {
  const auto count = [this](std::string_view word) { ++times_.of(word); };
  for_each_paragraph(
      document, [&count](std::string_view paragraph) { for_each_word(paragraph, count); },
      [this](std::string_view paragraph) { body_.add(paragraph); });
}

bool DocumentWords::has_all(std::string_view text) const {
  bool all = true;
  for_each_word(text, [&](std::string_view word) { all &= has(word); });
  return all;
}

std::vector<MissingWord> missing_words(const Expectation& expected, const DocumentWords& document) {
  std::vector<MissingWord> words;
  WordNumbers places;  // from 1
  for (std::size_t index = 0; index < expected.size(); ++index)
    for_each_word(expected[index], [&](std::string_view word) {
      std::size_t& place = places.of(word);
      if (place == 0) {
        words.push_back({std::string(word), index, 0});
        place = words.size();
      }
      ++words[place - 1].times;
    });
  std::erase_if(words, [&document](MissingWord& word) {
    const std::size_t found = document.times(word.word);
    word.times -= std::min(found, word.times);
    return word.times == 0;
  });
  return words;
}

}  // namespace greffier::checks
