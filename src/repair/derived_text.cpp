#include "repair/derived_text.hpp"

#include <cstddef>
#include <map>
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
  std::vector<Gap> gaps;           // of the document, and of the notes
};

Origins origins_of(const Keys& made, const Pieces& notes) {
  const Keys keys = keys_of(notes);
  Origins origins{std::vector<bool>(made.size(), false), align(made, keys), {}};
  origins.gaps = gaps_of(origins.notes, keys.size());
  for (const Gap& gap : origins.gaps) {
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

// Pieces of the notes that a stretch of the document stands for.
struct Replacement {
  std::size_t length = 0;  // of the stretch; 0 for what no document shows
  std::size_t first = 0, end = 0;
};

class Return {
 public:
  Return(Pieces pieces, const Pieces& made, const Pieces& notes, material::Changes& changes)
      : pieces_(std::move(pieces)),
        made_(made),
        notes_(notes),
        changes_(changes),
        keys_(keys_of(pieces_)),
        made_keys_(keys_of(made)),
        origins_(origins_of(made_keys_, notes)),
        found_(align(keys_, made_keys_)),
        places_(made.size(), kNoPiece),
        is_changed_(pieces_.size(), false) {
    for (std::size_t at = 0; at < found_.size(); ++at)
      if (found_[at] != kNoPiece) places_[found_[at]] = at;
  }

  std::vector<ReturnedPiece> run() {
    for (const Gap& gap : gaps_of(found_, made_.size())) find_changed(gap);
    for (const Gap& gap : origins_.gaps) find_replacement(gap);
    for (std::size_t at = 0; at <= pieces_.size();) at = put(at);
    return std::move(returned_);
  }

 private:
  // What the layout had written, and somebody has changed.
  void find_changed(const Gap& gap) {
    Keys lost, others;
    for (std::size_t at = gap.other; at < gap.limit; ++at)
      (origins_.is_derived[at] ? lost : others).push_back(made_keys_[at]);
    for (std::size_t at = gap.begin; at < gap.end && !lost.empty(); ++at) {
      const double share = shared_words(keys_[at], lost);
      is_changed_[at] = share >= kMostly && share > shared_words(keys_[at], others);
    }
  }

  // Where the notes stand for other pieces than those that the document shows: containers that a
  // layout takes apart, directives.
  void find_replacement(const Gap& gap) {
    if (gap.other == gap.limit) return;
    const std::size_t at = place_of(gap);
    if (at != kNoPiece) replacements_[at].push_back({gap.end - gap.begin, gap.other, gap.limit});
  }

  std::size_t place_of(const Gap& gap) const {
    if (gap.begin == gap.end) return behind(gap.begin);
    const std::size_t first = places_[gap.begin];
    for (std::size_t at = gap.begin; at < gap.end; ++at)
      if (first == kNoPiece || places_[at] != first + (at - gap.begin) ||
          !is_untouched(pieces_[places_[at]], made_[at]))
        return kNoPiece;
    return first;
  }

  // The place behind what is left of the pieces before one.
  std::size_t behind(std::size_t made) const {
    while (made > 0 && places_[made - 1] == kNoPiece) --made;
    return made == 0 ? 0 : places_[made - 1] + 1;
  }

  // Behind what was put.
  std::size_t put(std::size_t at) {
    for (const Replacement& each : replacements_[at]) {
      for (std::size_t i = at; i < at + each.length; ++i) (void)goes(i);
      for (std::size_t note = each.first; note < each.end; ++note) put_note(note);
      if (each.length > 0) return at + each.length;
    }
    if (at < pieces_.size() && !goes(at)) put_piece(at);
    return at + 1;
  }

  void put_note(std::size_t note) {
    last_ = note;
    returned_.push_back({notes_[note], true, note});
  }

  void put_piece(std::size_t at) {
    const std::size_t other = found_[at];
    const std::size_t note = other == kNoPiece ? kNoPiece : origins_.notes[other];
    if (note != kNoPiece) last_ = note;
    if (note != kNoPiece && is_untouched(pieces_[at], made_[other])) return put_note(note);
    Piece piece = is_changed_[at] ? noted(pieces_[at]) : std::move(pieces_[at]);
    returned_.push_back({std::move(piece), false, last_});
  }

  bool goes(std::size_t at) {
    const std::size_t other = found_[at];
    return other != kNoPiece && origins_.is_derived[other] &&
           changes_.take(kDerivedText, pieces_[at].span, words_of(pieces_[at]), "");
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

  Pieces pieces_;
  const Pieces& made_;
  const Pieces& notes_;
  material::Changes& changes_;
  const Keys keys_, made_keys_;
  const Origins origins_;
  const std::vector<std::size_t> found_;  // for each piece, that of the document as it was made
  std::vector<std::size_t> places_;       // the other way
  std::vector<bool> is_changed_;
  std::map<std::size_t, std::vector<Replacement>> replacements_;  // by where they stand
  std::vector<ReturnedPiece> returned_;
  std::size_t last_ = 0;  // piece of the notes
};

}  // namespace

std::vector<ReturnedPiece> back_to_notes(Pieces pieces, const Pieces& made, const Pieces& notes,
                                         material::Changes& changes) {
  return Return(std::move(pieces), made, notes, changes).run();
}

}  // namespace greffier::repair
