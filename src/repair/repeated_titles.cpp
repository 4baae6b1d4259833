#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "repair/contents_entry.hpp"
#include "repair/leftovers.hpp"
#include "repair/leftovers_rules.hpp"
#include "repair/piece_text.hpp"
#include "text/fold.hpp"

namespace greffier::repair {

namespace {

using material::Changes;
using material::Join;
using material::Material;
using material::Piece;

constexpr std::size_t kTop = 30;            // pieces in which a title may be said again
constexpr std::size_t kLongestTitle = 300;  // bytes

// A heading that says what the heading before it says.
void take_neighbours(Material& material, std::vector<bool>& is_gone, Changes& changes) {
  std::string before;
  std::size_t kept = 0;
  for (std::size_t at = 0; at < material.pieces.size(); ++at) {
    Piece& piece = material.pieces[at];
    if (piece.kind != Piece::Kind::heading) {
      before.clear();
      continue;
    }
    const std::string text = material::text_of(piece);
    std::string folded = text::fold_name(text);
    if (!folded.empty() && folded == before && changes.take(kRepeatedTitle, piece.span, text, "")) {
      Piece& first = material.pieces[kept];
      first.level = std::min(first.level, piece.level);
      is_gone[at] = true;
      continue;
    }
    before = std::move(folded);
    kept = at;
  }
}

// The words of a title: of the properties, or of the first heading, or of the first line.
std::string title_of(const Material& material) {
  if (!material.title.empty()) return text::fold_name(material.title);
  const auto heading = std::ranges::find(material.pieces, Piece::Kind::heading, &Piece::kind);
  const bool has_heading = heading != material.pieces.end() &&
                           heading - material.pieces.begin() < static_cast<int>(kTop);
  if (has_heading) return text::fold_name(material::text_of(*heading));
  return material.pieces.empty() ? std::string()
                                 : text::fold_name(material::text_of(material.pieces.front()));
}

// A line of a table of contents: what repeats the first title there is no title said twice.
bool is_in_contents(const material::Pieces& pieces, std::size_t at) {
  while (at > 0 && pieces[at].kind == Piece::Kind::line) {
    const bool is_first = pieces[at--].join != Join::line;
    if (pieces[at].kind == Piece::Kind::block) return false;
    if (is_contents_title(material::text_of(pieces[at]))) return true;
    if (is_first) return false;
  }
  return false;
}

// The title of the document said twice at its top: a heading stays before a line, the first before
// the second. Three times or more is something else.
void take_title(Material& material, std::vector<bool>& is_gone, Changes& changes) {
  const std::string title = title_of(material);
  if (count_words(title) < 3) return;
  std::vector<std::size_t> places;
  for (std::size_t at = 0; at < material.pieces.size(); ++at) {
    const Piece& piece = material.pieces[at];
    const bool is_title = piece.kind == Piece::Kind::heading || piece.kind == Piece::Kind::line;
    if (is_gone[at] || !is_title) continue;
    const std::string text = material::text_of(piece);
    const bool may_be = text.size() <= kLongestTitle && text.size() + 1 >= title.size() / 2;
    if (may_be && text::fold_name(text) == title) places.push_back(at);
  }
  if (places.size() != 2 || places.back() >= kTop || is_in_contents(material.pieces, places[0]))
    return;
  const auto is_heading = [&](std::size_t at) {
    return material.pieces[at].kind == Piece::Kind::heading;
  };
  const bool is_second_better = !is_heading(places[0]) && is_heading(places[1]);
  const std::size_t again = is_second_better ? places[0] : places[1];
  const bool is_sure =
      is_heading(places[0]) || is_heading(places[1]) ||
      (material.pieces[again].look.strong && material.pieces[places[0]].look.strong);
  if (changes.take(is_sure ? kRepeatedTitle : kDoubtfulLeftover, material.pieces[again].span,
                   material::text_of(material.pieces[again]), ""))
    is_gone[again] = true;
}

}  // namespace

void repeated_titles(Material& material, Changes& changes) {
  std::vector<bool> is_gone(material.pieces.size(), false);
  take_neighbours(material, is_gone, changes);
  take_title(material, is_gone, changes);
  std::size_t kept = 0;
  bool is_page_end = false;
  for (std::size_t at = 0; at < is_gone.size(); ++at) {
    Piece& piece = material.pieces[at];
    if (is_gone[at]) {
      is_page_end |= piece.join == Join::page;
      continue;
    }
    if (is_page_end && piece.join != Join::line) piece.join = Join::page;
    is_page_end = false;
    keep(material.pieces, kept, at);
  }
  keep_first(material.pieces, kept);
}

}  // namespace greffier::repair
