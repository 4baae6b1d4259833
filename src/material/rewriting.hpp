// A flow of pieces written anew where it stands, without a second one beside it.
#pragma once

#include <cstddef>
#include <deque>

#include "material/piece.hpp"

namespace greffier::material {

// A pass reads the pieces from the first to the last and puts what they become:
//
//   Rewriting made(pieces);
//   for (std::size_t i = 0; i < pieces.size(); ++i) {
//     made.free_to(i);
//     made.put(std::move(pieces[i]));
//   }
//   made.finish();
//
// What is put takes the places of what was read; what has no place yet waits.
class Rewriting {
 public:
  explicit Rewriting(Pieces& pieces) : pieces_(pieces) {}

  // The pieces before `at` have been read: nobody looks at them again.
  void free_to(std::size_t at);
  void put(Piece piece);

  // How many were put, and the last of them, or the one so many before it.
  [[nodiscard]] std::size_t size() const { return written_ + waiting_.size(); }
  [[nodiscard]] Piece& last(std::size_t before = 0);
  void drop_last();

  // All were read: the pieces are those that were put.
  void finish();

 private:
  Pieces& pieces_;
  std::size_t free_ = 0;     // places that may be taken
  std::size_t written_ = 0;  // of these, those that are
  std::deque<Piece> waiting_;
};

}  // namespace greffier::material
