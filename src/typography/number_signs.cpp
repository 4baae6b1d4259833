// T12: n° and N°. « nos » and « No. » are seen from their number, see number_contexts.cpp.
#include "typography/characters.hpp"
#include "typography/passes.hpp"
#include "typography/rule_table.hpp"
#include "typography/sign_classes.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT12 = rule("T12");

bool follows_n(std::string_view text, std::size_t position) {
  return is_one_of(char_before(text, position), U"nN") && !is_word(char_before(text, position - 1));
}

// A number may be typed against the sign; a letter or a tag is believed after a blank only.
void correct_number_sign(Draft& draft, std::size_t end) {
  const std::string_view text = draft.text();
  if (char_after(text, end) == 's') ++end;
  const std::size_t next = blanks_end(text, end);
  const char32_t first = char_after(text, next);
  const bool is_reference = text::is_upper(first) || is_opaque(first);
  if (is_digit(first) || (next > end && is_reference))
    draft.set_space(end, next, draft.profile().tie, kT12);
}

}  // namespace

void number_signs(Draft& draft) {
  const std::string_view text = draft.text();
  for (std::size_t position = draft.find(0, kDegreeSign); position < text.size();) {
    const text::CodePoint sign = decode(text, position);
    const std::size_t end = position + sign.length;
    if ((sign.value == U'°' || sign.value == U'º') && follows_n(text, position))
      correct_number_sign(draft, end);
    position = draft.find(end, kDegreeSign);
  }
}

}  // namespace greffier::typography
