#include "templating/lexer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <system_error>

#include "templating/characters.hpp"
#include "templating/messages.hpp"
#include "templating/quotes.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::templating {

namespace {

constexpr std::size_t kMostTokens = 1000;
constexpr char32_t kModifierApostrophe = U'ʼ';  // a letter to Unicode

struct SymbolSigns {
  std::string_view signs;
  Symbol symbol;
};
// Longer signs first.
constexpr std::array kSymbols{
    SymbolSigns{"==", Symbol::equal},     SymbolSigns{"!=", Symbol::differs},
    SymbolSigns{"<>", Symbol::differs},   SymbolSigns{"<=", Symbol::at_most},
    SymbolSigns{">=", Symbol::at_least},  SymbolSigns{"=", Symbol::equal},
    SymbolSigns{"≠", Symbol::differs},    SymbolSigns{"<", Symbol::less},
    SymbolSigns{"≤", Symbol::at_most},    SymbolSigns{"⩽", Symbol::at_most},
    SymbolSigns{">", Symbol::greater},    SymbolSigns{"≥", Symbol::at_least},
    SymbolSigns{"⩾", Symbol::at_least},   SymbolSigns{"+", Symbol::add},
    SymbolSigns{"-", Symbol::subtract},   SymbolSigns{"–", Symbol::subtract},
    SymbolSigns{"−", Symbol::subtract},   SymbolSigns{"*", Symbol::multiply},
    SymbolSigns{"×", Symbol::multiply},   SymbolSigns{"/", Symbol::divide},
    SymbolSigns{"÷", Symbol::divide},     SymbolSigns{"~", Symbol::join},
    SymbolSigns{"|", Symbol::filter},     SymbolSigns{".", Symbol::point},
    SymbolSigns{",", Symbol::separator},  SymbolSigns{";", Symbol::separator},
    SymbolSigns{"(", Symbol::open},       SymbolSigns{")", Symbol::close},
    SymbolSigns{"[", Symbol::open_index}, SymbolSigns{"]", Symbol::close_index},
};

// What autocorrection makes of something typed.
struct Autocorrected {
  std::string_view sign;
  std::string_view typed;
};
constexpr std::array kAutocorrected{
    Autocorrected{"½", "(1/2)"}, Autocorrected{"¼", "(1/4)"}, Autocorrected{"¾", "(3/4)"},
    Autocorrected{"©", "(c)"},   Autocorrected{"®", "(r)"},   Autocorrected{"™", "(tm)"},
};

bool is_figure(char byte) {
  return byte >= '0' && byte <= '9';
}

model::Value number_of(const std::string& figures) {
  const char* const end = figures.data() + figures.size();
  std::int64_t whole = 0;
  const auto [whole_end, error] = std::from_chars(figures.data(), end, whole);
  if (whole_end == end && error == std::errc()) return whole;
  double number = std::numeric_limits<double>::max();  // stays so when there are too many figures
  std::from_chars(figures.data(), end, number);
  return number;
}

Reserved meaning_of(std::string_view folded) {
  const auto found = std::ranges::find(kReservedWords, folded, &ReservedWord::word);
  return found == kReservedWords.end() ? Reserved::none : found->meaning;
}

// A stretch of a text without its invisible characters, and where each byte comes from.
struct Visible {
  std::string text;
  std::vector<std::size_t> origins;  // one more than bytes
};
Visible visible_part(std::string_view source, std::size_t begin, std::size_t end) {
  Visible visible;
  for (std::size_t offset = begin; offset < end;) {
    const text::CodePoint next = text::decode(source, offset);
    const std::size_t after = std::min(offset + next.length, end);
    if (is_invisible(next.value)) offset = after;
    for (; offset < after; ++offset) {
      visible.text += source[offset];
      visible.origins.push_back(offset);
    }
  }
  visible.origins.push_back(end);
  return visible;
}

class Lexer {
 public:
  Lexer(std::string_view source, std::size_t begin, std::size_t end, const diag::Span& place,
        diag::Sink& sink)
      : visible_(visible_part(source, begin, end)),
        text_(visible_.text),
        locator_(source, place),
        sink_(sink) {}

  Lexed read() {
    while (!failed_ && skip_blank()) read_token();
    add(Token::Kind::end, text_.size(), text_.size());
    settle_negations();
    return {std::move(tokens_), !failed_};
  }

 private:
  // Moves to the next token; false at the end.
  bool skip_blank() {
    while (offset_ < text_.size()) {
      const text::CodePoint next = text::decode(text_, offset_);
      if (!text::is_space(next.value)) return true;
      offset_ += next.length;
    }
    return false;
  }

  void read_token() {
    if (tokens_.size() >= kMostTokens) return fail(kTagTooLong, offset_, text_.size());
    const text::CodePoint next = text::decode(text_, offset_);
    if (is_figure(text_[offset_])) return read_number();
    if (is_word_character(next.value)) return read_word();
    if (is_quote(next.value)) return read_string();
    if (!read_symbol(text_.substr(offset_)) && !undo_autocorrection())
      fail(kStrangeCharacter, offset_, offset_ + next.length, text_.substr(offset_, next.length));
  }

  diag::Span span(std::size_t begin, std::size_t end) {
    return locator_.span(visible_.origins[begin], visible_.origins[end]);
  }

