// T26 for commas and points.
#include <array>

#include "typography/characters.hpp"
#include "typography/line_layout.hpp"
#include "typography/passes.hpp"
#include "typography/rule_table.hpp"
#include "typography/sign_classes.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT26 = rule("T26");

constexpr std::size_t kWidest = 2;  // blanks before a sign: more are layout
constexpr std::size_t kWord = 2;    // letters that make a word

// After these the sign is spoken of: « le caractère , », « débutant par . ».
constexpr WordSet kSpokenOf({"signe",      "signes",      "caractère",   "caractères", "touche",
                             "touches",    "symbole",     "symboles",    "point",      "virgule",
                             "séparateur", "séparateurs", "ponctuation", "lettre",     "et",
                             "ou",         "par",         "avec",        "de",         "du",
                             "des",        "un",          "une",         "le",         "la",
                             "les",        "en",          "sur",         "sans",       "pour",
                             "comme",      "dans",        "que",         "est"});
// Words of one letter; another one alone is a letter that is spoken of.
constexpr std::array<std::string_view, 3> kLetters{"a", "à", "y"};

bool ends_part(char32_t c) {
  return is_letter(c) || is_digit(c) || is_opaque(c) || is_one_of(c, U")]»”%€°²³");
}

// A comma that a blank follows; a point that ends its line, or that a sentence follows.
bool ends_phrase(std::string_view text, std::size_t position) {
  const char32_t next = char_after(text, position + 1);
  if (text[position] == ',') return is_gap(next);
  const std::size_t after = blanks_end(text, position + 1);
  if (is_line_end(char_after(text, after))) return true;
  return after > position + 1 && text::is_upper(char_after(text, after));
}

bool is_spoken_of(std::string_view text, std::size_t blanks) {
  const std::string_view word = word_before(text, blanks);
  return is_in(word, kSpokenOf) || (is_single_letter(word) && !is_in(word, kLetters));
}

// A point after a protected passage may belong to it.
void correct_before(Draft& draft, std::size_t blanks, std::size_t position, LineLayout& layout) {
  const std::string_view text = draft.text();
  const char32_t left = char_before(text, blanks);
  if (position - blanks > kWidest || !ends_part(left)) return;
  if (!ends_phrase(text, position) || is_spoken_of(text, blanks)) return;
  if ((is_opaque(left) && text[position] == '.') || layout.has_columns(position)) return;
  draft.replace(blanks, position, "", kT26);
}

bool may_surround(char32_t c) {
  return is_gap(c) || is_one_of(c, U".;:!?…");
}

// A word begins here: after a blank, or after a comma whose blank stands on the wrong side, too.
bool begins_after_gap(std::string_view text, std::size_t begin) {
  const char32_t before = char_before(text, begin);
  return is_gap(before) || (before == ',' && is_gap(char_before(text, begin - 1)));
}

// « des agents ,et puis »: the blank stands on the wrong side.
void correct_swapped(Draft& draft, std::size_t blanks, std::size_t position, LineLayout& layout) {
  const std::string_view text = draft.text();
  const std::string_view right = word_after(text, position + 1);
  const std::string_view left = word_before(text, blanks);
  const bool are_words = !left.empty() && !right.empty() && !is_single_letter(left) &&
                         !is_single_letter(right) && text::is_lower(char_after(right, 0));
  const bool is_alone = begins_after_gap(text, blanks - left.size()) &&
                        may_surround(char_after(text, position + 1 + right.size()));
  if (position - blanks > kWidest || !are_words || !is_alone) return;
  if (is_spoken_of(text, blanks) || layout.has_columns(position)) return;
  draft.replace(blanks, position + 1, ", ", kT26);
}

// The ends of the word of letters, apostrophes and hyphens that touches `position`.
std::size_t compound_begin(std::string_view text, std::size_t position) {
  for (char32_t c = char_before(text, position); is_letter(c) || is_apostrophe(c) || c == '-';
       c = char_before(text, position))
    position -= decode_before(text, position).length;
  return position;
}
std::size_t compound_end(std::string_view text, std::size_t position) {
  for (char32_t c = char_after(text, position); is_letter(c) || is_apostrophe(c) || c == '-';
       c = char_after(text, position))
    position += decode(text, position).length;
  return position;
}

// What a glued comma separates besides words: « 30 %,20 % », « 14 h 30,15 h 00 ».
constexpr WordSet kLinks({"le",   "la",  "les",  "l",   "et",  "à",    "de",   "du",   "des",
                          "d",    "un",  "une",  "qui", "que", "dont", "mais", "puis", "soit",
                          "avec", "par", "pour", "sur", "il",  "elle", "nous", "où",   "en"});

bool is_measure_sign(char32_t c) {
  return is_one_of(c, U"%‰€");
}

// « 30 % » ends here.
bool ends_measure(std::string_view text, std::size_t end) {
  if (!is_measure_sign(char_before(text, end))) return false;
  const std::size_t sign = end - decode_before(text, end).length;
  return is_digit(char_before(text, blanks_begin(text, sign)));
}

