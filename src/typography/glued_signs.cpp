#include "typography/glued_signs.hpp"

#include <algorithm>
#include <array>

#include "text/letters.hpp"
#include "typography/characters.hpp"
#include "typography/mnemonics.hpp"
#include "typography/spelling.hpp"

namespace greffier::typography {

namespace {

// Names that end with the sign.
constexpr std::array<std::string_view, 3> kBrands{"yahoo", "jeopardy", "joomla"};
// Words that a colon follows without a space: schemes, and the lines of an electronic letter.
constexpr WordSet kKeys({"http", "https", "ftp", "file", "urn", "doi", "mailto", "cc", "cci", "bcc",
                         "re", "fw", "fwd", "tr", "from", "subject", "to", "ssh"});
// After these words a letter and a colon are a drive.
constexpr WordSet kBeforeDrives(
    {"lecteur", "lecteurs", "disque", "disques", "dur",    "partition", "volume", "racine",
     "support", "clé",      "unité",  "unités",  "réseau", "serveur",   "poste",  "répertoire",
     "dossier", "disk",     "drive",  "sur",     "dans",   "vers",      "depuis", "sous",
     "le",      "la",       "les",    "du",      "de",     "des",       "un",     "à",
     "et",      "ou",       "montée", "monté",   "son",    "votre"});

// What may follow a sign that ends a word, besides a gap.
constexpr char32_t kAfterColon[] = U"»”›«“,";
constexpr char32_t kAfterSemicolon[] = U"»”›";
constexpr char32_t kAfterOthers[] = U"»”›)]}’.,…–—";
// Signs that end a quantity.
constexpr char32_t kUnitSigns[] = U"%‰€$£°²³";

// A sign between two words, « bien?Oui ».
Verdict judge_between(std::string_view text, const Signs& signs) {
  const std::string_view left = word_before(text, signs.begin);
  const std::string_view right = word_after(text, signs.end);
  const bool are_words =
      !left.empty() && !right.empty() && !is_single_letter(left) && !is_single_letter(right);
  return are_words ? Verdict::report : Verdict::leave;
}

// Where the letters, figures and points that end at `end` begin.
std::size_t token_begin(std::string_view text, std::size_t end) {
  for (char32_t c = char_before(text, end); is_word(c) || is_one_of(c, U".,/-");
       c = char_before(text, end))
    end -= decode_before(text, end).length;
  return end;
}

// The word of the sentence before `end`, with one blank between; empty when there is none.
std::string_view previous_word(std::string_view text, std::size_t end) {
  const std::size_t at = blanks_begin(text, end);
  return at < end ? word_before(text, at) : std::string_view();
}

// True when a word stands a little before `end` on its line.
bool is_inside_line(std::string_view text, std::size_t end) {
  constexpr std::size_t kFarthest = 64;  // bytes
  const std::size_t limit = end - std::min(end, kFarthest);
  for (char32_t c = char_before(text, end); !is_line_end(c) && end > limit;
       c = char_before(text, end)) {
    if (is_letter(c)) return true;
    end -= decode_before(text, end).length;
  }
  return false;
}

// « 14h30: », « 15/02/2026: » may begin a line of a programme.
bool is_moment(std::string_view token) {
  const std::size_t first = digits_end(token, 0);
  if (first == 0 || first > 2 || first == token.size()) return false;
  if (token[first] == '/') return token.find_first_not_of("0123456789/") == std::string_view::npos;
  const std::size_t letter = blanks_end(token, first);
  if (letter == token.size() || !is_one_of(char_after(token, letter), U"hH")) return false;
  return digits_end(token, blanks_end(token, letter + 1)) == token.size();
}

// Where the hour begins whose minutes begin at `begin`; `begin` when these are none. T17 sets
// blanks into hours, and must not change what is thought of them.
std::size_t hour_begin(std::string_view text, std::size_t begin) {
  std::size_t at = blanks_begin(text, begin);
  if (!is_one_of(char_before(text, at), U"hH")) return begin;
  at = blanks_begin(text, at - 1);
  return is_digit(char_before(text, at)) ? token_begin(text, at) : begin;
}

// [0; 1], ]-1; 2,5[
bool is_interval(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::string_view kBrackets = "[]()";
  if (begin == 0 || kBrackets.find(text[begin - 1]) == std::string_view::npos) return false;
  const std::size_t at = text.find_first_not_of("0123456789,.-", blanks_end(text, end));
  return at < text.size() && kBrackets.find(text[at]) != std::string_view::npos;
}

// True for what « Article 2 », « n° 2 », « (1 » have before the figure.
bool follows_word(std::string_view text, std::size_t begin) {
  const std::size_t at = blanks_begin(text, begin);
  const char32_t left = char_before(text, at);
  if (left == '(' || left == U'°') return true;
  return at < begin && (is_letter(left) || is_one_of(left, U",;:)»")) && is_inside_line(text, at);
}

// « à 14: 30 », a time that lacks more than a space before its colon.
bool is_time(std::string_view text, std::size_t begin, const Signs& signs) {
  constexpr auto kBefore = std::to_array<std::string_view>(
      {"à", "de", "dès", "vers", "entre", "et", "avant", "après", "jusqu"});
  const std::size_t minutes = blanks_end(text, signs.end);
  return signs.begin - begin <= 2 && digits_end(text, minutes) == minutes + 2 &&
         is_in(previous_word(text, begin), kBefore);
}

// « Article 2: », « la norme A4: » in a sentence; « 1: », « eth0: » alone may be keys.
Verdict judge_figure(std::string_view text, const Signs& signs) {
  const std::size_t begin = hour_begin(text, token_begin(text, signs.begin));
  const std::string_view token = text.substr(begin, signs.begin - begin);
  const char32_t next = char_after(text, blanks_end(text, signs.end));
  const char sign = text[signs.begin];
  if (sign == ';' && is_interval(text, begin, signs.end)) return Verdict::insert;
  if (sign == '!' || (sign == ';' && is_digit(next))) return Verdict::report;
  if (signs.is_colon && is_time(text, begin, signs)) return Verdict::report;
  const bool is_label = signs.is_colon && token.starts_with('_') && is_line_end(next);
  const bool is_said =
      is_label || (signs.is_colon && is_moment(token)) || follows_word(text, begin);
  return is_said ? Verdict::insert : Verdict::report;
}

// After a tag or a placeholder, or in a sentence after an address.
Verdict judge_opaque(std::string_view text, const Signs& signs) {
  std::size_t begin = signs.begin;
  while (is_opaque(char_before(text, begin))) --begin;
  const bool is_tag = char_before(text, signs.begin) == kTagEnd;
  if (is_tag && text[signs.begin] != ';') return Verdict::insert;
  const bool is_said = (is_tag || signs.is_colon) && is_inside_line(text, begin);
  return is_said ? Verdict::insert : Verdict::leave;
}

// « etc. », « max. », « N.B. », not an initial.
bool ends_abbreviation(std::string_view text, std::size_t end) {
  if (char_before(text, end) != '.') return false;
  const std::string_view word = word_before(text, end - 1);
  return word.size() > 1 || (word.size() == 1 && char_before(text, end - 2) == '.');
}

// « 30 km/h », « 2 h »: the letter that begins at `begin` is counted, or divides.
bool is_unit(std::string_view text, std::size_t begin) {
  const std::size_t at = blanks_begin(text, begin);
  return char_before(text, begin) == '/' || (at < begin && is_digit(char_before(text, at)));
}

Verdict judge_high(std::string_view text, const Signs& signs) {
  const char32_t left = char_before(text, signs.begin);
  if (is_digit(left)) return judge_figure(text, signs);
  if (is_opaque(left)) return judge_opaque(text, signs);
  const std::string_view word = word_before(text, signs.begin);
  if (word.empty()) {
    const bool is_closed = is_closing(left) || left == U'…' || is_one_of(left, kUnitSigns);
    const bool is_end = is_closed || ends_abbreviation(text, signs.begin);
    return is_end ? Verdict::insert : Verdict::leave;
  }
  const bool is_letter_alone = is_single_letter(word) && !is_unit(text, signs.begin - word.size());
  if (text[signs.begin] == '!' && is_letter_alone) return Verdict::leave;  // n!
  return is_brand(text, signs.begin, signs) ? Verdict::leave : Verdict::insert;
}

// A closing sign after a word: « (annexe): », « (%): ».
bool closes_word(std::string_view text, std::size_t end) {
  const char32_t sign = char_before(text, end);
  if (!is_closing(sign)) return false;
  const char32_t inside =
      char_before(text, blanks_begin(text, end - decode_before(text, end).length));
  return is_word(inside) || is_one_of(inside, kUnitSigns);
}

// « Nom*: », as forms mark what must be filled in, and « **Objet**: ».
bool ends_starred(std::string_view text, std::size_t end) {
  const std::size_t begin = end;
  while (char_before(text, end) == '*') --end;
  return end < begin && is_letter(char_before(text, end));
}

// « SV: » between quotes is cited as it is written elsewhere.
bool is_cited(std::string_view text, const Signs& signs) {
  return is_one_of(char_after(text, blanks_end(text, signs.end)), U"»”›");
}

// A letter that is no drive: « à: », « Groupe A: ».
Verdict judge_letter(std::string_view text, std::size_t begin, std::string_view letter) {
  if (letter.size() > 1) return Verdict::insert;  // à
  if (char_before(text, begin) == '_') --begin;
  const std::string_view word = previous_word(text, begin);
  const bool is_said = !word.empty() && !is_in(word, kBeforeDrives);
  return is_said ? Verdict::insert : Verdict::report;
}

// « Pour/Contre: », « HT/TTC: »: words or acronyms, this is no path.
bool is_alternative(std::string_view text, std::size_t slash, std::string_view word) {
  const std::string_view other = word_before(text, slash);
  const auto is_acronym = [](std::string_view letters) {
    return capitals_of(letters) == Capitals::all ||
           (is_single_letter(letters) && text::is_upper(char_after(letters, 0)));
  };
  if (is_acronym(other) && is_acronym(word)) return true;
  return other.size() > 1 && traits_of(other) != 0 && traits_of(word) != 0;
}

// A word that a colon may follow in prose: no key, no scheme, no end of an identifier.
Verdict judge_word(std::string_view text, const Signs& signs, std::string_view word) {
  const std::size_t begin = signs.begin - word.size();
  const char32_t before = char_before(text, begin);
  if (before == '_' && is_mnemonic(text, begin - 1)) return Verdict::insert;
  if (is_digit(before)) return judge_figure(text, signs);
  if (is_single_letter(word) && (!is_word(before) || before == '_'))
    return judge_letter(text, begin, word);
  if (before == '/' && is_alternative(text, begin - 1, word)) return Verdict::insert;
  const bool is_part = is_word(before) || is_one_of(before, U"./\\@#&+*");
  const bool is_key = is_single_letter(word) || is_in(word, kKeys) || is_part;
  return is_key ? Verdict::report : Verdict::insert;
}

Verdict judge_colon(std::string_view text, const Signs& signs) {
  const char32_t left = char_before(text, signs.begin);
  const std::string_view word = word_before(text, signs.begin);
  const bool is_end = closes_word(text, signs.begin) || is_one_of(left, kUnitSigns) ||
                      ends_abbreviation(text, signs.begin) || ends_starred(text, signs.begin);
  if (word.empty() && !is_end && !is_digit(left) && !is_opaque(left)) return Verdict::leave;
  if (is_cited(text, signs)) return Verdict::report;
  if (is_digit(left)) return judge_figure(text, signs);
  if (is_opaque(left)) return judge_opaque(text, signs);
  return is_end ? Verdict::insert : judge_word(text, signs, word);
}

}  // namespace

// A bracket after : or ; would make a smiley.
bool ends_well(std::string_view text, const Signs& signs) {
  const char32_t next = char_after(text, signs.end);
  if (is_gap(next) || next == kObject) return true;
  const char last = text[signs.end - 1];
  if (last == ':') return is_one_of(next, kAfterColon);
  return last == ';' ? is_one_of(next, kAfterSemicolon) : is_one_of(next, kAfterOthers);
}

bool is_brand(std::string_view text, std::size_t end, const Signs& signs) {
  return text[signs.begin] == '!' && is_in(word_before(text, end), kBrands);
}

Verdict judge_glued(std::string_view text, const Signs& signs) {
  if (!ends_well(text, signs)) return judge_between(text, signs);
  return signs.is_colon ? judge_colon(text, signs) : judge_high(text, signs);
}

}  // namespace greffier::typography
