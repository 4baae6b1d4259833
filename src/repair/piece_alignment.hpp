// Which pieces of one flow stand in another one.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "material/piece.hpp"

namespace greffier::repair {

inline constexpr std::size_t kNoPiece = static_cast<std::size_t>(-1);

// The text of a piece, of blocks too, the paragraphs parted by spaces.
[[nodiscard]] std::string words_of(const material::Piece& piece);

// The words of each piece, folded (text/fold.hpp); a heading has a sign before them.
// The same for what typography and a save by an office program leave the same.
[[nodiscard]] std::vector<std::string> keys_of(const material::Pieces& pieces);

// For each of `keys` the index of the one of `others` that it is, or kNoPiece: one order, each
// taken once. What stands once in both flows leads (patience diff); between two such, the longest
// common sequence of at most 250,000 pairs is looked for.
[[nodiscard]] std::vector<std::size_t> align(const std::vector<std::string>& keys,
                                             const std::vector<std::string>& others);

// The share of the words of `key` that are in `others`, from 0 to 1.
[[nodiscard]] double shared_words(const std::string& key, const std::vector<std::string>& others);

// From this share on, a piece is another one, changed.
inline constexpr double kMostly = 0.5;

}  // namespace greffier::repair
