#include "templating/excerpt.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace greffier::templating {

namespace {

constexpr std::size_t kMostCharacters = 40;

std::string on_one_line(std::string_view text) {
  std::string line(text);
  std::ranges::replace_if(
      line, [](char byte) { return byte == '\n' || byte == '\t'; }, ' ');
  return line;
}

}  // namespace

std::string excerpt_from(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  for (std::size_t i = 0; i < kMostCharacters && end < text.size(); ++i)
    end += text::decode(text, end).length;
  return on_one_line(text.substr(offset, end - offset)) + (end < text.size() ? "…" : "");
}

std::string excerpt_until(std::string_view text, std::size_t offset) {
  std::size_t begin = offset;
  for (std::size_t i = 0; i < kMostCharacters && begin > 0; ++i)
    begin -= text::decode_before(text, begin).length;
  return (begin > 0 ? "…" : "") + on_one_line(text.substr(begin, offset - begin));
}

}  // namespace greffier::templating
