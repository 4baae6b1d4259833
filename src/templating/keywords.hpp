// The words of expressions, in French and in English, as data. All folded (text/fold.hpp).
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "templating/expression.hpp"

namespace greffier::templating {

// Words that no name may be made of (after a point they are names again: `vote.pour`, `a.dans`).
enum class Reserved { none, condition, otherwise, in, both, either, invert, negate, is, is_not };

struct ReservedWord {
  std::string_view word;
  Reserved meaning;
};
inline constexpr std::array kReservedWords{
    ReservedWord{"si", Reserved::condition},    ReservedWord{"if", Reserved::condition},
    ReservedWord{"sinon", Reserved::otherwise}, ReservedWord{"else", Reserved::otherwise},
    ReservedWord{"dans", Reserved::in},         ReservedWord{"in", Reserved::in},
    ReservedWord{"et", Reserved::both},         ReservedWord{"and", Reserved::both},
    ReservedWord{"ou", Reserved::either},       ReservedWord{"or", Reserved::either},
    ReservedWord{"non", Reserved::invert},      ReservedWord{"not", Reserved::invert},
    ReservedWord{"pas", Reserved::negate},      ReservedWord{"est", Reserved::is},
    ReservedWord{"is", Reserved::is},           ReservedWord{"n_est", Reserved::is_not},
};

// What may follow `est`.
struct CheckWord {
  std::string_view word;
  Check check;
};
inline constexpr std::array kCheckWords{
    CheckWord{"vide", Check::empty},       CheckWord{"vides", Check::empty},
    CheckWord{"empty", Check::empty},      CheckWord{"defini", Check::defined},
    CheckWord{"definie", Check::defined},  CheckWord{"definis", Check::defined},
    CheckWord{"definies", Check::defined}, CheckWord{"defined", Check::defined},
};

// Values that have a word of their own. Nothing: neither.
struct ConstantWord {
  std::string_view word;
  std::optional<bool> value;
};
inline constexpr std::array kConstantWords{
    ConstantWord{"vrai", true},   ConstantWord{"true", true}, ConstantWord{"faux", false},
    ConstantWord{"false", false}, ConstantWord{"rien", {}},   ConstantWord{"none", {}},
    ConstantWord{"null", {}},
};

}  // namespace greffier::templating
