// Names as people write them, reduced to one form.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace greffier::text {

// Folds a name for case, accents, ligatures, spaces, hyphens and apostrophes: « Membres présents : »
// → "membres_presents", « Échéance » → "echeance", « note-interne » → "note_interne". Every run of
// characters that are neither letters nor digits becomes one '_'; none at either end.
[[nodiscard]] std::string fold_name(std::string_view name);

// Damerau–Levenshtein distance (adjacent transpositions count once) between code points.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

// The candidate nearest to `name` after folding, when it is near enough to be a slip: at most a
// third of its letters apart. Ties go to the first candidate.
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view name,
                                                      std::span<const std::string_view> candidates);

}  // namespace greffier::text
