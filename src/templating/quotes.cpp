#include "templating/quotes.hpp"

#include <algorithm>
#include <array>

#include "templating/characters.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::templating {

namespace {

constexpr std::array kDoubleQuotes{U'"', U'“', U'”', U'„', U'«', U'»'};
constexpr std::array kSingleQuotes{U'\'', U'’', U'‘', U'‚', U'‹', U'›'};

// Shapes that can stand inside a string of another shape.
struct Pair {
  char32_t opening;
  std::string_view closing;
};
constexpr std::array kPairs{Pair{U'«', "»"}, Pair{U'“', "”"}, Pair{U'„', "“"}};
constexpr std::size_t kLongestInnerQuotation = 256;  // bytes

bool is_double(char32_t sign) {
  return std::ranges::find(kDoubleQuotes, sign) != kDoubleQuotes.end();
}
bool is_single(char32_t sign) {
  return std::ranges::find(kSingleQuotes, sign) != kSingleQuotes.end();
}

// Offset of the first double sign from `offset`, or npos.
std::size_t next_double(std::string_view text, std::size_t offset) {
  while (offset < text.size()) {
    const text::CodePoint sign = text::decode(text, offset);
    if (is_double(sign.value)) return offset;
    offset += sign.length;
  }
  return std::string_view::npos;
}

// True when the sign at `offset`, inside a string that `opener` opened, can only close it: it is
// the opener's own partner, or comes right after a letter or a digit.
bool surely_closes(std::string_view text, std::size_t offset, char32_t opener) {
  const auto own = std::ranges::find(kPairs, opener, &Pair::opening);
  if (own != kPairs.end() && text.substr(offset).starts_with(own->closing)) return true;
  return is_word_character(text::decode_before(text, offset).value);
}

// The end of the quotation that `sign`, at `offset` inside a string that `opener` opened, begins in
// its turn; nothing when it closes the string instead.
std::optional<std::size_t> inner_quotation(std::string_view text, std::size_t offset,
                                           char32_t opener, text::CodePoint sign) {
  const auto pair = std::ranges::find(kPairs, sign.value, &Pair::opening);
  if (pair == kPairs.end() || sign.value == opener || surely_closes(text, offset, opener))
    return std::nullopt;
  const std::string_view window = text.substr(offset, kLongestInnerQuotation);
  const std::size_t closing = window.find(pair->closing, sign.length);
  if (closing == std::string_view::npos) return std::nullopt;
  const std::size_t end = offset + closing + pair->closing.size();
  if (next_double(window, end - offset) == std::string_view::npos) return std::nullopt;
  return end;
}

QuotedString closed_at(std::size_t begin, text::CodePoint opener, std::size_t offset,
                       std::size_t length) {
  return {begin, begin + opener.length, offset, offset + length};
}

std::optional<QuotedString> double_string(std::string_view text, std::size_t begin,
                                          text::CodePoint opener) {
  std::size_t offset = begin + opener.length;
  while ((offset = next_double(text, offset)) != std::string_view::npos) {
    const text::CodePoint sign = text::decode(text, offset);
    const auto inner_end = inner_quotation(text, offset, opener.value, sign);
    if (!inner_end) return closed_at(begin, opener, offset, sign.length);
    offset = *inner_end;
  }
  return std::nullopt;
}

// The first sign that is no apostrophe between letters closes; failing that, the first one.
std::optional<QuotedString> single_string(std::string_view text, std::size_t begin,
                                          text::CodePoint opener) {
  std::optional<QuotedString> first;
  char32_t before = 0;
  for (std::size_t offset = begin + opener.length; offset < text.size();) {
    const text::CodePoint sign = text::decode(text, offset);
    if (is_single(sign.value)) {
      if (!joins_word(text, offset, before)) return closed_at(begin, opener, offset, sign.length);
      if (!first) first = closed_at(begin, opener, offset, sign.length);
    }
    before = sign.value;
    offset += sign.length;
  }
  return first;
}

// Bytes of no-break spaces at the beginning, or at the end.
std::size_t no_break_spaces(std::string_view text, bool at_end) {
  std::size_t length = 0;
  while (length < text.size()) {
    const text::CodePoint sign =
        at_end ? text::decode_before(text, text.size() - length) : text::decode(text, length);
    if (!is_no_break_space(sign.value)) break;
    length += sign.length;
  }
  return length;
}

bool is_guillemet(std::string_view text, std::size_t offset) {
  const char32_t sign = text::decode(text, offset).value;
  return sign == U'«' || sign == U'»' || sign == U'‹' || sign == U'›';
}

// A content without the spaces that belong to its guillemets.
std::string_view without_own_spaces(std::string_view text, bool opens, bool closes) {
  const bool is_spaced = text.size() > 1 && text.starts_with(' ') && text.ends_with(' ');
  if (opens && closes && is_spaced) return text.substr(1, text.size() - 2);
  if (opens) text.remove_prefix(no_break_spaces(text, false));
  if (closes) text.remove_suffix(no_break_spaces(text, true));
  return text;
}

// The character that a backslash and `sign` stand for, or 0.
char escaped(char32_t sign) {
  return sign == U'n' ? '\n' : sign == U't' ? '\t' : '\0';
}

}  // namespace

bool is_quote(char32_t code_point) {
  return is_double(code_point) || is_single(code_point);
}

std::optional<QuotedString> quoted_string(std::string_view text, std::size_t offset) {
  const text::CodePoint opener = text::decode(text, offset);
  return is_double(opener.value) ? double_string(text, offset, opener)
                                 : single_string(text, offset, opener);
}

std::string content(std::string_view text, const QuotedString& string) {
  const std::string_view raw = without_own_spaces(
      text.substr(string.content_begin, string.content_end - string.content_begin),
      is_guillemet(text, string.begin), is_guillemet(text, string.content_end));
  std::string result;
  for (std::size_t i = 0; i < raw.size();) {
    const text::CodePoint sign = text::decode(raw, i);
    i += sign.length;
    const char escape =
        sign.value == U'\\' && i < raw.size() ? escaped(static_cast<unsigned char>(raw[i])) : '\0';
    if (escape != '\0') {
      result += escape;
      ++i;
    } else {
      text::append(result, sign.value);
    }
  }
  return result;
}

}  // namespace greffier::templating
