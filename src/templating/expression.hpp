// What stands inside a tag: names, values and what is done with them, as a tree.
//
// Written like Jinja's, with French words and English aliases (keywords.hpp). From the loosest to
// the tightest:
//   x si c sinon y
//   ou  ·  et  ·  non
//   = ≠ < ≤ > ≥  ·  dans  ·  pas dans  ·  est vide  ·  est défini  ·  n’est pas vide
//   ~ (joins texts)  ·  + -  ·  * /
//   x | filtre("…")  ·  -x  ·  a.b  ·  a[0]
// Words next to each other make one name: `membres présents` is `membres_presents`.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "diag/sink.hpp"
#include "diag/span.hpp"
#include "model/value.hpp"

namespace greffier::templating {

struct Filter;  // filters.hpp
struct Expression;
// Trees are immutable once parsed, so that threads and templates may share them.
using ExpressionPtr = std::shared_ptr<const Expression>;

struct Literal {
  model::Value value;
};
// A list written in the template: `["ouvert", "en cours"]`.
struct ListLiteral {
  std::vector<ExpressionPtr> items;
};
// A name of the data or of a loop. `name` is folded (text/fold.hpp), `written` is what the author
// typed.
struct Name {
  std::string name;
  std::string written;
};
// `of.name`. Of a list of records, it is the list of what they have there.
struct MemberOf {
  ExpressionPtr of;
  std::string name;  // folded
  std::string written;
};
// `of[index]`: an item of a list counted from 0, or from the end when negative; a member by a text.
struct ItemOf {
  ExpressionPtr of;
  ExpressionPtr index;
};
struct Negation {  // -x
  ExpressionPtr operand;
};
struct Inversion {  // non x
  ExpressionPtr operand;
};

enum class Operator {
  either,
  both,
  equal,
  differs,
  less,
  at_most,
  greater,
  at_least,
  in,
  not_in,
  join,
  add,
  subtract,
  multiply,
  divide,
};
struct Binary {
  Operator operation;
  ExpressionPtr left;
  ExpressionPtr right;
};

// `x est vide`, `x n’est pas défini`.
enum class Check { empty, defined };
struct Test {
  ExpressionPtr operand;
  Check check;
  bool negated = false;
};
// `then si condition sinon otherwise`; without `sinon`, nothing.
struct Conditional {
  ExpressionPtr then;
  ExpressionPtr condition;
  ExpressionPtr otherwise;  // may be null
};
// A path that an implied repeat goes through (office/implied_repeats.hpp): the item of the pass
// when there is one, by its key, else the value of the path.
struct Pinned {
  std::string key;  // the path's folded names with dots, which no author can write as a name
  ExpressionPtr path;
};
// `input | filter(arguments)`.
struct Filtered {
  ExpressionPtr input;
  const Filter* filter = nullptr;  // an entry of the table of filters.hpp
  std::string called;              // the folded name that was used
  std::vector<ExpressionPtr> arguments;
};

struct Expression {
  std::variant<Literal, ListLiteral, Name, MemberOf, ItemOf, Negation, Inversion, Binary, Test,
               Conditional, Pinned, Filtered>
      node;
  diag::Span span;
};

// Parses an expression on its own (a field of Word or Writer that holds a name, for instance).
// `place` begins at the first character of `source`. Null when it cannot be understood; the first
// mistake is then raised. Any text is answered in linear time; nesting and length are limited.
[[nodiscard]] ExpressionPtr parse_expression(std::string_view source, const diag::Span& place,
                                             diag::Sink& sink);

// A name, member or item as its author wrote it (« actions.échéance »), for messages; "" for
// anything else.
[[nodiscard]] std::string path_of(const Expression& expression);

// The tree in one line, for tests and for people who look for a fault: operators before their
// operands, in parentheses; names folded; `(|date actions.echeance "d MMMM")`.
[[nodiscard]] std::string dump(const Expression& expression);

}  // namespace greffier::templating
