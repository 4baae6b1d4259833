// T37.
#include <array>

#include "typography/characters.hpp"
#include "typography/document_checks.hpp"

namespace greffier::typography {

namespace {

// Words that French does write twice: « nous nous réunissons », « faire faire », « on en en parle
// ».
constexpr std::array<std::string_view, 15> kTwice{"nous", "vous", "faire", "en",   "si",
                                                  "non",  "oui",  "très",  "bien", "bon",
                                                  "tout", "plus", "loin",  "fait", "peu"};

std::size_t word_end(std::string_view text, std::size_t begin) {
  while (is_letter(char_after(text, begin))) begin += decode(text, begin).length;
  return begin;
}

// The same letters; the first may begin a sentence with a capital.
bool are_same(std::string_view first, std::string_view second) {
  return second == first || (text::is_lower(char_after(second, 0)) && equals_folded(first, second));
}

// « prenez-le le matin », « à l’est est le lac »: the first word belongs to what is before it.
bool is_bound(std::string_view text, std::size_t begin) {
  const char32_t left = char_before(text, begin);
  return is_word(left) || left == '-' || is_apostrophe(left);
}

bool is_repeated(std::string_view text, std::size_t begin, std::size_t end, std::size_t next,
                 std::size_t next_end) {
  const std::string_view first = text.substr(begin, end - begin);
  const std::string_view second = text.substr(next, next_end - next);
  if (next == end || second.empty() || !are_same(first, second)) return false;
  const char32_t after = char_after(text, next_end);
  const bool goes_on = is_word(after) || after == '-' || is_apostrophe(after);
  return text::is_lower(char_after(second, 0)) && !is_bound(text, begin) && !goes_on &&
         !is_in(second, kTwice);
}

void check(const Passage& passage, Report& report) {
  const std::string_view text = passage.text;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = word_end(text, begin);
    const std::size_t next = blanks_end(text, end);
    const std::size_t next_end = end > begin ? word_end(text, next) : next;
    if (end > begin && is_repeated(text, begin, end, next, next_end))
      report.add(kRepeatedWord, place(passage, next, next_end), text.substr(next, next_end - next));
    begin = end > begin ? next : end + decode(text, end).length;
  }
}

}  // namespace

void check_repeated_words(const DocumentText& document, Report& report) {
  for (const Passage& passage : document.passages()) check(passage, report);
}

}  // namespace greffier::typography
