// T08.
#include <array>

#include "typography/characters.hpp"
#include "typography/passes.hpp"
#include "typography/rule_table.hpp"
#include "typography/sign_classes.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT08 = rule("T08");
constexpr std::string_view kEllipsis = "…";

// A run of points and ellipses.
struct Points {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t points = 0;   // an ellipsis counts three
  bool is_one_sign = true;  // "." or "…" alone
};

Points read_points(std::string_view text, std::size_t begin) {
  Points run{begin, begin};
  for (char32_t c = char_after(text, begin); c == '.' || c == U'…'; c = char_after(text, run.end)) {
    run.is_one_sign = run.end == begin;
    run.points += c == '.' ? 1 : 3;
    run.end += decode(text, run.end).length;
  }
  return run;
}

bool ends_part(char32_t c) {
  return is_gap(c) || is_closing(c) || is_one_of(c, U"\",;:!?");
}

// « etc... », « etc… » and « etc .. » are « etc. ». True when the points follow « etc ».
bool correct_etc(Draft& draft, const Points& run) {
  const std::string_view text = draft.text();
  const std::size_t blanks = blanks_begin(text, run.begin);
  if (!equals_folded(word_before(text, blanks), "etc")) return false;
  if (run.points < 2 || !ends_part(char_after(text, run.end))) return true;
  const std::size_t next = blanks_end(text, run.end);
  draft.replace(blanks, char_after(text, next) == ',' ? next : run.end, ".", kT08);
  return true;
}

// Points in a path, a range or between protected passages.
bool is_technical(std::string_view text, const Points& run) {
  const char32_t left = char_before(text, run.begin);
  const char32_t right = char_after(text, run.end);
  const auto is_part = [](char32_t c) { return is_digit(c) || is_opaque(c); };
  return is_one_of(left, U"/\\") || is_one_of(right, U"/\\") || (is_part(left) && is_part(right));
}

// After these words an ellipsis stands for one that is to be filled in: « Mme … », « le … / … ».
constexpr WordSet kBeforeBlank({"le",   "la",      "les",   "un",     "une", "des", "du",  "au",
                                "aux",  "ce",      "cet",   "cette",  "ces", "son", "sa",  "ses",
                                "leur", "leurs",   "notre", "votre",  "nos", "vos", "mme", "mmes",
                                "mlle", "article", "page",  "numéro", "à"});

// Where the blanks begin that the ellipsis has no use for: those after a word, a figure or a
// closing bracket, unless the ellipsis starts what follows, stands for the middle of a series or
// for what is to be filled in.
std::size_t joined_begin(std::string_view text, const Points& run) {
  const std::size_t blanks = blanks_begin(text, run.begin);
  const char32_t left = char_before(text, blanks);
  const bool joins = is_letter(left) || is_digit(left) || is_one_of(left, U")]%");
  if (!joins || !ends_part(char_after(text, run.end))) return run.begin;
  if (is_in(word_before(text, blanks), kBeforeBlank)) return run.begin;
  const char32_t next = char_after(text, blanks_end(text, run.end));
  const bool is_series = is_digit(left) && is_word(next);
  return is_series ? run.begin : blanks;
}

// « toutes les … minutes »: an ellipsis set between two words may stand for what is to be filled
// in.
bool stands_alone(std::string_view text, const Points& run) {
  const std::size_t next = blanks_end(text, run.end);
  return blanks_begin(text, run.begin) < run.begin && next > run.end &&
         is_word(char_after(text, next));
}

// A letter joined to the ellipsis on either side may stand for a name or a word left out.
bool lacks_space_after(std::string_view text, const Points& run) {
  const std::string_view left = word_before(text, run.begin);
  const std::string_view right = word_after(text, run.end);
  return !left.empty() && !right.empty() && !is_single_letter(left) && !is_single_letter(right);
}

void correct_ellipsis(Draft& draft, const Points& run) {
  const std::string_view text = draft.text();
  const std::size_t begin = joined_begin(text, run);
  const bool lacks_space = lacks_space_after(text, run);
  if (run.is_one_sign && begin == run.begin && !lacks_space) return;
  if (run.is_one_sign && stands_alone(text, run)) {
    draft.suggest(begin, run.end, kEllipsis, kT08);
    return;
  }
  draft.replace(begin, run.end, lacks_space ? "… " : kEllipsis, kT08);
}

// Two or four points at the end of a word: too few or too many.
void report_points(Draft& draft, const Points& run) {
  const std::string_view text = draft.text();
  const bool is_slip = (run.points == 2 || run.points == 4) &&
                       is_letter(char_before(text, run.begin)) &&
                       ends_part(char_after(text, run.end));
  if (is_slip) draft.suggest(run.begin, run.end, kEllipsis, kT08);
}

void correct_points(Draft& draft, const Points& run) {
  if (correct_etc(draft, run) || run.points < 2 || is_technical(draft.text(), run)) return;
  if (run.points == 3)
    correct_ellipsis(draft, run);
  else
    report_points(draft, run);
}

}  // namespace

void ellipses(Draft& draft) {
  const std::string_view text = draft.text();
  for (std::size_t position = draft.find(0, kDotSign); position < text.size();) {
    const Points run = read_points(text, position);
    if (run.points > 0) correct_points(draft, run);
    const std::size_t next = run.points > 0 ? run.end : position + decode(text, position).length;
    position = draft.find(next, kDotSign);
  }
}

}  // namespace greffier::typography