// « 14 h 30 », « 9h » end here.
bool ends_hour(std::string_view text, std::size_t end) {
  std::size_t at = end;
  while (is_digit(char_before(text, at))) --at;
  if (at == end && is_one_of(char_before(text, end), U"hH"))
    return is_digit(char_before(text, blanks_begin(text, end - 1)));
  if (end - at != 2) return false;
  at = blanks_begin(text, at);
  return is_one_of(char_before(text, at), U"hH") &&
         is_digit(char_before(text, blanks_begin(text, at - 1)));
}

// « 20 % », « 12,50 € » begin here.
bool begins_measure(std::string_view text, std::size_t begin) {
  std::size_t end = digits_end(text, begin);
  if (end == begin) return false;
  if (char_after(text, end) == ',') end = std::max(digits_end(text, end + 1), end);
  return is_measure_sign(char_after(text, blanks_end(text, end)));
}

// « 15 h 00 », « 15h » begin here.
bool begins_hour(std::string_view text, std::size_t begin) {
  const std::size_t end = digits_end(text, begin);
  if (end == begin || end - begin > 2) return false;
  const std::size_t sign = blanks_end(text, end);
  return is_one_of(char_after(text, sign), U"hH") && !is_letter(char_after(text, sign + 1));
}

// A word of two letters or more, a blank or the start of the line before it.
bool ends_word(std::string_view text, std::size_t end) {
  const std::string_view word = word_before(text, end);
  return word.size() > 1 && !is_single_letter(word) && is_gap(char_before(text, end - word.size()));
}

// A word in small letters with a gap or a sign after it.
bool begins_word(std::string_view text, std::size_t begin) {
  const std::string_view word = word_after(text, begin);
  return text::is_lower(char_after(word, 0)) && !is_single_letter(word) &&
         may_surround(char_after(text, begin + word.size()));
}

// Whether the comma separates two things of which one at least is a measure or an hour.
bool separates_figures(std::string_view text, std::size_t position) {
  const std::size_t next = position + 1;
  const bool ends = ends_measure(text, position) || ends_hour(text, position);
  const bool begins = begins_measure(text, next) || begins_hour(text, next);
  if (ends) return begins || begins_word(text, next);
  return begins && ends_word(text, position);
}

// « Rodez,le 3 mars », at the start of a line too: the word after the comma goes on.
bool precedes_link(std::string_view text, std::size_t position) {
  const std::string_view right = word_after(text, position + 1);
  if (!ends_word(text, position) || !kLinks.contains(right)) return false;
  const char32_t next = char_after(text, position + 1 + right.size());
  return next == ' ' || (is_apostrophe(next) && is_elided(right));
}

// « la voirie,les écoles »: two words, in small letters on the right, alone between blanks.
void correct_after(Draft& draft, std::size_t position) {
  if (is_gap(char_after(draft.text(), position + 1))) return;
  if (separates_figures(draft.text(), position) || precedes_link(draft.text(), position))
    return draft.replace(position + 1, position + 1, " ", kT26);
  const std::string_view text = draft.text();
  const std::string_view left = word_before(text, position);
  const std::string_view right = word_after(text, position + 1);
  if (left.size() < kWord || right.empty() || is_single_letter(left)) return;
  const std::size_t begin = compound_begin(text, position);
  const std::size_t end = compound_end(text, position + 1);
  const bool is_alone = char_before(text, begin) == ' ' && may_surround(char_after(text, end)) &&
                        end - position > kWord + 1;
  if (!is_alone) return;
  if (text::is_lower(char_after(right, 0)) && char_after(text, end) == ' ')
    draft.replace(position + 1, position + 1, " ", kT26);
  else
    draft.suggest(position + 1, position + 1, " ", kT26);
}

// « la séance.Le maire »: perhaps a file, an address, a name of a program.
void report_after(Draft& draft, std::size_t position) {
  const std::string_view text = draft.text();
  const std::string_view left = word_before(text, position);
  const std::string_view right = word_after(text, position + 1);
  const bool are_words = left.size() > kWord && text::is_lower(char_before(text, position)) &&
                         text::is_upper(char_after(text, position + 1)) && !right.empty() &&
                         text::is_lower(char_before(right, right.size()));
  const bool goes_on = is_blank(char_after(text, position + 1 + right.size()));
  if (are_words && goes_on) draft.suggest(position + 1, position + 1, " ", kT26);
}

}  // namespace

void commas(Draft& draft) {
  const std::string_view text = draft.text();
  constexpr Classes kSigns = kCommaSign | kDotSign;
  LineLayout layout(text);
  for (std::size_t position = draft.find(0, kSigns); position < text.size();) {
    const text::CodePoint sign = decode(text, position);
    if (is_one_of(sign.value, U",.")) {
      const std::size_t blanks = blanks_begin(text, position);
      if (blanks < position && sign.value == ',' && is_letter(char_after(text, position + 1)))
        correct_swapped(draft, blanks, position, layout);
      else if (blanks < position)
        correct_before(draft, blanks, position, layout);
      else if (sign.value == ',')
        correct_after(draft, position);
      else
        report_after(draft, position);
    }
    position = draft.find(position + sign.length, kSigns);
  }
}

}  // namespace greffier::typography
