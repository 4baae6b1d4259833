// T26 for brackets, and T29.
#include "typography/bytes.hpp"
#include "typography/characters.hpp"
#include "typography/passes.hpp"
#include "typography/rule_table.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT26 = rule("T26");
constexpr const Rule& kT29 = rule("T29");

constexpr std::size_t kWidest = 2;  // blanks inside a bracket: more are layout

bool is_open(char32_t c) {
  return c == '(' || c == '[';
}

// What a bracket may be set against.
bool is_content(char32_t c) {
  return is_word(c) || is_one_of(c, U"«»“”\"’%€°²³…");
}

// « [ x ] », « ( ) »: a box to tick. `inside` is next to the bracket, past the blanks.
bool is_box(std::string_view text, std::size_t inside, bool is_opening_bracket) {
  const std::string_view word =
      is_opening_bracket ? word_after(text, inside) : word_before(text, inside);
  if (!is_in(word, std::array<std::string_view, 1>{"x"})) return false;
  const std::size_t other = is_opening_bracket ? blanks_end(text, inside + word.size())
                                               : blanks_begin(text, inside - word.size());
  const char32_t sign = is_opening_bracket ? char_after(text, other) : char_before(text, other);
  return is_opening_bracket ? is_one_of(sign, U")]") : is_open(sign);
}

// `[begin, end)` are the blanks after an opening bracket, or before a closing one.
void correct_inside(Draft& draft, std::size_t begin, std::size_t end, bool is_opening_bracket) {
  const std::string_view text = draft.text();
  if (begin == end || end - begin > kWidest) return;
  const std::size_t inside = is_opening_bracket ? end : begin;
  const char32_t content =
      is_opening_bracket ? char_after(text, inside) : char_before(text, inside);
  if (is_content(content) && !is_box(text, inside, is_opening_bracket))
    draft.replace(begin, end, "", kT26);
}

// The end of « (…) » or « (...) » at `begin`; `begin` when it is not there.
std::size_t cut_end(std::string_view text, std::size_t begin) {
  for (const std::string_view cut : {"(…)", "(...)"})
    if (text.substr(begin).starts_with(cut)) return begin + cut.size();
  return begin;
}

// The ellipsis is T08's: each bracket is reported alone.
void report_cut(Draft& draft, std::size_t begin, std::size_t end) {
  if (end == begin || is_word(char_before(draft.text(), begin))) return;
  draft.suggest(begin, begin + 1, "[", kT29);
  draft.suggest(end - 1, end, "]", kT29);
}

// « mot(un autre mot) »: a call, an ending in brackets, or a space that was forgotten.
void report_glued(Draft& draft, std::size_t begin) {
  const std::string_view text = draft.text();
  const std::string_view left = word_before(text, begin);
  const std::string_view first = word_after(text, begin + 1);
  if (is_single_letter(left) || left.empty() || first.size() < 2) return;
  const std::size_t next = begin + 1 + first.size();
  const bool is_prose = char_after(text, next) == ' ' && is_letter(char_after(text, next + 1));
  if (is_prose) draft.suggest(begin, begin, " ", kT26);
}

void see_open(Draft& draft, std::size_t position) {
  const std::string_view text = draft.text();
  correct_inside(draft, position + 1, blanks_end(text, position + 1), true);
  if (text[position] != '(') return;
  report_glued(draft, position);
  report_cut(draft, position, cut_end(text, position));
}

}  // namespace

void brackets(Draft& draft) {
  const std::string_view text = draft.text();
  for (std::size_t position = find_class(text, 0, kBracketByte); position < text.size();) {
    if (is_open(char_after(text, position)))
      see_open(draft, position);
    else
      correct_inside(draft, blanks_begin(text, position), position, false);
    position = find_class(text, position + 1, kBracketByte);
  }
}

}  // namespace greffier::typography
