// T27: runs of spaces between words.
#include <algorithm>

#include "typography/characters.hpp"
#include "typography/passes.hpp"
#include "typography/rule_table.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT27 = rule("T27");
constexpr std::string_view kColumnGap = "   ";  // so many spaces are layout

// Where the first two spaces in a row are, from `begin` on, or the end of the text. Looks at every
// other byte.
std::size_t find_two_spaces(std::string_view text, std::size_t begin) {
  for (std::size_t at = begin + 1; at < text.size(); at += 2) {
    if (text[at] != ' ') continue;
    if (text[at - 1] == ' ') return at - 1;
    if (at + 1 < text.size() && text[at + 1] == ' ') return at;
  }
  return text.size();
}

bool has_layout(std::string_view line) {
  const std::size_t first = line.find_first_not_of(' ');
  if (first == std::string_view::npos) return true;
  return line.find('\t') != std::string_view::npos ||
         line.substr(first).find(kColumnGap) != std::string_view::npos;
}

// Two spaces inside a line; at its ends they are left alone.
void correct_line(Draft& draft, std::size_t begin, std::size_t end) {
  const std::string_view line = draft.text().substr(0, end);
  for (std::size_t at = find_two_spaces(line, begin); at < end; at = find_two_spaces(line, at)) {
    const std::size_t next = std::min(line.find_first_not_of(' ', at), end);
    const bool is_between_words = !is_gap(char_before(line, at)) &&
                                  !is_gap(char_after(line, next)) && at > begin && next < end;
    if (is_between_words) draft.replace(at, next, " ", kT27);
    at = next;
  }
}

}  // namespace

void spaces(Draft& draft) {
  const std::string_view text = draft.text();
  for (std::size_t at = find_two_spaces(text, 0); at < text.size();) {
    const std::size_t before = text.rfind('\n', at);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (!has_layout(text.substr(begin, end - begin))) correct_line(draft, begin, end);
    at = find_two_spaces(text, end);
  }
}

}  // namespace greffier::typography
