// T06.
#include "typography/characters.hpp"
#include "typography/passes.hpp"
#include "typography/rule_table.hpp"
#include "typography/sign_classes.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT06 = rule("T06");

bool starts_line(std::string_view text, std::size_t position) {
  return is_line_end(char_before(text, blanks_begin(text, position)));
}

// « or ‹ at [begin, end). The German manner, »Wort«, has it after a word and before a gap.
bool opens(std::string_view text, std::size_t begin, std::size_t end) {
  const char32_t left = char_before(text, begin);
  const char32_t right = char_after(text, end);
  const char32_t inside = char_after(text, blanks_end(text, end));
  if (is_line_end(inside) || inside == '\t' || is_one_of(inside, U"«»‹›")) return false;
  return !(is_word(left) && (is_gap(right) || is_closing(right) || is_one_of(right, U".,;:!?")));
}

// » or › at [begin, end), with `open` quotations before it. One that separates two words, with
// nothing to close, is an arrow.
bool closes(std::string_view text, std::size_t begin, std::size_t end, int open) {
  const char32_t inside = char_before(text, blanks_begin(text, begin));
  const char32_t right = char_after(text, end);
  if (is_line_end(inside) || inside == '\t' || is_one_of(inside, U"«»‹›")) return false;
  if (char_before(text, begin) == ' ' && is_word(right)) return false;
  return open > 0 || !is_blank(right) || !is_word(char_after(text, blanks_end(text, end)));
}

// Goes through the marks of one level, keeping count of open quotations.
class Level {
 public:
  Level(Draft& draft, char32_t open, char32_t close, Space inside)
      : draft_(draft), open_(open), close_(close), inside_(inside) {}

  void see(std::size_t begin, const text::CodePoint& sign) {
    const std::size_t end = begin + sign.length;
    if (sign.value == open_) see_open(begin, end);
    if (sign.value == close_) see_close(begin, end);
  }

 private:
  void see_open(std::size_t begin, std::size_t end) {
    if (!opens(draft_.text(), begin, end)) return;
    ++depth_;
    draft_.set_space(end, blanks_end(draft_.text(), end), inside_, kT06);
  }

  void see_close(std::size_t begin, std::size_t end) {
    const std::string_view text = draft_.text();
    const std::size_t after = blanks_end(text, end);
    if (starts_line(text, begin) && after > end && is_word(char_after(text, after))) {
      draft_.set_space(end, after, inside_, kT06);  // resumes a quotation
    } else if (closes(text, begin, end, depth_)) {
      depth_ -= depth_ > 0 ? 1 : 0;
      draft_.set_space(blanks_begin(text, begin), begin, inside_, kT06);
    }
  }

  Draft& draft_;
  char32_t open_;
  char32_t close_;
  Space inside_;
  int depth_ = 0;
};

}  // namespace

void guillemets(Draft& draft) {
  const std::string_view text = draft.text();
  const Profile& profile = draft.profile();
  Level first(draft, U'«', U'»', profile.quotes.inside);
  Level nested(draft, U'‹', U'›', profile.nested_quotes.inside);
  const bool has_single = profile.nested_quotes.open == "‹";
  for (std::size_t position = draft.find(0, kGuillemetSign); position < text.size();) {
    const text::CodePoint sign = decode(text, position);
    first.see(position, sign);
    if (has_single) nested.see(position, sign);
    position = draft.find(position + sign.length, kGuillemetSign);
  }
}

}  // namespace greffier::typography
