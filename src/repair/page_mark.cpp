#include "repair/page_mark.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "repair/outline_number.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

constexpr int kLastPage = 9999;
constexpr std::size_t kMostTokens = 64;  // of a line that may be a header

// A line cut in figures, words and signs.
struct Token {
  enum class Kind : std::uint8_t { number, word, sign, other };
  Kind kind = Kind::other;
  std::string_view text;
  int value = 0;
  bool has_space = false;  // before it
  bool has_tab = false;    // before it
};
using Tokens = std::span<const Token>;

bool has_figure(std::string_view line) {
  return line.find_first_of("0123456789") != std::string_view::npos;
}

Token::Kind kind_of(char32_t sign) {
  if (sign >= U'0' && sign <= U'9') return Token::Kind::number;
  if (text::is_letter(sign)) return Token::Kind::word;
  constexpr std::u32string_view kSigns = U"-–—|•·~/_";
  return kSigns.find(sign) == std::u32string_view::npos ? Token::Kind::other : Token::Kind::sign;
}

int value_of(std::string_view digits) {
  if (digits.size() > 4) return kLastPage + 1;
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

// Adds what begins at `at`; returns where it ends.
std::size_t add_token(std::string_view line, std::size_t at, Token& token) {
  token.kind = kind_of(text::decode(line, at).value);
  std::size_t end = at;
  do {
    end += text::decode(line, end).length;
  } while (end < line.size() && token.kind != Token::Kind::other &&
           kind_of(text::decode(line, end).value) == token.kind);
  token.text = line.substr(at, end - at);
  if (token.kind == Token::Kind::number) token.value = value_of(token.text);
  return end;
}

// Nothing for a line of too many parts.
std::vector<Token> tokens_of(std::string_view line) {
  std::vector<Token> tokens;
  Token next;
  for (std::size_t at = 0; at < line.size();) {
    const text::CodePoint here = text::decode(line, at);
    if (text::is_space(here.value)) {
      next.has_space = true;
      next.has_tab |= here.value == U'\t';
      at += here.length;
      continue;
    }
    if (tokens.size() == kMostTokens) return {};
    at = add_token(line, at, next);
    tokens.push_back(next);
    next = {};
  }
  return tokens;
}

bool is_number(const Token& token) {
  return token.kind == Token::Kind::number && token.value <= kLastPage;
}

bool is_word(const Token& token, std::span<const std::string_view> words) {
  return token.kind == Token::Kind::word &&
         std::ranges::find(words, text::fold_name(token.text)) != words.end();
}

bool is_page_word(const Token& token) {
  constexpr std::array<std::string_view, 5> kWords{"page", "pages", "p", "pg", "pp"};
  return is_word(token, kWords);
}

// « sur », « / », « de », « of » between a page and their number.
bool is_between(const Token& token) {
  constexpr std::array<std::string_view, 3> kWords{"sur", "de", "of"};
  return token.text == "/" || is_word(token, kWords);
}

// True for signs at both ends, or a bar at one: « -3 » is less than nothing.
bool is_framed(Tokens tokens) {
  if (tokens.empty()) return false;
  const Token& first = tokens.front();
  const Token& last = tokens.back();
  const bool is_both = first.kind == Token::Kind::sign && last.kind == Token::Kind::sign;
  return is_both || first.text == "|" || last.text == "|";
}

// Drops signs at both ends; true when there were some.
bool drop_signs(Tokens& tokens) {
  const std::size_t size = tokens.size();
  while (!tokens.empty() && tokens.front().kind == Token::Kind::sign) tokens = tokens.subspan(1);
  while (!tokens.empty() && tokens.back().kind == Token::Kind::sign)
    tokens = tokens.first(tokens.size() - 1);
  return tokens.size() < size;
}

// Drops « page », « p. », « page n° » in front of a number.
bool drop_page_word(Tokens& tokens) {
  if (tokens.empty() || !is_page_word(tokens.front())) return false;
  tokens = tokens.subspan(1);
  constexpr std::string_view kLoose = ".:°ºn";
  while (!tokens.empty() && !is_number(tokens.front()) &&
         (tokens.front().kind == Token::Kind::sign ||
          kLoose.find(tokens.front().text) != std::string_view::npos || tokens.front().text == "°"))
    tokens = tokens.subspan(1);
  return true;
}

// « 3 », « 3 / 12 »: takes it off the front.
std::optional<PageMark> take_mark(Tokens& tokens) {
  if (tokens.empty() || !is_number(tokens.front()) || tokens.front().value == 0)
    return std::nullopt;
  PageMark mark{tokens.front().value, 0, true};
  tokens = tokens.subspan(1);
  if (tokens.size() < 2 || !is_between(tokens[0]) || !is_number(tokens[1])) return mark;
  mark.of = tokens[1].value;
  tokens = tokens.subspan(2);
  if (mark.of < mark.page) return std::nullopt;
  return mark;
}

bool is_join(const Token& token) {
  return token.kind == Token::Kind::sign && token.text != "/" && token.text != "_";
}

// The words of the tokens, folded; "" when the last of them is a thing that is numbered.
std::string words_of(Tokens tokens) {
  std::string words;
  for (const Token& token : tokens) words.append(token.text).append(" ");
  std::string folded = text::fold_name(words);
  const std::string last = folded.substr(folded.rfind('_') + 1);
  const bool is_numbered =
      last == "n" || last == "no" || last == "numero" || is_numbered_noun(last);
  const bool has_letter = std::ranges::any_of(folded, [](char c) { return c > '9' && c != '_'; });
  return is_numbered || !has_letter ? std::string() : folded;
}

std::optional<PagedLine> read_at_end(Tokens tokens) {
  drop_signs(tokens);
  for (const std::size_t size : {std::size_t{3}, std::size_t{1}}) {
    if (size >= tokens.size()) continue;
    Tokens mark = tokens.last(size);
    Tokens before = tokens.first(tokens.size() - size);
    const bool has_tab = mark.front().has_tab;
    const auto page = take_mark(mark);
    if (!page || !mark.empty() || before.back().text == "/") continue;
    if (before.back().text == "." && before.size() > 1) before = before.first(before.size() - 1);
    const bool has_word = is_page_word(before.back());
    if (has_word) before = before.first(before.size() - 1);
    const bool has_sign = is_join(before.back()) && before.back().has_space;
    drop_signs(before);
    const bool is_apart = has_tab || has_word || has_sign || page->of != 0;
    std::string words = is_apart ? words_of(before) : std::string();
    if (!words.empty() && before.back().text != ":") return PagedLine{std::move(words), page->page};
  }
  return std::nullopt;
}

std::optional<PagedLine> read_at_start(Tokens tokens) {
  drop_signs(tokens);
  const bool has_word = drop_page_word(tokens);
  const auto page = take_mark(tokens);
  if (!page || tokens.empty()) return std::nullopt;
  const bool is_apart = tokens.front().has_tab ||
                        (is_join(tokens.front()) && tokens.front().has_space) || has_word ||
                        page->of != 0;
  drop_signs(tokens);
  std::string words = is_apart ? words_of(tokens) : std::string();
  if (words.empty()) return std::nullopt;
  return PagedLine{std::move(words), page->page};
}

}  // namespace

