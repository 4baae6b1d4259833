// T12 and T19: the words that a number belongs to.
#include <array>

#include "typography/characters.hpp"
#include "typography/number.hpp"
#include "typography/passes.hpp"
#include "typography/rule_table.hpp"
#include "typography/sign_classes.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT12 = rule("T12");
constexpr const Rule& kT19 = rule("T19");

// Whether a number, its first figure given, may be what an abbreviation refers to.
bool is_any(std::string_view, const Number&) {
  return true;
}

// « L. 12 » may be an initial; « L. 5211-39-1 », « L. 210 » are articles of a code.
bool is_article(std::string_view text, const Number& number) {
  const std::size_t figures = number.first_end - number.begin;
  const bool is_dashed =
      char_after(text, number.end) == '-' && is_digit(char_after(text, number.end + 1));
  return !number.is_grouped && (figures >= 3 || is_dashed);
}

// « al. 2 », not « Roche et al. 2002 ».
bool is_paragraph(std::string_view text, const Number& number) {
  const std::size_t end = blanks_begin(text, number.begin);
  const std::size_t begin = end - std::string_view("al.").size();
  const bool is_year = number.value >= 1000;
  return !is_year || !equals_folded(word_before(text, blanks_begin(text, begin)), "et");
}

struct Abbreviation {
  std::string_view text;
  bool (*accepts)(std::string_view text, const Number& number) = is_any;
  bool may_be_glued = false;  // a missing space is added, not only reported
};

constexpr std::array kAbbreviations{
    Abbreviation{"art.", is_any, true},
    Abbreviation{"Art.", is_any, true},
    Abbreviation{"al.", is_paragraph, true},
    Abbreviation{"§", is_any, true},
    Abbreviation{"L.", is_article, true},
    Abbreviation{"R.", is_article, true},
    Abbreviation{"D.", is_article, true},
    Abbreviation{"pp."},
    Abbreviation{"p."},
    Abbreviation{"chap."},
    Abbreviation{"fig."},
    Abbreviation{"vol."},
};

const Abbreviation* abbreviation_before(std::string_view text, std::size_t end) {
  if (!is_one_of(char_before(text, end), U".§")) return nullptr;
  for (const Abbreviation& each : kAbbreviations) {
    if (!text.substr(0, end).ends_with(each.text)) continue;
    const char32_t left = char_before(text, end - each.text.size());
    if (!is_word(left) && left != '.' && left != '-') return &each;
  }
  return nullptr;
}

void correct_reference(Draft& draft, const Number& number, std::size_t blanks) {
  const std::string_view text = draft.text();
  const Abbreviation* found = abbreviation_before(text, blanks);
  if (found == nullptr || !found->accepts(text, number)) return;
  const Space space = draft.profile().tie;
  if (blanks < number.begin || found->may_be_glued)
    draft.set_space(blanks, number.begin, space, kT19);
  else
    draft.suggest(blanks, number.begin, characters_of(space), kT19);
}

// « nos 12 et 13 » are numbers; in « nos 12 communes » the word means « our ».
bool is_enumeration(std::string_view text, const Number& number) {
  const std::size_t next = blanks_end(text, number.end);
  const char32_t sign = char_after(text, next);
  const std::string_view word = word_after(text, next);
  const bool is_linked = word == "et" || word == "à" || sign == ',' || sign == '-';
  const std::size_t after = next + (word.empty() ? 1 : word.size());
  return is_linked && is_digit(char_after(text, blanks_end(text, after)));
}

void correct_nos(Draft& draft, const Number& number, std::size_t blanks) {
  const std::string_view text = draft.text();
  const std::string_view word = word_before(text, blanks);
  if (equals_folded(word, "nos") && is_enumeration(text, number))
    draft.set_space(blanks, number.begin, draft.profile().tie, kT12);
}

// « No. 5 » may be English, or a sentence that ends with « no ».
void report_no(Draft& draft, const Number& number, std::size_t blanks) {
  const std::string_view text = draft.text();
  if (!text.substr(0, blanks).ends_with("No.")) return;
  const std::size_t begin = blanks - 3;
  if (is_word(char_before(text, begin))) return;
  draft.suggest(begin, number.begin, std::string("n°").append(characters_of(draft.profile().tie)),
                kT12);
}

void correct_context(Draft& draft, const Number& number) {
  const std::size_t blanks = blanks_begin(draft.text(), number.begin);
  correct_reference(draft, number, blanks);
  if (blanks == number.begin) return;
  correct_nos(draft, number, blanks);
  report_no(draft, number, blanks);
}

}  // namespace

void number_contexts(Draft& draft) {
  const std::string_view text = draft.text();
  for (std::size_t position = draft.find(0, kDigitSign); position < text.size();) {
    const Number number = read_number(text, position);
    correct_context(draft, number);
    position = draft.find(number.end, kDigitSign);
  }
}

}  // namespace greffier::typography
