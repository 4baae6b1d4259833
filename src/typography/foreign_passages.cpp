// T00: English and German, told by their small words.
#include "typography/characters.hpp"
#include "typography/foreign_words.hpp"
#include "typography/protected_ranges.hpp"

namespace greffier::typography {

namespace {

enum class Languages { english, all };

struct Evidence {
  int english = 0;
  int german = 0;
  int umlauts = 0;
  int french = 0;
  int words = 0;
  void operator+=(const Evidence& other) {
    english += other.english;
    german += other.german;
    umlauts += other.umlauts;
    french += other.french;
    words += other.words;
  }
};

// A sentence, or the part of one that quotes or brackets set off; and a line, by what it says
// outside quotes: an English quotation does not make it English.
bool is_english_part(const Evidence& seen) {
  return seen.words > 2 && seen.english > 1 && seen.french == 0;
}
bool is_english_line(const Evidence& seen) {
  return seen.english > 2 && seen.english > 3 * seen.french;
}

// A short line, quotations and all: no French word, and one of five English or more, outside of
// quotes too unless it is a quotation as a whole.
bool is_short_english(const Evidence& unquoted, const Evidence& all) {
  constexpr int kShare = 5;
  return all.english > 1 && all.french == 0 && all.german == 0 &&
         all.english * kShare >= all.words && (unquoted.english > 0 || unquoted.words == 0) &&
         all.words > 2;
}
// « von der » may stand in the name of somebody.
bool is_german_line(const Evidence& all) {
  return all.french == 0 && all.english <= 1 &&
         (all.german > 3 || (all.german > 1 && all.umlauts > 0));
}

constexpr bool is_umlaut(char32_t c) {
  return is_one_of(c, U"äöüßÄÖÜ");
}

constexpr bool is_small_accented(char32_t c) {
  return c >= 0xE0 && c <= 0xFF;
}

// Reads the word of A to Z that starts at `begin` and returns its end. A word that goes on with an
// accented letter is in no list.
std::size_t weigh_word(std::string_view text, std::size_t begin, Evidence& seen) {
  std::size_t end = begin;
  while (end < text.size() && is_basic_letter(text[end])) ++end;
  ++seen.words;
  const WordKind kind = word_kind(text.substr(begin, end - begin));
  if (kind == WordKind::none) return end;
  const char32_t next = char_after(text, end);
  const bool counts = kind == WordKind::elided ? is_apostrophe(next) : !is_letter(next);
  if (!counts) return end;
  if (kind == WordKind::german)
    ++seen.german;
  else if (kind != WordKind::english)
    ++seen.french;
  else if (char_before(text, begin) != '-')  // « plug-in » is French by now
    ++seen.english;
  return end;
}

bool is_part_sign(char32_t c) {
  return is_one_of(c, U"\"()«»“”‹›");
}
bool is_quote(char32_t c) {
  return is_one_of(c, U"\"«»“”");
}
bool is_opening_quote(char32_t c) {
  return is_one_of(c, U"«“");
}
constexpr char32_t kSentenceSigns[] = U".!?…";

// A point after a single letter belongs to an abbreviation.
bool ends_sentence(std::string_view text, std::size_t position, const text::CodePoint& sign) {
  const char32_t next = char_after(text, position + sign.length);
  if (!is_one_of(sign.value, kSentenceSigns)) return false;
  if (sign.value == U'…' || is_one_of(next, kSentenceSigns)) return true;
  if (!is_gap(next)) return false;
  return sign.value != '.' || !is_single_letter(word_before(text, position));
}

std::size_t signs_end(std::string_view text, std::size_t position) {
  while (is_one_of(char_after(text, position), kSentenceSigns))
    position += decode(text, position).length;
  return position;
}

// Reads from `begin` to the end of a sentence, or to the sign that ends a part of it, and returns
// the end of what was read.
std::size_t weigh_part(std::string_view text, std::size_t begin, Evidence& seen) {
  for (std::size_t position = begin; position < text.size();) {
    if (is_basic_letter(text[position])) {
      position = weigh_word(text, position, seen);
      continue;
    }
    if (is_one_of(static_cast<unsigned char>(text[position]), U" ,'")) {  // most of the rest
      ++position;
      continue;
    }
    const text::CodePoint here = decode(text, position);
    if (is_part_sign(here.value)) return position;
    if (ends_sentence(text, position, here)) return signs_end(text, position);
    if (is_umlaut(here.value))
      ++seen.umlauts;
    else if (is_small_accented(here.value))
      ++seen.french;
    position += here.length;
  }
  return text.size();
}

Range without_blanks(std::string_view text, const Range& range) {
  const std::size_t begin = std::min(blanks_end(text, range.begin), range.end);
  return {begin, std::max(begin, blanks_begin(text, range.end))};
}

// `line` is the text up to the end of the line that starts at `begin`.
void add_line(std::string_view line, std::size_t begin, Languages languages, Ranges& ranges) {
  const std::size_t others = ranges.size();
  Evidence unquoted;
  Evidence all;
  bool is_quoted = false;
  for (std::size_t position = begin; position < line.size();) {
    Evidence part;
    const std::size_t end = weigh_part(line, position, part);
    if (is_english_part(part)) ranges.push_back(without_blanks(line, {position, end}));
    all += part;
    if (!is_quoted) unquoted += part;
    const char32_t sign = char_after(line, end);
    is_quoted = sign == '"' ? !is_quoted : is_opening_quote(sign) || (is_quoted && !is_quote(sign));
    position = is_part_sign(sign) ? end + decode(line, end).length : end;
  }
  const bool is_german = languages == Languages::all && is_german_line(all);
  const bool is_short = line.find("«", begin) == std::string_view::npos &&  // chosen by its author
                        is_short_english(unquoted, all);
  if (!is_german && !is_short && !is_english_line(unquoted)) return;
  ranges.resize(others);
  ranges.push_back({begin, line.size()});
}

void add_lines(std::string_view text, Languages languages, Ranges& ranges) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    add_line(text.substr(0, end), begin, languages, ranges);
    begin = end + 1;
  }
}

}  // namespace

void add_english(std::string_view text, Ranges& ranges) {
  add_lines(text, Languages::english, ranges);
}

void add_foreign(std::string_view text, Ranges& ranges) {
  add_lines(text, Languages::all, ranges);
}

}  // namespace greffier::typography
