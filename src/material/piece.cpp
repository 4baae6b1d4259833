#include "material/piece.hpp"

#include <utility>

namespace greffier::material {

bool operator==(const Piece& a, const Piece& b) {
  return a.kind == b.kind && a.join == b.join && a.level == b.level && a.depth == b.depth &&
         a.ordered == b.ordered && a.number == b.number && a.inlines == b.inlines &&
         a.block == b.block && a.look == b.look;
}

Piece line(model::Inlines inlines, diag::Span span, Join join) {
  Piece piece;
  piece.join = join;
  piece.inlines = std::move(inlines);
  piece.span = span;
  return piece;
}

Piece heading(int level, model::Inlines inlines, diag::Span span) {
  Piece piece = line(std::move(inlines), span);
  piece.kind = Piece::Kind::heading;
  piece.level = level;
  return piece;
}

Piece item(int depth, model::Inlines inlines, diag::Span span) {
  Piece piece = line(std::move(inlines), span);
  piece.kind = Piece::Kind::item;
  piece.depth = depth;
  return piece;
}

Piece block(model::Block block, diag::Span span) {
  Piece piece;
  piece.kind = Piece::Kind::block;
  piece.block = std::move(block);
  piece.span = span;
  return piece;
}

std::string text_of(const Piece& piece) {
  return model::plain_text(piece.inlines);
}

}  // namespace greffier::material
