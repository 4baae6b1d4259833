#include "material/rewriting.hpp"

#include <iterator>
#include <utility>

namespace greffier::material {

void Rewriting::free_to(std::size_t at) {
  free_ = at;
  while (written_ < free_ && !waiting_.empty()) {
    pieces_[written_++] = std::move(waiting_.front());
    waiting_.pop_front();
  }
}

void Rewriting::put(Piece piece) {
  if (written_ < free_ && waiting_.empty())
    pieces_[written_++] = std::move(piece);
  else
    waiting_.push_back(std::move(piece));
}

Piece& Rewriting::last(std::size_t before) {
  return before < waiting_.size() ? waiting_[waiting_.size() - 1 - before]
                                  : pieces_[written_ - 1 - (before - waiting_.size())];
}

void Rewriting::drop_last() {
  if (waiting_.empty())
    --written_;
  else
    waiting_.pop_back();
}

void Rewriting::finish() {
  free_to(pieces_.size());
  pieces_.erase(pieces_.begin() + static_cast<std::ptrdiff_t>(written_), pieces_.end());
  pieces_.insert(pieces_.end(), std::make_move_iterator(waiting_.begin()),
                 std::make_move_iterator(waiting_.end()));
  waiting_.clear();
}

}  // namespace greffier::material
