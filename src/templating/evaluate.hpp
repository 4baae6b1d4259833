// What an expression comes to with some data.
//
// Rules:
//  - A name that is not in scope, a member that a record lacks, an item beyond the end of a list
//  are
//    errors, with the nearest known name; the value is then nothing. They are no errors, and count
//    as nothing, in the path (`a.b[0].c`) that `| defaut(…)` stands after, with or without other
//    filters between them, and in the path that `est vide` or `est défini` tests. Guards do not
//    reach into arguments, operations or `x si c sinon y`.
//  - A field that is there but empty is no error: it prints nothing, is false, its members are
//    nothing, calculations with it give nothing, comparisons of order with it are false. Empty
//    values equal one another.
//  - `liste.nom` is the list of the names of its records, those without one left out.
//  - False are: nothing, false, 0, empty texts, lists, records and rich texts (Jinja's rule).
//  - `et`, `ou` and `si … sinon` evaluate only what they need; `et` and `ou` give true or false.
//  - Numbers, dates and hours written as text count as such when they meet a number, a date or an
//    hour; « oui » and « non » (vrai, faux, yes, no) are what true and false equal. Texts are equal
//    when they are the same in NFC, whatever typography does to them: spaces do not count,
//    apostrophes, quotation marks, dashes and ellipses of all kinds are alike; `<` orders them as a
//    French dictionary does. Dates take days: `date + 15`, `fin - debut`.
//  - Each node costs a step of the scope's limit (scope.hpp); beyond it, one error, then nothing.
#pragma once

#include <optional>

#include "diag/sink.hpp"
#include "diag/span.hpp"
#include "model/value.hpp"
#include "templating/expression.hpp"
#include "templating/operand.hpp"
#include "templating/scope.hpp"

namespace greffier::templating {

// The value, borrowed when it stands in the data. `place` is where problems are shown when the
// expression was parsed without a place of its own.
[[nodiscard]] Operand resolve(const Expression& expression, const Scope& scope, diag::Sink& sink,
                              const diag::Span& place = {});

// The value of a path, or nothing (and no problem) when a name of it is not defined.
[[nodiscard]] std::optional<Operand> find(const Expression& path, const Scope& scope,
                                          diag::Sink& sink, const diag::Span& place = {});

// The value itself.
[[nodiscard]] model::Value evaluate(const Expression& expression, const Scope& scope,
                                    diag::Sink& sink, const diag::Span& place = {});

}  // namespace greffier::templating
