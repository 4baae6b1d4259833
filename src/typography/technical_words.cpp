// T00: words that are no words.
#include <array>
#include <optional>

#include "typography/characters.hpp"
#include "typography/mnemonics.hpp"
#include "typography/protected_ranges.hpp"

namespace greffier::typography {

namespace {

// Signs that no French word holds.
constexpr std::string_view kCodeSigns = "_=^|\\";

// « l'https://example.org »: the article is prose.
std::string_view without_elision(std::string_view word) {
  const std::string_view first = word_after(word, 0);
  const char32_t sign = char_after(word, first.size());
  if (!is_apostrophe(sign) || !is_elided(first)) return word;
  return word.substr(first.size() + decode(word, first.size()).length);
}

// « n°2026/03/12-04 »: the sign and the first figures are prose.
std::string_view without_number_sign(std::string_view word) {
  if (word.empty() || !is_one_of(char_after(word, 0), U"nN")) return word;
  const text::CodePoint sign = decode(word, 1);
  if (sign.value != U'°' && sign.value != U'º') return word;
  const std::size_t figures = digits_end(word, 1 + sign.length);
  return figures > 1 + sign.length ? word.substr(figures) : word;
}

// The word without the punctuation around it, nor an elision before it.
std::string_view trimmed(std::string_view word) {
  constexpr auto kAround = [](char32_t c) {
    return is_opening(c) || is_closing(c) || is_high(c) || is_one_of(c, U"'\".,…");
  };
  while (!word.empty() && kAround(char_before(word, word.size())))
    word.remove_suffix(decode_before(word, word.size()).length);
  while (!word.empty() &&
         (is_opening(char_after(word, 0)) || is_one_of(char_after(word, 0), U"'\"")))
    word.remove_prefix(decode(word, 0).length);
  return without_number_sign(without_elision(word));
}

bool has(std::string_view word, std::string_view part) {
  return word.find(part) != std::string_view::npos;
}

// True when `accepts` holds for the place of some `sign` in the word.
template <typename Accepts>
bool has_sign(std::string_view word, std::string_view sign, const Accepts& accepts) {
  for (std::size_t at = word.find(sign); at != std::string_view::npos; at = word.find(sign, at + 1))
    if (accepts(char_before(word, at), char_after(word, at + sign.size()))) return true;
  return false;
}

bool is_address(std::string_view word) {
  return word.find('@') != std::string_view::npos || has(word, "://") || has(word, "www.") ||
         word.starts_with("mailto:");
}

// example.org, plan.odt
bool has_inner_point(std::string_view word) {
  return has_sign(word, ".",
                  [](char32_t left, char32_t right) { return is_word(left) && is_word(right); });
}

// /notes, ~/notes; not « et/ou », « €/an ».
bool starts_at_root(std::string_view word) {
  return has_sign(word, "/", [](char32_t left, char32_t right) {
    return (left == 0 || left == '~' || is_opening(left)) && is_word(right);
  });
}

// Not « €/m²/an » either.
bool is_path(std::string_view word) {
  if (has(word, "€/")) return false;
  const auto slashes = std::ranges::count(word, '/');
  return slashes > 1 || (slashes == 1 && (starts_at_root(word) || has_inner_point(word)));
}

// Anything with a colon inside, but two words that lack a space between them.
bool has_inner_colon(std::string_view word) {
  const std::size_t colon = word.find(':');
  if (colon == std::string_view::npos || word.starts_with(":<")) return false;
  const std::string_view left = word_before(word, colon);
  const std::string_view right = word_after(word, colon + 1);
  const bool is_two_words = left.size() > 1 && right.size() > 1 && colon == word.rfind(':') &&
                            left.size() + 1 + right.size() == word.size();
  return !is_two_words;
}

// A single underscore may mark the key of a menu entry.
bool is_code(std::string_view word) {
  const std::size_t sign = word.find_first_of(kCodeSigns);
  if (sign == std::string_view::npos) return false;
  const bool is_only = word.find_first_of(kCodeSigns, sign + 1) == std::string_view::npos;
  const bool begins = sign == 0 && word[sign] == '_';
  return !is_only || !(begins || (word[sign] == '_' && is_mnemonic(word, sign)));
}

// $name, ${name}; not 12$.
bool is_variable(std::string_view word) {
  return has_sign(word, "$", [](char32_t, char32_t right) {
    return is_letter(right) || right == '{' || right == '(';
  });
}

// %20, %s, %(nom)s, %brand%; not 20%, nor « 20%(dont 3 %) ».
bool is_format(std::string_view word) {
  return has_sign(word, "%", [](char32_t left, char32_t right) {
    return is_word(right) || (right == '(' && !is_digit(left));
  });
}

// 2'33, 48°51′24: a prime between figures.
bool has_primes(std::string_view word) {
  constexpr auto kBetweenFigures = [](char32_t left, char32_t right) {
    return is_digit(left) && is_digit(right);
  };
  return has_sign(word, "'", kBetweenFigures) || has_sign(word, "′", kBetweenFigures) ||
         has_sign(word, "’", kBetweenFigures);
}

constexpr std::array kShapes{is_address,  is_path,   has_inner_colon, is_code,
                             is_variable, is_format, has_primes};

// &nbsp; and &#160; with what stands around them.
bool has_entity(std::string_view word) {
  const std::size_t sign = word.find('&');
  if (sign == std::string_view::npos) return false;
  const std::size_t end = word.find(';', sign);
  if (end == std::string_view::npos || end < sign + 3) return false;
  return std::ranges::all_of(word.substr(sign + 1, end - sign - 1), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return is_letter(byte) || is_digit(byte) || c == '#';
  });
}

bool is_call(std::string_view word) {
  return has(word, "()");
}

// nom;prenom;age
bool is_row(std::string_view word) {
  int cells = 0;
  for (std::size_t at = word.find(';'); at != std::string_view::npos; at = word.find(';', at + 1))
    cells += is_word(char_before(word, at)) ? 1 : 0;
  return cells > 1;
}

// color:red;
bool is_declaration(std::string_view word) {
  const std::size_t colon = word.find(':');
  return word.ends_with(';') && colon != std::string_view::npos &&
         is_word(char_after(word, colon + 1));
}

constexpr std::array kWholeShapes{has_entity, is_call, is_row, is_declaration};

std::optional<std::string_view> technical_part(std::string_view word) {
  const auto matches = [](std::string_view part) {
    return [part](auto* shape) { return shape(part); };
  };
  if (std::ranges::any_of(kWholeShapes, matches(word)))
    return word.substr(0, word.find_last_not_of(";:!?") + 1);
  const std::string_view inner = trimmed(word);
  if (!std::ranges::any_of(kShapes, matches(inner))) return std::nullopt;
  return inner;
}

// Quotes end words: what they hold is judged without them.
constexpr Classes kWordEnds = kBlankSign | kStraightQuoteSign | kGuillemetSign;
bool ends_word(char32_t c) {
  return is_gap(c) || is_one_of(c, U"\"«»“”‹›");
}

// The end of the word that starts at `begin`.
std::size_t word_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  for (; end < text.size(); ++end)
    if ((classes_of(text[end]) & kWordEnds) != 0 && ends_word(char_after(text, end))) break;
  return end;
}

