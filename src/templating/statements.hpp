// The words of control tags, in French and in English, as data. All folded (text/fold.hpp).
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "templating/tag.hpp"

namespace greffier::templating {

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
    HintWords{"en_ligne", ScopeHint::in_line},
    HintWords{"inline", ScopeHint::in_line},
};

// docxtpl writes the scope as a prefix glued to the opening sign: {%tr for … %}.
inline constexpr std::array kHintPrefixes{
    HintWords{"p", ScopeHint::paragraph},
    HintWords{"tr", ScopeHint::row},
    HintWords{"tc", ScopeHint::column},
    HintWords{"r", ScopeHint::in_line},
};

}  // namespace greffier::templating
