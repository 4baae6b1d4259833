#include "material/piece.hpp"

#include <utility>
#include <variant>

namespace greffier::material {

HeldBlock::HeldBlock(const HeldBlock& other)
    : block_(other.block_ == nullptr ? nullptr : std::make_unique<model::Block>(*other.block_)) {}

HeldBlock& HeldBlock::operator=(const HeldBlock& other) {
  if (this != &other) *this = HeldBlock(other);
  return *this;
}

const model::Block& HeldBlock::operator*() const {
  static const model::Block kNone;
  return block_ == nullptr ? kNone : *block_;
}

model::Block& HeldBlock::own() {
  if (block_ == nullptr) block_ = std::make_unique<model::Block>();
  return *block_;
}

bool operator==(const Piece& a, const Piece& b) {
  return a.kind == b.kind && a.join == b.join && a.level == b.level && a.depth == b.depth &&
         a.indent == b.indent && a.ordered == b.ordered && a.number == b.number &&
         a.inlines == b.inlines && a.block == b.block && a.look == b.look;
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

const model::Container* container_of(const Piece& piece) {
  return piece.kind == Piece::Kind::block ? std::get_if<model::Container>(&piece.block->node)
                                          : nullptr;
}

void erase_pieces(Pieces& pieces, std::size_t first, std::size_t end, Join behind) {
  if (end < pieces.size() && pieces[end].join == Join::line) pieces[end].join = behind;
  pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(first),
               pieces.begin() + static_cast<std::ptrdiff_t>(end));
}

Look look_of(const model::Inlines& inlines) {
  Look look{true, true, true, false, 0, {}};
  bool has_text = false;
  for (const model::Inline& each : inlines) {
    const auto* run = std::get_if<model::Text>(&each.node);
    if (run == nullptr || run->text.find_first_not_of(" \t") == std::string::npos) continue;
    has_text = true;
    look.strong = look.strong && each.format.strong;
    look.emphasis = look.emphasis && each.format.emphasis;
    look.underlined = look.underlined && each.format.underline;
  }
  return has_text ? look : Look();
}

std::string text_of(const Piece& piece) {
  return model::plain_text(piece.inlines);
}

}  // namespace greffier::material
