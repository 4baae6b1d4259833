#include "repair/quotations.hpp"

#include <iterator>
#include <utility>
#include <variant>

#include "ingest/inline_cut.hpp"
#include "material/assembly.hpp"
#include "repair/bullets.hpp"
#include "repair/line_ends.hpp"

namespace greffier::repair {

namespace {

using material::Piece;
using material::Pieces;

// A paragraph of several lines of the source as a piece a line.
void put_lines(Piece piece, Pieces& pieces) {
  model::Inlines all = std::move(piece.inlines);
  for (std::size_t begin = 0; begin < all.size();) {
    const std::size_t end = ingest::next_source_line(all, begin);
    model::Inlines line(std::move_iterator(all.begin() + static_cast<std::ptrdiff_t>(begin)),
                        std::move_iterator(all.begin() + static_cast<std::ptrdiff_t>(end)));
    const diag::Span span = line.front().span;
    if (!std::holds_alternative<model::LineBreak>(line.back().node)) ingest::trim_line(line);
    Piece part =
        material::line(std::move(line), span, begin == 0 ? piece.join : material::Join::line);
    part.depth = piece.depth;
    if (begin == 0) part.span = piece.span;
    pieces.push_back(std::move(part));
    begin = end;
  }
}

Pieces lines_of(model::Blocks blocks) {
  Pieces read = material::flatten(std::move(blocks));
  Pieces pieces;
  for (Piece& piece : read) {
    if (piece.kind == Piece::Kind::line && piece.depth == 0)
      put_lines(std::move(piece), pieces);
    else
      pieces.push_back(std::move(piece));
  }
  return pieces;
}

}  // namespace

void read_quotations(material::Material& material, material::Changes& changes) {
  for (Piece& piece : material.pieces) {
    if (piece.kind != Piece::Kind::block) continue;
    auto* const quote = std::get_if<model::Quote>(&piece.block.own().node);
    if (quote == nullptr) continue;
    material::Material inside;
    inside.pieces = lines_of(std::move(quote->blocks));
    read_bullets(inside, changes);
    read_line_ends(inside, changes);
    read_quotations(inside, changes);
    quote->blocks = material::assemble(std::move(inside.pieces));
  }
}

}  // namespace greffier::repair
