// T10 and T28: two numbers with a sign between them, and the sign before one.
#include <array>
#include <string>

#include "typography/characters.hpp"
#include "typography/number.hpp"
#include "typography/rule_table.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT10 = rule("T10");
constexpr const Rule& kT28 = rule("T28");

constexpr std::array<std::string_view, 3> kPageWords{"p", "pp", "pages"};

constexpr std::size_t kNear = 16;  // bytes after a number, its unit and blanks included

// Ends of the blanks around the sign at the end of a number or of its unit; nothing when another
// figure does not follow.
struct Joint {
  std::size_t begin = 0;
  std::size_t sign = 0;
  std::size_t end = 0;
  [[nodiscard]] bool is_found() const { return end > sign; }
};

Joint joint_at(std::string_view text, std::size_t position, char32_t sign) {
  const std::size_t begin = blanks_end(text, position);
  if (char_after(text, begin) != sign) return {};
  const std::size_t end = blanks_end(text, begin + 1);
  if (!is_digit(char_after(text, end))) return {};
  return {position, begin, end};
}

bool follows_page_word(std::string_view text, std::size_t begin) {
  std::size_t end = blanks_begin(text, begin);
  if (char_before(text, end) == '.') --end;
  return is_in(word_before(text, end), kPageWords);
}

// More figures or signs make a reference, a date, a telephone.
bool goes_on(std::string_view text, std::size_t end) {
  const char32_t next = char_after(text, end);
  return is_word(next) || (is_one_of(next, U"-/.:") && is_digit(char_after(text, end + 1)));
}

bool is_plain(const Number& number) {
  return number.is_integer() && number.value >= 0;
}

}  // namespace

void range(Draft& draft, const Number& number) {
  const std::string_view text = draft.text();
  const Joint joint = joint_at(text, number.end, '-');
  if (!joint.is_found() || !number.is_alone || !is_plain(number)) return;
  const Number last = read_number(text, joint.end);
  if (!is_plain(last) || last.value <= number.value) return;
  const bool is_measure = has_unit(text, last.end);
  const bool is_pages = follows_page_word(text, number.begin) && !goes_on(text, last.end);
  if (is_measure || is_pages) draft.suggest(joint.begin, joint.end, "–", kT10);
}

void minus(Draft& draft, const Number& number) {
  const std::string_view text = draft.text();
  if (char_before(text, number.begin) != '-' || !has_unit(text, number.end)) return;
  const std::size_t sign = number.begin - 1;
  const char32_t left = char_before(text, sign);
  const std::size_t blanks = blanks_begin(text, sign);
  const bool follows_word = blanks < sign && is_letter(char_before(text, blanks));
  if (follows_word || is_opening(left)) draft.suggest(sign, number.begin, "−", kT10);
}

void multiplication(Draft& draft, const Number& number) {
  const std::string_view text = draft.text();
  const std::string_view near = text.substr(number.end, kNear);
  if (!number.is_alone || near.find('x') == near.npos) return;
  const Joint joint = joint_at(text, unit_end(text, number.end), 'x');
  if (!joint.is_found()) return;
  const bool is_glued = joint.begin == joint.sign;
  const bool is_short =
      number.end - number.begin < 2 || digits_end(text, joint.end) - joint.end < 2;
  if (is_glued && is_short) return;  // 4x4, 3x8, 0x41
  const std::string_view space = characters_of(draft.profile().tie);
  draft.suggest(joint.begin, joint.end, std::string(space).append("×").append(space), kT28);
}

}  // namespace greffier::typography
