// T00: code, told by the shape of a line or of a call.
#include <algorithm>
#include <array>

#include "typography/characters.hpp"
#include "typography/foreign_words.hpp"
#include "typography/protected_ranges.hpp"

namespace greffier::typography {

namespace {

// Properties of style sheets: a line of them alone is code. Other words before a colon may be
// French: « présents : 12 ; absents : 3 ; ».
constexpr WordSet kProperties({"color",          "width",           "height",       "margin",
                               "margin-top",     "margin-bottom",   "margin-left",  "margin-right",
                               "padding",        "padding-top",     "padding-left", "padding-right",
                               "font",           "font-size",       "font-family",  "font-weight",
                               "font-style",     "background",      "border",       "border-radius",
                               "border-color",   "display",         "float",        "top",
                               "left",           "right",           "bottom",       "text-align",
                               "line-height",    "z-index",         "overflow",     "cursor",
                               "max-width",      "min-width",       "max-height",   "min-height",
                               "opacity",        "visibility",      "content",      "white-space",
                               "letter-spacing", "text-transform",  "list-style",   "flex",
                               "grid",           "background-color"});

// Signs between blanks that no prose has.
constexpr auto kOperators = std::to_array<std::string_view>(
    {" != ", " == ", " && ", " || ", " += ", " -= ", " => ", " <= ", " >= ", " := "});

std::string_view without_blanks(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
  const std::size_t end = text.find_last_not_of(" \t\r");
  return end == std::string_view::npos ? std::string_view() : text.substr(begin, end + 1 - begin);
}

bool is_declaration(std::string_view part) {
  const std::size_t colon = part.find(':');
  if (colon == std::string_view::npos || colon + 1 == part.size()) return false;
  const std::string_view name = without_blanks(part.substr(0, colon));
  return !name.empty() && kProperties.contains(name);
}

// « color: red; width:50%; »
bool is_style(std::string_view line) {
  while (!line.empty()) {
    const std::size_t end = line.find(';');
    if (end == std::string_view::npos || !is_declaration(line.substr(0, end))) return false;
    line = without_blanks(line.substr(end + 1));
  }
  return true;
}

bool has_operator(std::string_view line) {
  constexpr std::string_view kParts = "=&|";  // one of them is in each
  const auto is_there = [line](const auto& sign) { return line.find(sign) != line.npos; };
  return std::ranges::any_of(kParts, is_there) && std::ranges::any_of(kOperators, is_there);
}

// True when a small word of French stands outside of quotes.
bool has_french(std::string_view line) {
  bool is_quoted = false;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = at;
    while (end < line.size() && is_basic_letter(line[end])) ++end;
    if (end == at) {
      is_quoted ^= line[at++] == '"';
      continue;
    }
    if (!is_quoted && word_kind(line.substr(at, end - at)) == WordKind::french) return true;
    at = end;
  }
  return false;
}

// « if (a != b) return x ? y : z; »: the end of an instruction, and an operator in it.
bool is_code_line(std::string_view line) {
  if (line.empty() || !is_one_of(static_cast<unsigned char>(line.back()), U";{}")) return false;
  return (has_operator(line) && !has_french(line)) || (line.back() == ';' && is_style(line));
}

void add_lines(std::string_view text, Ranges& ranges) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (is_code_line(without_blanks(text.substr(begin, end - begin))))
      ranges.push_back({begin, end});
    begin = end + 1;
  }
}

bool is_part_of_name(char32_t c) {
  return is_digit(c) || c == '_' || c == '.' || (c < 0x80 && is_letter(c));
}

// Where the call ends whose first quote is at `quote`, on its line; `quote` when it does not.
std::size_t call_end(std::string_view text, std::size_t quote) {
  constexpr std::size_t kLongest = 200;  // bytes
  const std::string_view rest = text.substr(quote + 1, kLongest);
  const std::size_t close = rest.find("\")");
  return close < rest.find('\n') ? quote + 1 + close + 2 : quote;
}

// print("bonjour"): a name with a bracket and a quote against it.
void add_calls(std::string_view text, SignIndex& index, Ranges& ranges) {
  std::size_t end = 0;
  for (std::size_t at = index.find(0, kStraightQuoteSign); at < text.size();
       at = index.find(std::max(end, at + 1), kStraightQuoteSign)) {
    if (at < 2 || text[at - 1] != '(' || !is_part_of_name(char_before(text, at - 1))) continue;
    end = call_end(text, at);
    if (end == at) continue;
    std::size_t begin = at - 1;
    while (is_part_of_name(char_before(text, begin))) --begin;
    ranges.push_back({begin, end});
  }
}

}  // namespace

void add_code(std::string_view text, SignIndex& index, Ranges& ranges) {
  if (index.has(kHighSign) || index.has(kTechnicalSign)) add_lines(text, ranges);
  if (index.has(kStraightQuoteSign) && index.has(kBracketSign)) add_calls(text, index, ranges);
}

}  // namespace greffier::typography
