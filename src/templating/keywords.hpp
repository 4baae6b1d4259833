// The words of the language, in French and in English, as data. All folded (text/fold.hpp).
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "templating/expression.hpp"
#include "templating/tag.hpp"

namespace greffier::templating {

// Words that no name may be made of (after a point they are names again: `vote.pour`, `a.dans`).
enum class Reserved { none, if_, otherwise, in, both, either, invert, not_, is, is_not };

struct ReservedWord {
  std::string_view word;
  Reserved meaning;
};
inline constexpr std::array kReservedWords{
    ReservedWord{"si", Reserved::if_},          ReservedWord{"if", Reserved::if_},
    ReservedWord{"sinon", Reserved::otherwise}, ReservedWord{"else", Reserved::otherwise},
    ReservedWord{"dans", Reserved::in},         ReservedWord{"in", Reserved::in},
    ReservedWord{"et", Reserved::both},         ReservedWord{"and", Reserved::both},
    ReservedWord{"ou", Reserved::either},       ReservedWord{"or", Reserved::either},
    ReservedWord{"non", Reserved::invert},      ReservedWord{"not", Reserved::invert},
    ReservedWord{"pas", Reserved::not_},        ReservedWord{"est", Reserved::is},
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

// The words that a control tag starts with; several words are joined by '_'.
struct Statement {
  std::string_view words;
  Tag::Kind kind;
  std::optional<Tag::Kind> closes = {};
};
inline constexpr std::array kStatements{
    Statement{"pour", Tag::Kind::repeat},
    Statement{"pour_chaque", Tag::Kind::repeat},
    Statement{"for", Tag::Kind::repeat},
    Statement{"for_each", Tag::Kind::repeat},
    Statement{"si", Tag::Kind::choose},
    Statement{"if", Tag::Kind::choose},
    Statement{"sinon_si", Tag::Kind::otherwise_if},
    Statement{"sinonsi", Tag::Kind::otherwise_if},
    Statement{"elif", Tag::Kind::otherwise_if},
    Statement{"else_if", Tag::Kind::otherwise_if},
    Statement{"sinon", Tag::Kind::otherwise},
    Statement{"else", Tag::Kind::otherwise},
    Statement{"fin", Tag::Kind::end},
    Statement{"fin_pour", Tag::Kind::end, Tag::Kind::repeat},
    Statement{"finpour", Tag::Kind::end, Tag::Kind::repeat},
    Statement{"fin_si", Tag::Kind::end, Tag::Kind::choose},
    Statement{"finsi", Tag::Kind::end, Tag::Kind::choose},
    Statement{"end", Tag::Kind::end},
    Statement{"end_for", Tag::Kind::end, Tag::Kind::repeat},
    Statement{"endfor", Tag::Kind::end, Tag::Kind::repeat},
    Statement{"end_if", Tag::Kind::end, Tag::Kind::choose},
    Statement{"endif", Tag::Kind::end, Tag::Kind::choose},
    Statement{"garder_si", Tag::Kind::keep},
    Statement{"keep_if", Tag::Kind::keep},
    Statement{"supprimer_si", Tag::Kind::drop},
    Statement{"drop_if", Tag::Kind::drop},
    Statement{"remove_if", Tag::Kind::drop},
    Statement{"inclure", Tag::Kind::include},
    Statement{"include", Tag::Kind::include},
};

// The words that may end a control tag.
struct HintWords {
  std::string_view words;
  ScopeHint hint;
};
inline constexpr std::array kHintWords{
    HintWords{"par_ligne", ScopeHint::row},
    HintWords{"by_row", ScopeHint::row},
    HintWords{"par_paragraphe", ScopeHint::paragraph},
    HintWords{"by_paragraph", ScopeHint::paragraph},
    HintWords{"par_puce", ScopeHint::item},
    HintWords{"by_item", ScopeHint::item},
    HintWords{"par_colonne", ScopeHint::column},
    HintWords{"by_column", ScopeHint::column},
    HintWords{"en_ligne", ScopeHint::inline_},
    HintWords{"inline", ScopeHint::inline_},
};

// docxtpl writes the scope as a prefix glued to the opening sign: {%tr for … %}.
inline constexpr std::array kHintPrefixes{
    HintWords{"p", ScopeHint::paragraph},
    HintWords{"tr", ScopeHint::row},
    HintWords{"tc", ScopeHint::column},
    HintWords{"r", ScopeHint::inline_},
};

// What the members of `boucle` (loop) say of the pass that is under way.
enum class LoopFact { rank, first, last, length };
struct LoopWord {
  std::string_view word;
  LoopFact fact;
};
inline constexpr std::array kLoopWords{
    LoopWord{"rang", LoopFact::rank},    LoopWord{"premier", LoopFact::first},
    LoopWord{"dernier", LoopFact::last}, LoopWord{"longueur", LoopFact::length},
    LoopWord{"index", LoopFact::rank},   LoopWord{"first", LoopFact::first},
    LoopWord{"last", LoopFact::last},    LoopWord{"length", LoopFact::length},
};
inline constexpr std::array<std::string_view, 2> kLoopNames{"boucle", "loop"};

}  // namespace greffier::templating