  Token& add(Token::Kind kind, std::size_t begin, std::size_t end) {
    tokens_.push_back({});
    tokens_.back().kind = kind;
    tokens_.back().span = span(begin, end);
    return tokens_.back();
  }

  void read_word() {
    const std::size_t begin = offset_;
    std::string word;
    char32_t before = 0;
    while (offset_ < text_.size()) {
      const text::CodePoint next = text::decode(text_, offset_);
      if (!is_word_character(next.value) && !joins_word(text_, offset_, before)) break;
      before = next.value;
      text::append(word, before == kModifierApostrophe ? U'\'' : before);
      offset_ += next.length;
    }
    std::string folded = text::fold_name(word);
    if (folded.empty()) return fail(kStrangeCharacter, begin, offset_, word);
    Token& token = add(Token::Kind::word, begin, offset_);
    token.reserved = meaning_of(folded);
    token.text = std::move(word);
    token.folded = std::move(folded);
  }

  void read_string() {
    const auto string = quoted_string(text_, offset_);
    if (!string) return fail(kUnclosedString, offset_, text_.size(), text_.substr(offset_));
    add(Token::Kind::string, offset_, string->end).text = content(text_, *string);
    offset_ = string->end;
  }

  void take_figures(std::string& figures) {
    while (offset_ < text_.size() && is_figure(text_[offset_])) figures += text_[offset_++];
  }

  // Takes « 250 » after « 1 »: spaces, then three figures and no more.
  bool take_group(std::string& figures) {
    const std::size_t begin = offset_;
    static_cast<void>(skip_blank());
    const std::string_view rest = text_.substr(offset_);
    const auto end = std::ranges::find_if_not(rest, is_figure);
    const bool is_group = offset_ > begin && end - rest.begin() == 3;
    if (is_group) figures += rest.substr(0, 3);
    offset_ = is_group ? offset_ + 3 : begin;
    return is_group;
  }

  // Takes a decimal point or comma that figures follow.
  void take_decimals(std::string& figures) {
    if (offset_ + 1 >= text_.size() || !is_figure(text_[offset_ + 1])) return;
    if (text_[offset_] != '.' && (text_[offset_] != ',' || brackets_ > 0)) return;
    ++offset_;
    figures += '.';
    take_figures(figures);
  }

  void read_number() {
    const std::size_t begin = offset_;
    std::string figures;
    take_figures(figures);
    if (figures.size() <= 3)
      while (take_group(figures)) {
      }
    take_decimals(figures);
    add(Token::Kind::number, begin, offset_).number = number_of(figures);
  }

  // Reads the symbol that `text` starts with, if it starts with one.
  bool read_symbol(std::string_view text) {
    const auto found = std::ranges::find_if(
        kSymbols, [text](const SymbolSigns& entry) { return text.starts_with(entry.signs); });
    if (found == kSymbols.end()) return false;
    const std::size_t begin = offset_;
    offset_ += found->signs.size();
    Token& token = add(Token::Kind::symbol, begin, offset_);
    token.symbol = found->symbol;
    token.text = found->signs;
    count_bracket(found->symbol);
    return true;
  }

  void count_bracket(Symbol symbol) {
    if (symbol == Symbol::open || symbol == Symbol::open_index) ++brackets_;
    if ((symbol == Symbol::close || symbol == Symbol::close_index) && brackets_ > 0) --brackets_;
  }

  // Puts the tokens of what was typed in the place of the sign that autocorrection left.
  bool undo_autocorrection() {
    const std::string_view rest = text_.substr(offset_);
    const auto found = std::ranges::find_if(kAutocorrected, [rest](const Autocorrected& entry) {
      return rest.starts_with(entry.sign);
    });
    if (found == kAutocorrected.end()) return false;
    const diag::Span sign = span(offset_, offset_ + found->sign.size());
    Lexed typed = Lexer(found->typed, 0, found->typed.size(), {}, sink_).read();
    for (Token& token : typed.tokens) {
      if (token.kind == Token::Kind::end) continue;
      token.span = sign;
      tokens_.push_back(std::move(token));
    }
    offset_ += found->sign.size();
    return true;
  }

  // « pas » is a word of the language after « est » and before « dans » only.
  void settle_negations() {
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
      if (tokens_[i].reserved != Reserved::negate) continue;
      const Reserved before = i == 0 ? Reserved::none : tokens_[i - 1].reserved;
      const bool negates = before == Reserved::is || before == Reserved::is_not ||
                           tokens_[i + 1].reserved == Reserved::in;
      if (!negates) tokens_[i].reserved = Reserved::none;
    }
  }

  template <typename... Arguments>
  void fail(const diag::Message& message, std::size_t begin, std::size_t end,
            const Arguments&... arguments) {
    failed_ = true;
    sink_.raise(message, span(begin, end), arguments...);
  }

  Visible visible_;
  std::string_view text_;  // of visible_
  std::size_t offset_ = 0;
  Locator locator_;
  diag::Sink& sink_;
  std::vector<Token> tokens_;
  int brackets_ = 0;
  bool failed_ = false;
};

}  // namespace

Lexed lex(std::string_view source, std::size_t begin, std::size_t end, const diag::Span& place,
          diag::Sink& sink) {
  return Lexer(source, begin, end, place, sink).read();
}

}  // namespace greffier::templating
