// Tokens to expressions: precedence climbing, one token ahead.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "templating/expression.hpp"
#include "templating/lexer.hpp"

namespace greffier::templating {

// A name of one word or more, as written and folded.
struct SpokenName {
  std::string written;
  std::string folded;
};

// Reads from a list of tokens that ends with an `end`. The first mistake is raised and nothing more
// is understood after it: expressions are null from then on.
class Parser {
 public:
  Parser(std::vector<Token> tokens, diag::Sink& sink) : tokens_(std::move(tokens)), sink_(sink) {}

  // A whole expression.
  [[nodiscard]] ExpressionPtr expression();
  // An expression without `si … sinon …` around it: `si` ends it.
  [[nodiscard]] ExpressionPtr alternative();
  // A name, up to the next word of the language; empty when none stands here.
  [[nodiscard]] SpokenName name();

  [[nodiscard]] const Token& current() const { return tokens_[at_]; }
  [[nodiscard]] bool at_end() const { return current().kind == Token::Kind::end; }
  // Moves past a word of that meaning, if it stands here.
  bool take(Reserved reserved);
  // Raises that the current token has no place here, or that the tag stops too early.
  void refuse();
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  struct Level;
  static const Level kLevels[];

  ExpressionPtr binary(std::size_t level);
  ExpressionPtr inversion();
  ExpressionPtr comparison();
  ExpressionPtr test(ExpressionPtr operand, bool negated);
  ExpressionPtr unary();
  ExpressionPtr filtered();
  ExpressionPtr filter(ExpressionPtr input);
  ExpressionPtr postfix();
  ExpressionPtr member(ExpressionPtr of);
  ExpressionPtr item(ExpressionPtr of);
  ExpressionPtr primary();
  ExpressionPtr word();
  ExpressionPtr list();
  ExpressionPtr grouped();
  std::vector<ExpressionPtr> items_until(Symbol closing);
  Operator comparison_operator();

  const Token& next() { return tokens_[at_ + 1 < tokens_.size() ? at_++ : at_]; }
  bool take(Symbol symbol);
  bool expect(Symbol closing, std::string_view sign);
  SpokenName words_from_here();
  template <typename... Arguments>
  ExpressionPtr fail(const diag::Message& message, const diag::Span& span,
                     const Arguments&... arguments);
  template <typename Node>
  ExpressionPtr make(Node node, const diag::Span& begin) const;

  std::vector<Token> tokens_;
  diag::Sink& sink_;
  std::size_t at_ = 0;
  int depth_ = 0;
  bool failed_ = false;
};

}  // namespace greffier::templating
