#include "repair/part_text.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <utility>

#include "material/assembly.hpp"
#include "repair/derived_text_rules.hpp"
#include "repair/piece_alignment.hpp"

namespace greffier::repair {

namespace {

using material::Piece;
using material::Pieces;
using Keys = std::vector<std::string>;

class PartReturn {
 public:
  PartReturn(Pieces pieces, const Pieces& made, const Pieces& notes, material::Changes& changes)
      : pieces_(std::move(pieces)),
        notes_(notes),
        changes_(changes),
        keys_(keys_of(pieces_)),
        made_keys_(keys_of(made)),
        origins_(align(made_keys_, keys_of(notes))),
        found_(align(keys_, made_keys_)),
        is_there_(made.size(), false) {
    for (const std::size_t each : found_)
      if (each != kNoPiece) is_there_[each] = true;
  }

  std::vector<ReturnedPiece> run() {
    for (std::size_t at = 0; at < pieces_.size(); ++at) {
      if (found_[at] == kNoPiece)
        place(at);
      else
        settle(found_[at]);
    }
    for (std::size_t at = 0; at < made_keys_.size(); ++at)
      if (!is_there_[at] && origins_[at] != kNoPiece) replaced_.try_emplace(origins_[at], kNoPiece);
    return put();
  }

 private:
  // The reading stands behind what `made` has there.
  void settle(std::size_t made) {
    next_ = made + 1;
    if (origins_[made] != kNoPiece) behind_ = origins_[made] + 1;
  }

  // What a new piece was before, if that is typed in the notes; else it is noted.
  void place(std::size_t at) {
    for (std::size_t other = next_; other < made_keys_.size() && !is_there_[other]; ++other) {
      if (origins_[other] == kNoPiece || replaced_.contains(origins_[other]) ||
          shared_words(keys_[at], {made_keys_[other]}) < kMostly)
        continue;
      replaced_[origins_[other]] = at;
      return settle(other);
    }
    noted_[behind_].push_back(at);
  }

  std::vector<ReturnedPiece> put() {
    std::vector<ReturnedPiece> returned;
    for (std::size_t note = 0; note <= notes_.size(); ++note) {
      for (const std::size_t at : noted_[note]) put_noted(at, note, returned);
      if (note == notes_.size()) break;
      const auto changed = replaced_.find(note);
      if (changed == replaced_.end())
        returned.push_back({notes_[note], true, note});
      else if (changed->second != kNoPiece)
        returned.push_back({worded(notes_[note], pieces_[changed->second]), true, note});
    }
    return returned;
  }

  // What the notes have, in the words of the document.
  static Piece worded(Piece note, const Piece& changed) {
    if (note.kind == Piece::Kind::block || changed.kind == Piece::Kind::block) return changed;
    note.inlines = changed.inlines;
    return note;
  }

  void put_noted(std::size_t at, std::size_t note, std::vector<ReturnedPiece>& returned) {
    Piece piece = std::move(pieces_[at]);
    const diag::Span span = piece.span;
    if (words_of(piece).empty()) return;
    if (changes_.take(kChangedDerivedText, span, words_of(piece), "::: note-interne")) {
      if (piece.kind != Piece::Kind::block) piece.kind = Piece::Kind::line;
      piece.depth = 0;
      Pieces inside;
      inside.push_back(std::move(piece));
      model::Container kept{"note_interne", {}, material::assemble(std::move(inside))};
      piece = material::block({std::move(kept), span}, span);
    }
    returned.push_back({std::move(piece), true, note == 0 ? 0 : note - 1});
  }

  Pieces pieces_;
  const Pieces& notes_;
  material::Changes& changes_;
  const Keys keys_, made_keys_;
  const std::vector<std::size_t> origins_;       // of the document as it was made, in the notes
  const std::vector<std::size_t> found_;         // of the document, in what it was
  std::vector<bool> is_there_;                   // of what it was
  std::size_t next_ = 0;                         // of what it was, behind what was read
  std::size_t behind_ = 0;                       // of the notes, the same
  std::map<std::size_t, std::size_t> replaced_;  // of the notes: by which piece
  std::map<std::size_t, std::vector<std::size_t>> noted_;  // pieces, by the one they stand before
};

}  // namespace

std::vector<ReturnedPiece> part_to_notes(Pieces pieces, const Pieces& made, const Pieces& notes,
                                         material::Changes& changes) {
  return PartReturn(std::move(pieces), made, notes, changes).run();
}

}  // namespace greffier::repair