// The start of the word that holds the byte at `position`.
std::size_t word_begin(std::string_view text, std::size_t position) {
  while (position > 0) {
    const text::CodePoint before = decode_before(text, position);
    if (ends_word(before.value)) break;
    position -= before.length;
  }
  return position;
}

// `inner`, a part of `text`, with the signs after it that belong to it all the same: the mark of
// seconds, and points after a slash.
Range with_tail(std::string_view text, std::string_view inner) {
  const auto begin = static_cast<std::size_t>(inner.data() - text.data());
  std::size_t end = begin + inner.size();
  if (has_primes(inner) && char_after(text, end) == '"') ++end;
  if (inner.ends_with('/') || inner.ends_with('\\'))
    while (char_after(text, end) == '.') ++end;
  return {begin, end};
}

}  // namespace

void add_technical_words(std::string_view text, SignIndex& index, Ranges& ranges) {
  for (std::size_t at = index.find(0, kTechnicalSign); at < text.size();) {
    const std::size_t begin = word_begin(text, at);
    const std::size_t end = word_end(text, at);
    const auto part = technical_part(text.substr(begin, end - begin));
    if (part) ranges.push_back(with_tail(text, *part));
    at = index.find(end, kTechnicalSign);
  }
}

}  // namespace greffier::typography
