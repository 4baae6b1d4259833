// What a condition makes sure of: names that exist wherever it holds, or wherever it does not.
#pragma once

#include <string>
#include <vector>

#include "templating/expression.hpp"

namespace greffier::templating {

// Folded paths (« a.b »): `x est défini` and `x n’est pas vide` make sure of x where they hold, `x
// est vide` and `x n’est pas défini` where they do not; so do `et`, `ou` and `non` over these.
struct Assurances {
  std::vector<std::string> if_true;
  std::vector<std::string> if_false;
};
[[nodiscard]] Assurances assurances_of(const Expression& condition);

// A name or a member as a folded path; "" for anything else.
[[nodiscard]] std::string folded_path(const Expression& expression);

}  // namespace greffier::templating
