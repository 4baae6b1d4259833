// A document as a few lines of text, the same for every format. Templates, what they give and the
// blocks of data are written so:
//
//   p: A paragraph with *bold* text       p[Centre]: one with a style of its own
//   p[page]: begins a page by itself, p[apres]: ends one, p[saut]: a page break alone
//   h1: A heading
//   item: A bullet                        what is indented under it belongs to it
//   num: A numbered entry                 read back with its number: `num 2: …`
//   item[page]: a bullet that begins a page
//   head: Quoi | Qui                      a header row; rows on following lines are one table
//   row: one cell | two // paragraphs     row[page]: read back, a table that begins a page
//   row:                                  a row whose cells do not fit on a line
//     cell: text
//     cell:
//       item: a list in a cell
//   --                                    ends a list or a table
//
// In texts: ⇥ is a tab, ⏎ a line end, ⍽ U+00A0, ␣ a space where the eye would miss it, □ a picture,
// ¦ the boundary between two runs of the same formatting, ⟦text⟧ a footnote. A picture of a
// template that names a datum is □⟨{{ photo }} 40×30⟩ (its alternative text, its size in
// millimetres), or □⟨nom=… 40×30⟩ when its name says it; one that was drawn is shown by
// pictures.hpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/block.hpp"

namespace greffier::office::testing {

struct Run {
  std::string text;  // a picture is U+FFFC
  bool bold = false;
  std::string picture = {};  // what stands between ⟨ and ⟩; the text is then the picture alone
};
using Runs = std::vector<Run>;

// Around the text of a footnote.
inline constexpr std::string_view kNoteOpen = "⟦";
inline constexpr std::string_view kNoteClose = "⟧";

struct Sketch {
  std::string kind;   // "p", "h1", "item", "num", "row", "head", "cell", "--"
  std::string style;  // of a paragraph, "" for the usual one
  int number = 0;     // of a numbered entry that was read back
  Runs runs;
  std::vector<Sketch> children;
};
using Sketches = std::vector<Sketch>;

// What a picture of a template says.
struct PlacedPicture {
  std::string name, alternative;
  std::string width, height;  // millimetres
};
[[nodiscard]] PlacedPicture parse_picture(std::string_view text);

[[nodiscard]] Sketches parse_sketches(std::string_view text);
[[nodiscard]] Runs parse_runs(std::string_view text);

// How a document is shown: with bold text marked or not.
enum class Marks { shown, hidden };
[[nodiscard]] std::string show(const Sketches& sketches, Marks marks = Marks::shown);

// The blocks that a sketch is, for data.
[[nodiscard]] model::Blocks to_blocks(const Sketches& sketches);
[[nodiscard]] model::Inlines to_inlines(const Runs& runs);

// The same document with each character of each tag in a run of its own, bold or not by turns.
[[nodiscard]] Sketches shattered(Sketches sketches);
// The same document with the run cut after `offset` characters of the whole text, and bold from
// there to the run's end. `offset` is less than length_of(sketches).
[[nodiscard]] Sketches cut_at(Sketches sketches, std::size_t offset);
[[nodiscard]] std::size_t length_of(const Sketches& sketches);

}  // namespace greffier::office::testing
