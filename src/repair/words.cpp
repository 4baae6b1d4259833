#include "repair/words.hpp"

#include <charconv>
#include <system_error>

#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

Words words_of(std::string_view text) {
  Words words;
  bool is_inside = false;
  for (std::size_t i = 0; i < text.size();) {
    const text::CodePoint point = text::decode(text, i);
    const std::size_t end = i + std::max<std::size_t>(point.length, 1);
    const bool is_part = text::is_letter(point.value) || text::is_digit(point.value);
    if (is_part && !is_inside) words.push_back({{}, i, end});
    if (is_part) words.back().end = end;
    is_inside = is_part;
    i = end;
  }
  for (Word& word : words)
    word.folded = text::fold_name(text.substr(word.begin, word.end - word.begin));
  return words;
}

int figure_in(std::string_view text) {
  text = text::trimmed(text);
  if (text == "aucun" || text == "aucune") return 0;
  int value = -1;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  return read.ec == std::errc() && read.ptr == text.data() + text.size() ? value : -1;
}

}  // namespace greffier::repair
