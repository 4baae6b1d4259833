#include "repair/derived_text.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "material/assembly.hpp"
#include "repair/derived_text_rules.hpp"
#include "repair/piece_alignment.hpp"

namespace greffier::repair {

namespace {

using material::Piece;
using material::Pieces;
using Keys = std::vector<std::string>;

constexpr double kMostly = 0.5;  // of the words of a piece, for it to be another one changed

// Where the gaps between two flows are: what stands between two pieces that are the same.
struct Gap {
  std::size_t begin = 0, end = 0;    // of the flow that was aligned
  std::size_t other = 0, limit = 0;  // of the one it was aligned with
};

std::vector<Gap> gaps_of(const std::vector<std::size_t>& found, std::size_t others) {
  std::vector<Gap> gaps;
  Gap gap;
  for (std::size_t at = 0; at <= found.size(); ++at) {
    const bool is_end = at == found.size();
    if (!is_end && found[at] == kNoPiece) continue;
    gap.end = at;
    gap.limit = is_end ? others : found[at];
    if (gap.begin < gap.end || gap.other < gap.limit) gaps.push_back(gap);
    if (!is_end) gap = {at + 1, 0, found[at] + 1, 0};
  }
  return gaps;
}

Keys part(const Keys& keys, std::size_t begin, std::size_t end) {
  return {keys.begin() + static_cast<std::ptrdiff_t>(begin),
          keys.begin() + static_cast<std::ptrdiff_t>(end)};
}

// Notes may ask for a field where they stand: nobody knows its words here.
bool has_tags(const Pieces& notes, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end; ++at) {
    const std::string text = material::text_of(notes[at]);
    if (text.find("{{") != std::string::npos || text.find("{%") != std::string::npos) return true;
  }
  return false;
}

// What the layout wrote of a document as it was made, and where the rest stands in its notes.
struct Origins {
  std::vector<bool> is_derived;
  std::vector<std::size_t> notes;  // kNoPiece when unknown
};

Origins origins_of(const Keys& made, const Pieces& notes) {
  const Keys keys = keys_of(notes);
  Origins origins{std::vector<bool>(made.size(), false), align(made, keys)};
  for (const Gap& gap : gaps_of(origins.notes, keys.size())) {
    if (has_tags(notes, gap.other, gap.limit)) continue;
    const Keys lost = part(keys, gap.other, gap.limit);
    for (std::size_t at = gap.begin; at < gap.end; ++at)
      origins.is_derived[at] = lost.empty() || shared_words(made[at], lost) < kMostly;
  }
  return origins;
}

// True when nobody has touched the looks either.
bool is_untouched(const Piece& piece, const Piece& made) {
  return piece.kind == made.kind && piece.level == made.level && piece.depth == made.depth &&
         piece.inlines == made.inlines && piece.block == made.block;
}

class Return {
 public:
  Return(Pieces& pieces, const Pieces& made, const Pieces& notes, material::Changes& changes)
      : pieces_(pieces),
        made_(made),
        notes_(notes),
        changes_(changes),
        keys_(keys_of(pieces)),
        made_keys_(keys_of(made)),
        origins_(origins_of(made_keys_, notes)),
        found_(align(keys_, made_keys_)),
        is_changed_(pieces.size(), false) {}

  void run() {
    for (const Gap& gap : gaps_of(found_, made_.size())) find_changed(gap);
    Pieces kept;
    kept.reserve(pieces_.size());
    for (std::size_t at = 0; at < pieces_.size(); ++at)
      if (!goes(at)) kept.push_back(back(at));
    pieces_ = std::move(kept);
  }

 private:
  void find_changed(const Gap& gap) {
    Keys lost;
    for (std::size_t at = gap.other; at < gap.limit; ++at)
      if (origins_.is_derived[at]) lost.push_back(made_keys_[at]);
    Keys others;
    for (std::size_t at = gap.other; at < gap.limit; ++at)
      if (!origins_.is_derived[at]) others.push_back(made_keys_[at]);
    for (std::size_t at = gap.begin; at < gap.end && !lost.empty(); ++at) {
      const double share = shared_words(keys_[at], lost);
      is_changed_[at] = share >= kMostly && share > shared_words(keys_[at], others);
    }
  }

  bool goes(std::size_t at) {
    const std::size_t other = found_[at];
    return other != kNoPiece && origins_.is_derived[other] &&
           changes_.take(kDerivedText, pieces_[at].span, words_of(pieces_[at]), "");
  }

  Piece back(std::size_t at) {
    if (is_changed_[at]) return noted(pieces_[at]);
    const std::size_t other = found_[at];
    const std::size_t note = other == kNoPiece ? kNoPiece : origins_.notes[other];
    if (note == kNoPiece || !is_untouched(pieces_[at], made_[other])) return std::move(pieces_[at]);
    Piece typed = notes_[note];
    typed.span = pieces_[at].span;
    return typed;
  }

  Piece noted(Piece& piece) {
    const diag::Span span = piece.span;
    if (!changes_.take(kChangedDerivedText, span, words_of(piece), "::: note-interne"))
      return std::move(piece);
    if (piece.kind != Piece::Kind::block) piece.kind = Piece::Kind::line;
    piece.depth = 0;
    Pieces inside;
    inside.push_back(std::move(piece));
    model::Container note{"note_interne", {}, material::assemble(std::move(inside))};
    return material::block({std::move(note), span}, span);
  }

  Pieces& pieces_;
  const Pieces& made_;
  const Pieces& notes_;
  material::Changes& changes_;
  const Keys keys_, made_keys_;
  const Origins origins_;
  const std::vector<std::size_t> found_;
  std::vector<bool> is_changed_;  // what the layout had written, and somebody has changed
};

}  // namespace

void back_to_notes(Pieces& pieces, const Pieces& made, const Pieces& notes,
                   material::Changes& changes) {
  Return(pieces, made, notes, changes).run();
}

}  // namespace greffier::repair
