#include "repair/broken_lists.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <variant>
#include <vector>

#include "ingest/inline_cut.hpp"
#include "material/rewriting.hpp"
#include "repair/bullets.hpp"
#include "repair/line_rules.hpp"

namespace greffier::repair {

namespace {

using material::Join;
using material::Piece;

bool is_break(const model::Inline& each) {
  return std::holds_alternative<model::LineBreak>(each.node);
}

std::vector<model::Inlines> lines_of(const model::Inlines& inlines) {
  std::vector<model::Inlines> lines(1);
  for (const model::Inline& each : inlines)
    if (is_break(each))
      lines.emplace_back();
    else
      lines.back().push_back(each);
  for (model::Inlines& line : lines) ingest::trim_line(line);
  std::erase_if(lines, [](const model::Inlines& line) { return line.empty(); });
  return lines;
}

bool is_wanted(const Piece& piece, const std::vector<model::Inlines>& lines,
               material::Changes& changes) {
  const auto bullets = std::ranges::count_if(lines, [](const model::Inlines& line) {
    return bullet_of(model::plain_text(line)).has_value();
  });
  return bullets > 1 && changes.take(kTypedBullets, piece.span, material::text_of(piece),
                                     "- " + std::to_string(bullets));
}

}  // namespace

void part_broken_lists(material::Material& material, material::Changes& changes) {
  material::Rewriting made(material.pieces);
  for (std::size_t i = 0; i < material.pieces.size(); ++i) {
    made.free_to(i);
    Piece& piece = material.pieces[i];
    std::vector<model::Inlines> lines;
    if (piece.kind == Piece::Kind::line && piece.depth == 0 &&
        std::ranges::any_of(piece.inlines, is_break))
      lines = lines_of(piece.inlines);
    if (lines.empty() || !is_wanted(piece, lines, changes)) {
      made.put(std::move(piece));
      continue;
    }
    Piece line = std::move(piece);
    for (model::Inlines& each : lines) {
      line.inlines = std::move(each);
      made.put(line);
      line.join = Join::line;
    }
  }
  made.finish();
}

}  // namespace greffier::repair
