// Names as people write them, reduced to one form.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace greffier::text {

// Folds a name for case, accents, ligatures, spaces, hyphens and apostrophes: « Membres présents :
// » → "membres_presents", « Échéance » → "echeance", « note-interne » → "note_interne". Every run
// of characters that are neither letters nor digits becomes one '_'; none at either end. The sign
// º, which people type for °, separates as ° does: « Nº » and « N° » are both "n". Idempotent.
[[nodiscard]] std::string fold_name(std::string_view name);
// True when a folded text is these folded words, or begins with them and a new word.
[[nodiscard]] bool begins_with_words(std::string_view folded, std::string_view words);

// Damerau–Levenshtein distance between code points, adjacent transpositions counted once and no
// stretch edited twice (optimal string alignment). Beyond `limit` the answer is only "more": some
// number above it, found early.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b,
                                        std::size_t limit = static_cast<std::size_t>(-1));

// The candidate nearest to `name` after folding, when it is near enough to be a slip: at most a
// third of its letters apart. Ties go to the first candidate.
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view name,
                                                      std::span<const std::string_view> candidates);

}  // namespace greffier::text
