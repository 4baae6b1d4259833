// The paths of names that an expression uses: what implied repeats are found by.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "templating/expression.hpp"

namespace greffier::templating {

// The folded names of `actions.pilote.nom`.
using Path = std::vector<std::string>;

struct UsedPath {
  Path names;
  // Its first `open` names may be gone through one item at a time: all but the last; one less when
  // the list of the last but one is wanted as a whole (`actions.montant | somme`), none before an
  // item asked for by its number.
  std::size_t open = 0;
  bool whole = false;  // wanted as a whole
};

// The paths of `expression`, in order.
[[nodiscard]] std::vector<UsedPath> used_paths(const Expression& expression);

// `path` with dots.
[[nodiscard]] std::string key_of(std::span<const std::string> path);

// The expression with every use of `path`, alone or at the head of a longer one, as a Pinned.
[[nodiscard]] ExpressionPtr pinned(const ExpressionPtr& expression,
                                   std::span<const std::string> path);

}  // namespace greffier::templating
