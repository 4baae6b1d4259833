#include "typography/word_list.hpp"

#include <algorithm>

#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::typography {

namespace {

constexpr std::string_view kBlanks = " \t\v\f";
constexpr std::string_view kLineEnds = "\r\n";
constexpr std::string_view kByteOrderMark = "\uFEFF";
constexpr std::string_view kCurly = "’";

// Composed letters, straight apostrophes.
std::string plain(std::string_view word) {
  std::string result = text::normalised(word);
  for (std::size_t at = result.find(kCurly); at != std::string::npos; at = result.find(kCurly, at))
    result.replace(at, kCurly.size(), "'");
  return result;
}

// Calls `use` with each part of `text` between the characters of `separators`.
template <typename Use>
void for_each_part(std::string_view text, std::string_view separators, Use use) {
  for (std::size_t begin = text.find_first_not_of(separators); begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(separators, begin), text.size());
    if (!use(text.substr(begin, end - begin))) return;
    begin = text.find_first_not_of(separators, end);
  }
}

}  // namespace

WordList WordList::read(std::string_view text) {
  WordList list;
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  for_each_part(text, kLineEnds, [&list](std::string_view line) {
    for_each_part(line, kBlanks, [&list](std::string_view word) {
      if (word.starts_with('#')) return false;
      list.add(word);
      return true;
    });
    return true;
  });
  return list;
}

void WordList::add(std::string_view word) {
  if (!text::first_invalid(word)) words_.insert(plain(word));
}

bool WordList::contains(std::string_view word) const {
  if (words_.empty()) return false;
  const std::string asked = plain(word);
  if (words_.contains(asked) || words_.contains(text::lower(asked))) return true;
  return text::upper(asked) == asked &&
         std::ranges::any_of(
             words_, [&asked](const std::string& each) { return text::upper(each) == asked; });
}

}  // namespace greffier::typography
