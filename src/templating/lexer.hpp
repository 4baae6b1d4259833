// The inside of a tag as tokens: the one place that knows what autocorrection does to tags.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "model/value.hpp"
#include "templating/keywords.hpp"
#include "templating/place.hpp"

namespace greffier::templating {

enum class Symbol {
  none,
  equal,
  differs,
  less,
  at_most,
  greater,
  at_least,
  add,
  subtract,
  multiply,
  divide,
  join,
  filter,
  point,
  separator,
  open,
  close,
  open_index,
  close_index,
};

struct Token {
  enum class Kind { word, number, string, symbol, end };
  Kind kind = Kind::end;
  std::string text;                    // word and symbol: as written; string: its content
  std::string folded;                  // word only
  Reserved reserved = Reserved::none;  // word only
  Symbol symbol = Symbol::none;        // symbol only
  model::Value number;                 // number only: an integer when it is one
  diag::Span span;
};

// Reads the bytes [begin, end) of `source`. All of these are understood:
//  - any space of Unicode between tokens; characters without width anywhere, for nothing;
//  - strings between quotes of any kind (quotes.hpp);
//  - ≠ <> for `!=`, ≤ ⩽ for `<=`, ≥ ⩾ for `>=`, – − for a minus, × for `*`, ÷ for `/`;
//  - ½ ¼ ¾ and ©, ®, ™ for what was typed: 1/2, (c)…;
//  - numbers with spaces between groups of three figures, and with a decimal point; with a decimal
//    comma too, outside brackets, where a comma separates arguments. `;` separates them as well.
// The last token is always an `end`. A character that means nothing, a string without its end and
// more than 1,000 tokens are raised; reading stops there.
struct Lexed {
  std::vector<Token> tokens;
  bool complete = true;  // false when reading stopped before the end
};
[[nodiscard]] Lexed lex(std::string_view source, std::size_t begin, std::size_t end,
                        const diag::Span& place, diag::Sink& sink);

}  // namespace greffier::templating