std::optional<PageMark> read_page_mark(std::string_view line) {
  if (line.size() > 60 || !has_figure(line)) return std::nullopt;
  const std::vector<Token> all = tokens_of(line);
  Tokens tokens(all);
  const bool has_signs = is_framed(tokens);
  if (drop_signs(tokens) && !has_signs) return std::nullopt;
  const bool has_word = drop_page_word(tokens);
  auto mark = take_mark(tokens);
  if (!mark) return std::nullopt;
  drop_signs(tokens);
  const bool has_word_behind = tokens.size() == 1 && is_page_word(tokens.front());
  if (!tokens.empty() && !has_word_behind) return std::nullopt;
  // « 12 pages » is a length.
  if (has_word_behind && (has_word || tokens.front().text.ends_with('s'))) return std::nullopt;
  mark->is_full = has_word && mark->of != 0;
  mark->is_bare = !has_signs && !has_word && !has_word_behind && mark->of == 0;
  return mark;
}

std::optional<PagedLine> read_paged_line(std::string_view line) {
  if (line.size() > 300 || !has_figure(line)) return std::nullopt;
  const std::vector<Token> tokens = tokens_of(line);
  if (tokens.size() < 2) return std::nullopt;
  if (auto found = read_at_end(tokens)) return found;
  return read_at_start(tokens);
}

}  // namespace greffier::repair
