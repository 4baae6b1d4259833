#include "repair/character_edits.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "text/letters.hpp"
#include "text/utf8.hpp"
#include "typography/scripts.hpp"
#include "typography/spelling.hpp"

namespace greffier::repair {

namespace {

using typography::Alphabet;

constexpr char32_t kSoftHyphen = 0xAD;
constexpr std::size_t kLongestWord = 60;  // bytes
constexpr char32_t kFirstLigature = 0xFB00;
constexpr std::array<std::string_view, 7> kLigatures{"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

// The fonts Symbol and Wingdings, where word processors take bullets from; sorted.
constexpr std::array<std::pair<char32_t, std::string_view>, 36> kPrivate{{
    {0xF028, "☎"}, {0xF02A, "✉"}, {0xF02D, "–"}, {0xF046, "→"}, {0xF06C, "●"}, {0xF06D, "○"},
    {0xF06E, "■"}, {0xF06F, "□"}, {0xF070, "□"}, {0xF071, "□"}, {0xF072, "□"}, {0xF073, "◆"},
    {0xF074, "◆"}, {0xF075, "◆"}, {0xF076, "•"}, {0xF077, "•"}, {0xF09E, "•"}, {0xF09F, "•"},
    {0xF0A1, "○"}, {0xF0A3, "≤"}, {0xF0A7, "▪"}, {0xF0A8, "□"}, {0xF0AE, "→"}, {0xF0B0, "°"},
    {0xF0B3, "≥"}, {0xF0B4, "×"}, {0xF0B7, "•"}, {0xF0C4, "•"}, {0xF0D8, "►"}, {0xF0DE, "⇒"},
    {0xF0E0, "→"}, {0xF0E8, "→"}, {0xF0F0, "⇒"}, {0xF0FB, "✗"}, {0xF0FC, "✓"}, {0xF0FE, "☒"},
}};

// Cyrillic letters by their sound, from а to я; "" where none is one letter or two of Latin.
constexpr std::array<std::string_view, 32> kSounds{
    "a", "b", "v", "g", "d", "e", "j",  "z",  "i",  "i",  "k", "l", "m", "n", "o", "p",
    "r", "s", "t", "u", "f", "h", "ts", "ch", "ch", "ch", "",  "y", "",  "e", "u", "ia"};

bool is_of_other_script(char32_t sign) {
  return sign >= 0x590 && !(sign >= 0x1E00 && sign < 0x2600) && sign != 0xFEFF;
}

bool is_invisible(std::string_view text, std::size_t at, const text::CodePoint& here) {
  if (here.value == 0xFEFF) return true;
  const char32_t after =
      at + here.length < text.size() ? text::decode(text, at + here.length).value : U'\0';
  if (here.value == kSoftHyphen) return after != 0 && after != U'\n' && !text::is_space(after);
  if (here.value < 0x200B || here.value > 0x200D) return false;
  const char32_t before = text::decode_before(text, at).value;
  return !is_of_other_script(before) && !is_of_other_script(after);
}

// « ﬁ nance »: the space that some programs leave behind a ligature, when only so there is a word.
std::size_t space_behind(std::string_view text, std::size_t at, std::size_t end,
                         std::string_view letters) {
  if (end >= text.size() || text[end] != ' ') return 0;
  std::size_t begin = at;
  while (begin > 0 && text::is_letter(text::decode_before(text, begin).value))
    begin -= text::decode_before(text, begin).length;
  std::size_t last = end + 1;
  while (last < text.size() && text::is_letter(text::decode(text, last).value))
    last += text::decode(text, last).length;
  const std::string first = std::string(text.substr(begin, at - begin)).append(letters);
  const std::string rest(text.substr(end + 1, last - end - 1));
  if (rest.empty() || first.size() + rest.size() > kLongestWord) return 0;
  const bool are_words = typography::traits_of(first) != 0 && typography::traits_of(rest) != 0;
  return !are_words && typography::traits_of(first + rest) != 0 ? 1 : 0;
}

bool is_private(char32_t sign) {
  return sign >= 0xF020 && sign <= 0xF0FF;
}

std::string_view public_sign(char32_t sign) {
  const auto* found =
      std::ranges::lower_bound(kPrivate, sign, {}, &std::pair<char32_t, std::string_view>::first);
  return found != kPrivate.end() && found->first == sign ? found->second : std::string_view();
}

// A word of letters, and the alphabets of its letters.
struct Word {
  std::size_t begin = 0, end = 0;
  bool has_latin = false;
  bool has_twin = false;      // of another alphabet, drawn like a Latin letter
  bool has_cyrillic = false;  // without a twin
  bool has_other = false;     // anything else
};

Word word_at(std::string_view text, std::size_t at) {
  Word word{at, at};
  while (word.end < text.size()) {
    const text::CodePoint here = text::decode(text, word.end);
    if (!text::is_letter(here.value)) break;
    word.end += here.length;
    const Alphabet alphabet = typography::alphabet_of(here.value);
    if (alphabet == Alphabet::latin)
      word.has_latin = true;
    else if (typography::latin_twin(here.value) != 0)
      word.has_twin = true;
    else if (alphabet == Alphabet::cyrillic)
      word.has_cyrillic = true;
    else
      word.has_other = true;
  }
  return word;
}

std::string sound_of(char32_t letter) {
  const bool is_capital = letter >= 0x410 && letter < 0x430;
  const char32_t small = is_capital ? letter + 0x20 : letter;
  if (small < 0x430 || small >= 0x450) return {};
  const std::string_view sound = kSounds.at(small - 0x430);
  return is_capital ? text::upper(sound) : std::string(sound);
}

std::string in_latin(std::string_view word) {
  std::string latin;
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint here = text::decode(word, at);
    const char twin = typography::latin_twin(here.value);
    if (typography::alphabet_of(here.value) == Alphabet::latin)
      latin += word.substr(at, here.length);
    else if (twin != 0)
      latin += twin;
    else
      latin += sound_of(here.value);
    at += here.length;
  }
  return latin;
}

// Every word with a letter that is not Latin; the text is gone through once.
template <class Accept>
std::vector<TextEdit> word_edits(std::string_view text, Accept accept) {
  std::vector<TextEdit> edits;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint here = text::decode(text, at);
    if (!text::is_letter(here.value)) {
      at += here.length;
      continue;
    }
    const Word word = word_at(text, at);
    if (word.has_latin && accept(word))
      edits.push_back(
          {word.begin, word.end, in_latin(text.substr(word.begin, word.end - word.begin))});
    at = word.end;
  }
  return edits;
}

bool has_strange_bytes(std::string_view text) {
  return std::ranges::any_of(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xCD && byte <= 0xD4;
  });
}

}  // namespace

