#include "ingest/person_name.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/core.h>

#include "ingest/ascii.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::ingest {

namespace {

struct Civility {
  std::string_view folded;
  std::string_view canonical;
};
constexpr std::array kCivilities{
    Civility{"m", "M."},
    Civility{"mr", "M."},
    Civility{"monsieur", "M."},
    Civility{"mm", "MM."},
    Civility{"messieurs", "MM."},
    Civility{"mme", "Mme"},
    Civility{"madame", "Mme"},
    Civility{"mmes", "Mmes"},
    Civility{"mesdames", "Mmes"},
    Civility{"mlle", "Mlle"},
    Civility{"mademoiselle", "Mlle"},
    Civility{"me", "Me"},
    Civility{"maitre", "Me"},
    Civility{"dr", "Dr"},
    Civility{"docteur", "Dr"},
    Civility{"pr", "Pr"},
    Civility{"professeur", "Pr"},
    Civility{"mgr", "Mgr"},
};

constexpr std::array<std::string_view, 18> kParticles{"de",  "du", "des", "d",   "la",  "le",
                                                      "les", "l",  "van", "von", "der", "den",
                                                      "di",  "da", "del", "dos", "el",  "ben"};

enum class Shape { capitals, initial, capitalised, particle, lower };

struct Word {
  std::string_view text;
  Shape shape = Shape::lower;
};

// How many letters of a word are capitals, how many are not, and whether the first one is.
struct Letters {
  int upper = 0;
  int other = 0;
  bool starts_upper = false;
};
Letters letters_of(std::string_view word) {
  Letters result;
  for (std::size_t i = 0; i < word.size();) {
    const text::CodePoint point = text::decode(word, i);
    i += point.length;
    if (!text::is_letter(point.value)) continue;
    const bool upper = text::is_upper(point.value);
    if (result.upper + result.other == 0) result.starts_upper = upper;
    ++(upper ? result.upper : result.other);
  }
  return result;
}

// « d'HAENE », « d’Haene » start with a particle of their own.
std::string_view without_elision(std::string_view word) {
  for (const std::string_view elision : {"d'", "d’", "l'", "l’"})
    if (word.starts_with(elision)) return word.substr(elision.size());
  return word;
}

Shape shape_of(std::string_view word) {
  const std::string_view body = without_elision(word);
  const Letters letters = letters_of(body);
  if (letters.upper + letters.other == 0) return Shape::lower;
  if (letters.other == 0 && body.ends_with('.')) return Shape::initial;
  if (letters.other == 0) return Shape::capitals;
  if (letters.starts_upper) return Shape::capitalised;
  const bool particle = std::ranges::find(kParticles, text::fold_name(word)) != kParticles.end();
  return particle ? Shape::particle : Shape::lower;
}

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  while (!(text = trimmed_wide(text)).empty()) {
    std::size_t length = 0;
    while (length < text.size() && wide_space_length(text.substr(length)) == 0) ++length;
    words.push_back({text.substr(0, length), shape_of(text.substr(0, length))});
    text.remove_prefix(length);
  }
  return words;
}

using Words = std::vector<Word>;

std::string join(const Words& words, std::size_t begin, std::size_t end) {
  std::string result;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) result += ' ';
    result += words[i].text;
  }
  return result;
}

bool is_name_word(const Words& words, std::size_t i) {
  if (words[i].shape == Shape::particle)
    return i + 1 < words.size() && words[i + 1].shape != Shape::lower && is_name_word(words, i + 1);
  return words[i].shape != Shape::lower;
}

// The end of the words that may be a name, from `begin`.
std::size_t end_of_name(const Words& words, std::size_t begin) {
  while (begin < words.size() && is_name_word(words, begin)) ++begin;
  return begin;
}

// Cuts the words of a name in two. A name in capitals may come first (« DUPONT Jean »).
void split_capitals(const Words& words, std::size_t begin, std::size_t end, PersonName& name) {
  const auto is_capitals = [&words](std::size_t i) { return words[i].shape == Shape::capitals; };
  const auto joins = [&words](std::size_t i) { return words[i].shape == Shape::particle; };
  std::size_t from = begin;
  while (!is_capitals(from)) ++from;
  std::size_t to = from;
  while (to < end && (is_capitals(to) || joins(to))) ++to;
  while (joins(to - 1)) --to;
  while (from > begin && joins(from - 1)) --from;
  const bool initial_first =
      from == begin && to == end && to - from > 1 && letters_of(words[from].text).upper == 1;
  if (initial_first) ++from;
  name.in_capitals = true;
  name.last = join(words, from, to);
  name.first = from > begin ? join(words, begin, from) : join(words, to, end);
  if (from > begin && to < end) name.last += ' ' + join(words, to, end);
}

void split_words(const Words& words, std::size_t begin, std::size_t end, PersonName& name) {
  const bool capitals = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(begin),
                                    words.begin() + static_cast<std::ptrdiff_t>(end),
                                    [](const Word& word) { return word.shape == Shape::capitals; });
  if (capitals) return split_capitals(words, begin, end, name);
  if (end - begin == 1) {
    if (!name.civility.empty()) name.last = words[begin].text;
    return;
  }
  name.first = words[begin].text;
  name.last = join(words, begin + 1, end);
}

const Civility* civility_of(const Words& words) {
  if (words.size() < 2) return nullptr;
  const std::string folded = text::fold_name(words[0].text);
  const auto* const found = std::ranges::find(kCivilities, folded, &Civility::folded);
  return found == kCivilities.end() || words[0].shape == Shape::lower ? nullptr : found;
}

bool is_plural(const PersonName& name) {
  return name.civility == "MM." || name.civility == "Mmes";
}

bool has_and(const Words& words) {
  return std::ranges::any_of(words, [](const Word& word) { return word.text == "et"; });
}

}  // namespace

PersonName read_name(std::string_view text) {
  const Words words = words_of(text);
  PersonName name;
  const Civility* const civility = civility_of(words);
  const std::size_t begin = civility == nullptr ? 0 : 1;
  if (civility != nullptr) name.civility = civility->canonical;
  std::size_t end = end_of_name(words, begin);
  const bool named =
      end > begin && words[begin].shape != Shape::particle && !is_plural(name) && !has_and(words);
  const bool sentence = civility == nullptr && end - begin < 2 && end < words.size();
  if (named && !sentence) {
    split_words(words, begin, end, name);
    name.rest = join(words, end, words.size());
  } else {
    end = words.size();
    if (has_and(words) && !is_plural(name)) name.civility.clear();
  }
  name.full = civility == nullptr ? join(words, 0, end)
                                  : fmt::format("{}\u00A0{}", words[0].text, join(words, 1, end));
  return name;
}

}  // namespace greffier::ingest
