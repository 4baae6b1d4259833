#include "accessibility/excerpts.hpp"

#include <algorithm>
#include <utility>

#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::accessibility {

namespace {

constexpr std::size_t kLongest = 60;             // characters of an excerpt
constexpr std::size_t kScanned = 2'000;          // bytes of a text that an excerpt looks at
constexpr std::size_t kCharactersAPage = 2'800;  // of running text in 11 points

std::size_t characters(const Document& document) {
  std::size_t count = 0;
  for (const Paragraph& paragraph : document.paragraphs)
    for (const Piece& piece : paragraph.pieces) count += text::length(piece.text);
  return count;
}

}  // namespace

std::string excerpt(std::string_view text) {
  std::string line;
  bool in_space = true;
  std::size_t count = 0;
  for (std::size_t at = 0; at < std::min(text.size(), kScanned);) {
    const text::CodePoint point = text::decode(text, at);
    if (point.length == 0) break;
    const bool is_blank = point.value == ' ' || point.value < 0x20;
    if (count == kLongest) return line + "…";
    if (!is_blank || !in_space) ++count;
    if (!is_blank)
      line += text.substr(at, point.length);
    else if (!in_space)
      line += ' ';
    in_space = is_blank;
    at += point.length;
  }
  return std::string(text::trimmed(line));
}

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> result;
  std::string word;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    if (point.length == 0) break;
    if (text::is_letter(point.value) || text::is_digit(point.value))
      word += text.substr(at, point.length);
    else if (!word.empty())
      result.push_back(text::lower(std::exchange(word, {})));
    at += point.length;
  }
  if (!word.empty()) result.push_back(text::lower(word));
  return result;
}

int pages(const Document& document) {
  if (document.pages > 0) return document.pages;
  return 1 + static_cast<int>(characters(document) / kCharactersAPage);
}

bool is_running(const Document& document, const Paragraph& paragraph) {
  return document.flows[paragraph.flow].setting != Setting::header;
}

}  // namespace greffier::accessibility