std::vector<TextEdit> character_edits(std::string_view text) {
  std::vector<TextEdit> edits;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint here = text::decode(text, at);
    const std::size_t end = at + here.length;
    if (here.value >= kFirstLigature && here.value < kFirstLigature + kLigatures.size()) {
      const std::string_view letters = kLigatures.at(here.value - kFirstLigature);
      edits.push_back({at, end + space_behind(text, at, end, letters), std::string(letters)});
    } else if (is_private(here.value) && !public_sign(here.value).empty()) {
      edits.push_back({at, end, std::string(public_sign(here.value))});
    } else if (here.value >= kSoftHyphen && is_invisible(text, at, here)) {
      edits.push_back({at, end, ""});
    }
    at = edits.empty() ? end : std::max(end, edits.back().end);
  }
  return edits;
}

std::vector<TextEdit> twin_edits(std::string_view text) {
  if (!has_strange_bytes(text)) return {};
  return word_edits(text, [](const Word& word) {
    return word.has_twin && !word.has_cyrillic && !word.has_other;
  });
}

std::vector<TextEdit> sound_edits(std::string_view text) {
  if (!has_strange_bytes(text)) return {};
  return word_edits(text, [](const Word& word) { return word.has_cyrillic && !word.has_other; });
}

}  // namespace greffier::repair
