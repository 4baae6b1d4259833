// Expressions as a person who never wrote one would read them aloud.
#pragma once

#include <string>

#include "diag/diagnostic.hpp"
#include "templating/expression.hpp"

namespace greffier::templating {

// « actions.échéance », « date, en toutes lettres », « membres n’est pas vide et total > 1000 »,
// “date, in words”. Names stay as their author wrote them; a filter without words of its own stays
// as it was called (« grouper("lieu") »).
[[nodiscard]] std::string in_words(const Expression& expression, diag::Language language);

}  // namespace greffier::templating
