// T00: what stands between delimiters.
#include <array>

#include "typography/characters.hpp"
#include "typography/protected_ranges.hpp"

namespace greffier::typography {

namespace {

struct Delimiters {
  std::string_view open;
  std::string_view close;
  // Whether the passage may begin here; null when it always may.
  bool (*accepts)(std::string_view text, std::size_t begin) = nullptr;
};

bool opens_markup(std::string_view text, std::size_t begin) {
  const char32_t next = char_after(text, begin + 1);
  return is_letter(next) || next == '/' || next == '!';
}

// name="value"
bool opens_value(std::string_view text, std::size_t begin) {
  return is_word(char_before(text, begin));
}

// A grave accent that follows a letter is a mistyped apostrophe.
bool opens_code(std::string_view text, std::size_t begin) {
  const char32_t left = char_before(text, begin);
  return !is_word(left) && !is_one_of(left, U".…") && !is_gap(char_after(text, begin + 1));
}

// Longer ones before their beginnings.
constexpr std::array kDelimiters{
    Delimiters{"{{", "}}"},
    Delimiters{"{%", "%}"},
    Delimiters{"{#", "#}"},
    Delimiters{"{", "}"},
    Delimiters{"[[", "]]"},
    Delimiters{"<", ">", opens_markup},
    Delimiters{"=\"", "\"", opens_value},
    Delimiters{"`", "`", opens_code},
};

// Finds closing delimiters; each stretch of text is searched once for each of them, however many
// openings stand before it.
class Closings {
 public:
  explicit Closings(std::string_view text) : text_(text) {}

  // Where the passage that `kind` opens at `begin` ends; `begin` when it does not end on its line.
  std::size_t end_of(std::size_t kind, std::size_t begin) {
    const Delimiters& delimiters = kDelimiters[kind];
    const std::size_t inside = begin + delimiters.open.size();
    std::size_t& close = closes_[kind];
    if (close < inside) close = text_.find(delimiters.close, inside);
    if (line_end_ < inside) line_end_ = text_.find('\n', inside);
    return close < line_end_ ? close + delimiters.close.size() : begin;
  }

 private:
  std::string_view text_;
  std::array<std::size_t, kDelimiters.size()> closes_{};
  std::size_t line_end_ = 0;
};

std::size_t passage_end(std::string_view text, std::size_t begin, Closings& closings) {
  for (std::size_t kind = 0; kind < kDelimiters.size(); ++kind) {
    const Delimiters& delimiters = kDelimiters[kind];
    if (!text.substr(begin).starts_with(delimiters.open)) continue;
    if (delimiters.accepts != nullptr && !delimiters.accepts(text, begin)) continue;
    return closings.end_of(kind, begin);
  }
  return begin;
}

}  // namespace

void add_delimited(std::string_view text, SignIndex& index, Ranges& ranges) {
  Closings closings(text);
  for (std::size_t position = index.find(0, kDelimiterSign); position < text.size();) {
    const std::size_t end = passage_end(text, position, closings);
    if (end > position) ranges.push_back({position, end});
    position = index.find(std::max(end, position + 1), kDelimiterSign);
  }
}

}  // namespace greffier::typography
