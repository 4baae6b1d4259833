// Raw material: what other people's files hold, before it has become a document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "diag/span.hpp"
#include "model/block.hpp"

namespace greffier::material {

// What parts a piece from the one before it.
enum class Join : std::uint8_t {
  line,       // a line end inside the paragraph
  paragraph,  // an empty line, or a paragraph of its own
  page        // the end of a page
};

// What a paragraph looks like as a whole: what makes a title of it when no style says so.
struct Look {
  bool strong = false;      // every letter of it
  bool emphasis = false;    // every letter of it
  bool underlined = false;  // every letter of it
  bool centered = false;
  double points = 0;  // size of its letters; 0 when unknown
  model::RareText
      style;  // the name of its paragraph style as a person sees it; "" when there is none
  friend bool operator==(const Look&, const Look&) = default;
};

// The block of a piece that is one. Held apart, since most pieces are lines, and a text of 100 MB
// has a million of them: a piece without a block reads as one with an empty paragraph.
class HeldBlock {
 public:
  HeldBlock() = default;
  HeldBlock(model::Block block) : block_(std::make_unique<model::Block>(std::move(block))) {}
  HeldBlock(const HeldBlock& other);
  HeldBlock(HeldBlock&&) noexcept = default;
  HeldBlock& operator=(const HeldBlock& other);
  HeldBlock& operator=(HeldBlock&&) noexcept = default;
  ~HeldBlock() = default;

  [[nodiscard]] const model::Block& operator*() const;
  [[nodiscard]] const model::Block* operator->() const { return &**this; }
  // To be changed or taken; made when there is none: ask the kind of the piece before.
  [[nodiscard]] model::Block& own();

  friend bool operator==(const HeldBlock& a, const HeldBlock& b) { return *a == *b; }

 private:
  std::unique_ptr<model::Block> block_;
};

// One piece of the flow. Flat, because what is wrong with raw material (a sentence cut by a page, a
// list broken in two, a title that nothing marks) is wrong between neighbours; assembly.hpp makes
// the tree.
struct Piece {
  enum class Kind : std::uint8_t {
    line,     // a line of a paragraph; a whole paragraph where the file has no lines
    heading,  // a title that the file marks as one
    item,     // what stands behind the bullet or the number of a list entry
    block     // anything else, ready: a table, code, a container, a page break, a picture alone
  };

  Kind kind = Kind::line;
  Join join = Join::paragraph;
  int level = 0;           // of a heading, from 1
  int depth = 0;           // how many lists it stands in: from 1 for an item, its paragraphs alike
  int indent = 0;          // columns that a line of plain text is set in
  bool ordered = false;    // of an item
  int number = 0;          // of an item of an ordered list; 0 when it goes on
  model::Inlines inlines;  // of lines, headings and items; tabs stand in them as U+0009
  HeldBlock block;         // of a block
  Look look;
  diag::Span span;  // in an office file, the line counts its paragraphs

  friend bool operator==(const Piece&, const Piece&);  // spans aside
};

using Pieces = std::vector<Piece>;

// Pieces of one kind each, for readers and tests.
[[nodiscard]] Piece line(model::Inlines inlines, diag::Span span = {}, Join join = Join::paragraph);
[[nodiscard]] Piece heading(int level, model::Inlines inlines, diag::Span span = {});
[[nodiscard]] Piece item(int depth, model::Inlines inlines, diag::Span span = {});
[[nodiscard]] Piece block(model::Block block, diag::Span span = {});

// The container that a piece is, null for any other piece.
[[nodiscard]] const model::Container* container_of(const Piece& piece);

// Takes the pieces from `first` to `end` away. A line that went on behind them is joined as
// `behind` to what stands before.
void erase_pieces(Pieces& pieces, std::size_t first, std::size_t end,
                  Join behind = Join::paragraph);

// What every letter of a text has.
[[nodiscard]] Look look_of(const model::Inlines& inlines);

// The text of a piece, line breaks as '\n'; "" for a block.
[[nodiscard]] std::string text_of(const Piece& piece);

}  // namespace greffier::material
