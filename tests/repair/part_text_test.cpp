// A changed document beside the main one: its notes, with what was changed.
#include "repair/part_text.hpp"

#include <string>
#include <utility>

#include "catch.hpp"
#include "repair/piece_alignment.hpp"

namespace greffier::repair {

namespace {

using material::Piece;
using material::Pieces;

Piece said(std::string text) {
  return material::line({model::text(std::move(text), {}, {})});
}

Piece titled(std::string text) {
  return material::heading(1, {model::text(std::move(text), {}, {})});
}

// The notes, one piece a line; an internal note in brackets.
std::string returned(Pieces pieces, const Pieces& made, const Pieces& notes,
                     material::Changes& changes) {
  std::string lines;
  for (const ReturnedPiece& each : part_to_notes(std::move(pieces), made, notes, changes)) {
    const bool is_note = each.piece.kind == Piece::Kind::block;
    lines += (is_note ? "[" : "") + words_of(each.piece) + (is_note ? "]" : "") + "\n";
  }
  return lines;
}

Pieces made() {
  return {said("Délibération n° 2026-015"), said("L’association demande huit cents euros."),
          said("Le conseil, à l’unanimité, décide :")};
}

Pieces notes() {
  return {titled("Aide aux jardins"), said("L’association demande huit cents euros.")};
}

}  // namespace

TEST_CASE("a changed part: what the notes have typed takes the new words") {
  Pieces now = made();
  now[1] = said("L’association demande neuf cents euros.");
  material::Changes changes;
  CHECK(returned(std::move(now), made(), notes(), changes) ==
        "Aide aux jardins\nL’association demande neuf cents euros.\n");
  CHECK(changes.all().empty());
}

TEST_CASE("a changed part: what the layout wrote is an internal note, and told") {
  Pieces now = made();
  now[2] = said("Le conseil, à la majorité, décide :");
  material::Changes changes;
  CHECK(returned(std::move(now), made(), notes(), changes) ==
        "Aide aux jardins\nL’association demande huit cents euros.\n"
        "[Le conseil, à la majorité, décide :]\n");
  REQUIRE(changes.all().size() == 1);
  CHECK(std::string(changes.all().front().rule->id) == "I57");
}

TEST_CASE("a changed part: what is no longer there is no longer in the notes") {
  Pieces now = made();
  now.erase(now.begin() + 1);
  material::Changes changes;
  CHECK(returned(std::move(now), made(), notes(), changes) == "Aide aux jardins\n");
}

TEST_CASE("an unchanged part gives its notes") {
  material::Changes changes;
  CHECK(returned(made(), made(), notes(), changes) ==
        "Aide aux jardins\nL’association demande huit cents euros.\n");
}

}  // namespace greffier::repair
