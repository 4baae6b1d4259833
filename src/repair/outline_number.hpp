// Outline numbers that somebody typed in front of a title.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::repair {

// What one part of a number is written with: 2, II, ii, B, b.
enum class Numeral : std::uint8_t { arabic, roman, small_roman, letter, small_letter };

struct OutlinePart {
  Numeral numeral = Numeral::arabic;
  int value = 0;  // from 0 (« 0. Préambule »)
  // The place in the alphabet of a roman numeral of one letter (I, V, X), which may be one: 9 for
  // the I that follows H. 0 for every other part.
  int letter = 0;
  friend bool operator==(const OutlinePart&, const OutlinePart&) = default;
};

struct OutlineNumber {
  // The noun before it, folded (text/fold.hpp): "article", "chapitre", "sujet", "paragraphe" for §;
  // "" when there is none.
  std::string word;
  std::vector<OutlinePart> parts;  // one or more: 1 and 2 of « 1.2 »
  // What ends it: '.', ')', '/', '-' for any dash, ':', '\xB0' for °; 0 for a mere space.
  char closing = 0;
  // Bytes up to the title, spaces included.
  std::size_t length = 0;
  // False for what may well be something else: an initial (« A. Martin »), a count (« 3 Communes
  // »). Only neighbours that go on with the series say.
  bool is_sure = false;

  // The same for all titles of one level: "1.", "1)", "1.1", "I.A", "a)", "article 1". What ends a
  // number of several parts does not count.
  [[nodiscard]] std::string scheme() const;
};

// The number that `title` begins with: « I. », « I.A », « I-1 », « 1/ », « 1) », « 1.2.3 », « a) »,
// « A – », « Article 1 », « SUJET n°1 : », « Chapitre II », « 1° », « § 2 ». No number is a date
// (« 16 avril »), a size (« 2 000 »), a rank (« 1er »), « M. », an acronym with points, or digits
// alone.
[[nodiscard]] std::optional<OutlineNumber> read_outline_number(std::string_view title);

// True for a noun, folded, that is numbered as parts of documents are: "article", "sujet", "fiche".
[[nodiscard]] bool is_numbered_noun(std::string_view folded);

// True when `next` is what comes after `number` on its level: « 1.3 » after « 1.2 », « I » after
// « H ».
[[nodiscard]] bool is_next(const OutlineNumber& number, const OutlineNumber& next);

// True when `first` is the first number of a level right below `number`: « 2.1 » below « 2 ».
[[nodiscard]] bool is_first_below(const OutlineNumber& number, const OutlineNumber& first);

}  // namespace greffier::repair
