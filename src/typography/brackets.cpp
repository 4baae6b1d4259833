// T26 for brackets, and T29.
#include <array>
#include <vector>

#include "typography/characters.hpp"
#include "typography/line_layout.hpp"
#include "typography/passes.hpp"
#include "typography/rule_table.hpp"
#include "typography/sign_classes.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT26 = rule("T26");
constexpr const Rule& kT29 = rule("T29");

constexpr std::size_t kWidest = 2;  // blanks inside a bracket: more are layout

bool is_open(char32_t c) {
  return c == '(' || c == '[';
}

// What a bracket may be set against, on either side of it.
bool is_content(char32_t c) {
  return is_word(c) || is_one_of(c, U"\"’%€°²³…");
}

// A pair of brackets on one line, with the blanks inside.
struct Pair {
  std::size_t open = 0;
  std::size_t first = 0;  // of what it holds
  std::size_t last = 0;   // the end of what it holds
  std::size_t close = 0;
};

// « [ x ] », « ( ) »: a box to tick.
bool is_box(std::string_view text, const Pair& pair) {
  constexpr std::array<std::string_view, 1> kTicks{"x"};
  return pair.first >= pair.last || is_in(text.substr(pair.first, pair.last - pair.first), kTicks);
}

// Words and their marks: « [ -h | -v ] », « [ FICHIER ] » are the syntax of a command.
bool is_prose(std::string_view text, const Pair& pair) {
  const std::string_view inner = text.substr(pair.first, pair.last - pair.first);
  const bool has_signs = inner.find_first_of("|<>=-$+*/\\[]{}\x1A") != inner.npos;
  const bool is_whole_line = is_line_end(char_before(text, blanks_begin(text, pair.open))) &&
                             is_line_end(char_after(text, blanks_end(text, pair.close + 1)));
  return !has_signs && !is_whole_line && text::is_lower(char_before(inner, inner.size()));
}

// « (( a )) » is a formula, « ( 1) » a column of figures.
bool is_technical(std::string_view text, const Pair& pair) {
  const char32_t left = char_before(text, pair.open);
  const bool is_doubled = left == char_after(text, pair.open) || is_opaque(left);
  const bool is_column = is_digit(char_after(text, pair.first)) && pair.last == pair.close;
  return is_doubled || is_column || (text[pair.open] == '[' && !is_prose(text, pair));
}

bool starts_content(std::string_view text, std::size_t position) {
  const char32_t first = char_after(text, position);
  return is_content(first) || is_one_of(first, U"«“");
}
bool ends_content(std::string_view text, std::size_t position) {
  const char32_t last = char_before(text, position);
  return is_content(last) || is_one_of(last, U"»”.");
}

// Finds the pairs of a text, line by line, and the blanks in them that are too many.
class Brackets {
 public:
  explicit Brackets(std::string_view text) : text_(text), layout_(text) {}

  void see(std::size_t position) {
    if (is_open(char_after(text_, position)))
      open_.push_back(position);
    else
      close(position);
  }

  void end_line() { open_.clear(); }

  // Blanks to take out, in order.
  std::vector<Range> take_blanks() {
    std::ranges::sort(blanks_, {}, &Range::begin);
    return std::move(blanks_);
  }

 private:
  void close(std::size_t position) {
    if (open_.empty() || (text_[open_.back()] == '(') != (text_[position] == ')')) return;
    const std::size_t open = open_.back();
    open_.pop_back();
    const Pair pair{open, blanks_end(text_, open + 1), blanks_begin(text_, position), position};
    const bool is_tight = pair.first == open + 1 && pair.last == position;
    if (is_tight || is_box(text_, pair) || is_technical(text_, pair)) return;
    if (layout_.has_columns(position)) return;
    if (starts_content(text_, pair.first)) add(open + 1, pair.first);
    if (ends_content(text_, pair.last)) add(pair.last, position);
  }

  void add(std::size_t begin, std::size_t end) {
    if (begin < end && end - begin <= kWidest) blanks_.push_back({begin, end});
  }

  std::string_view text_;
  LineLayout layout_;
  std::vector<std::size_t> open_;
  std::vector<Range> blanks_;
};

// The end of « (…) » or « (...) » at `begin`; `begin` when it is not there.
std::size_t cut_end(std::string_view text, std::size_t begin) {
  for (const std::string_view cut : {"(…)", "(...)"})
    if (text.substr(begin).starts_with(cut)) return begin + cut.size();
  return begin;
}

// The ellipsis is T08's: each bracket is reported alone.
void report_cut(Draft& draft, std::size_t begin) {
  const std::size_t end = cut_end(draft.text(), begin);
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
  const bool is_prose_inside =
      char_after(text, next) == ' ' && is_letter(char_after(text, next + 1));
  if (is_prose_inside) draft.suggest(begin, begin, " ", kT26);
}

void report(Draft& draft, std::size_t position) {
  if (draft.text()[position] != '(') return;
  report_glued(draft, position);
  report_cut(draft, position);
}

}  // namespace

void brackets(Draft& draft) {
  const std::string_view text = draft.text();
  Brackets found(text);
  std::size_t line_end = 0;
  for (std::size_t position = draft.find(0, kBracketSign); position < text.size();) {
    if (position >= line_end) {
      found.end_line();
      line_end = std::min(text.find('\n', position), text.size());
    }
    found.see(position);
    report(draft, position);
    position = draft.find(position + 1, kBracketSign);
  }
  for (const Range& blanks : found.take_blanks()) draft.replace(blanks.begin, blanks.end, "", kT26);
}

}  // namespace greffier::typography
