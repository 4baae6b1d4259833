// T01 to T04: what stands before ; : ! ?
#include <array>

#include "typography/bytes.hpp"
#include "typography/characters.hpp"
#include "typography/passes.hpp"
#include "typography/rule_table.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT01 = rule("T01");
constexpr const Rule& kT02 = rule("T02");
constexpr const Rule& kT03 = rule("T03");
constexpr const Rule& kT04 = rule("T04");

// Names that end with the sign.
constexpr std::array<std::string_view, 3> kBrands{"yahoo", "jeopardy", "joomla"};
// Words that a colon follows without a space: schemes, and the lines of an electronic letter.
constexpr std::array<std::string_view, 19> kKeys{
    "http", "https", "ftp", "file", "urn",  "doi",     "mailto", "cc",  "cci", "bcc",
    "re",   "fw",    "fwd", "tr",   "from", "subject", "to",     "ssh", "tel"};

// A run of signs: one, or several of ! and ? with perhaps a semicolon after them.
struct Signs {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_colon = false;
  bool is_prose = true;  // false for "::" and the like
};

Signs read_signs(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (is_high(char_after(text, end))) ++end;
  const std::string_view run = text.substr(begin, end - begin);
  const bool starts_plainly = run.find_first_of(";:") == run.size() - 1;
  const bool has_none = run.find_first_of(";:") == std::string_view::npos;
  return {begin, end, run == ":",
          has_none || run.size() == 1 || (starts_plainly && run.back() == ';')};
}

// What may follow a sign that ends a word, besides a gap.
constexpr char32_t kAfterColon[] = U"»”›«“,";
constexpr char32_t kAfterSemicolon[] = U"»”›";
constexpr char32_t kAfterOthers[] = U"»”›)]}’.,…–—";

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

// True when a semicolon stands in the word that ends at `end`, no-break spaces included.
bool is_row(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  for (char32_t c = char_before(text, begin); !is_line_end(c) && !is_one_of(c, U" \t;");
       c = char_before(text, begin))
    begin -= decode_before(text, begin).length;
  return char_before(text, begin) == ';';
}

// Where a profile wants no space, whether the sign may be joined to what ends at `end`.
bool may_be_joined(std::string_view text, std::size_t end) {
  const char32_t left = char_before(text, end);
  const bool is_word_end = is_letter(left) || is_digit(left) || is_one_of(left, U")]»”…%€°");
  return is_word_end && !is_row(text, end);
}

void correct_space(Draft& draft, const Signs& signs, std::size_t blanks) {
  const std::string_view text = draft.text();
  const char32_t left = char_before(text, blanks);
  if (is_gap(left) || is_opening(left) || is_high(left) || left == ',') return;
  if (!ends_well(text, signs) || is_brand(text, blanks, signs)) return;
  const Profile& profile = draft.profile();
  const Space space = signs.is_colon ? profile.before_colon : profile.before_high;
  if (space == Space::none && !may_be_joined(text, blanks)) return;
  draft.set_space(blanks, signs.begin, space, signs.is_colon ? kT03 : kT01);
}

// What to do where the space is missing.
enum class Verdict { leave, report, insert };

// A sign between two words, « bien?Oui ».
Verdict judge_glued(std::string_view text, const Signs& signs) {
  const std::string_view left = word_before(text, signs.begin);
  const std::string_view right = word_after(text, signs.end);
  const bool are_words =
      !left.empty() && !right.empty() && !is_single_letter(left) && !is_single_letter(right);
  return are_words ? Verdict::report : Verdict::leave;
}

Verdict judge_high(std::string_view text, const Signs& signs) {
  if (!ends_well(text, signs)) return judge_glued(text, signs);
  const char32_t left = char_before(text, signs.begin);
  if (is_digit(left)) return Verdict::report;
  const std::string_view word = word_before(text, signs.begin);
  if (word.empty()) {
    const bool is_etc = left == '.' && equals_folded(word_before(text, signs.begin - 1), "etc");
    const bool is_closed = is_closing(left) || is_one_of(left, U"…%€°²³");
    return is_etc || is_closed ? Verdict::insert : Verdict::leave;
  }
  if (text[signs.begin] == '!' && is_single_letter(word)) return Verdict::leave;  // n!
  return is_brand(text, signs.begin, signs) ? Verdict::leave : Verdict::insert;
}

// A closing sign after a word: « (annexe): ».
bool closes_word(std::string_view text, std::size_t end) {
  const char32_t sign = char_before(text, end);
  if (!is_closing(sign)) return false;
  const std::size_t begin = blanks_begin(text, end - decode_before(text, end).length);
  return is_word(char_before(text, begin));
}

// « SV: » between quotes is cited as it is written elsewhere.
bool is_cited(std::string_view text, const Signs& signs) {
  return is_one_of(char_after(text, blanks_end(text, signs.end)), U"»”›");
}

// A word that a colon may follow in prose: no key, no scheme, no end of an identifier.
Verdict judge_key(std::string_view text, std::size_t begin, std::string_view word) {
  const char32_t before = char_before(text, begin);
  const bool is_mnemonic = before == '_' && !is_word(char_before(text, begin - 1));
  const bool is_part = is_word(before) || is_one_of(before, U"./\\@#&+*");
  const bool is_key = is_single_letter(word) || is_in(word, kKeys) || (is_part && !is_mnemonic);
  return is_key ? Verdict::report : Verdict::insert;
}

Verdict judge_colon(std::string_view text, const Signs& signs) {
  if (!ends_well(text, signs)) return judge_glued(text, signs);
  const std::string_view word = word_before(text, signs.begin);
  if (word.empty() && is_digit(char_before(text, signs.begin))) return Verdict::report;
  if (word.empty() && !closes_word(text, signs.begin)) return Verdict::leave;
  if (is_cited(text, signs)) return Verdict::report;
  return word.empty() ? Verdict::insert : judge_key(text, signs.begin - word.size(), word);
}

void correct_missing(Draft& draft, const Signs& signs) {
  const Profile& profile = draft.profile();
  const Space space = signs.is_colon ? profile.before_colon : profile.before_high;
  if (space == Space::none) return;
  const Rule& rule = signs.is_colon ? kT04 : kT02;
  const std::string_view text = draft.text();
  switch (signs.is_colon ? judge_colon(text, signs) : judge_high(text, signs)) {
    case Verdict::insert:
      draft.set_space(signs.begin, signs.begin, space, rule);
      break;
    case Verdict::report:
      draft.suggest(signs.begin, signs.begin, characters_of(space), rule);
      break;
    case Verdict::leave:
      break;
  }
}

}  // namespace

void high_punctuation(Draft& draft) {
  const std::string_view text = draft.text();
  for (std::size_t position = find_class(text, 0, kHighByte); position < text.size();) {
    const Signs signs = read_signs(text, position);
    const std::size_t blanks = blanks_begin(text, position);
    if (signs.is_prose && blanks < position) correct_space(draft, signs, blanks);
    if (signs.is_prose && blanks == position) correct_missing(draft, signs);
    position = find_class(text, signs.end, kHighByte);
  }
}

}  // namespace greffier::typography
