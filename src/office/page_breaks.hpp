// Page breaks beside control tags; settling.hpp puts them where they belong.
//
// Which breaks a rendered document has:
//  - One at the beginning or the end of what a control tag covers separates: it is written when
//    something shows before it, since the last page break or the beginning of the document, and
//    something after it. So the passes of a loop stand on pages of their own, without an empty page
//    after the last one, nor before the first one where the loop begins the document; and a break
//    that is there already is not doubled.
//  - One of a block that holds tags stays when the block vanishes or is cut: it is before the tags
//    (a loop that the block opens does not repeat it) or after them, and the next block that is
//    written starts the page.
//  - A page style of a paragraph that is nothing but tags is told apart in the same way, so that it
//    stays when the paragraph vanishes.
//  - One at the end of a value that is blocks is made by what is written behind them; none follows
//    at the end of the document. What the style of a paragraph says of page breaks is true of the
//    blocks in its place.
//  - All others are their author's, and are copied as they stand.
//
// Blocks are paragraphs and tables, and what breaks pages by what it begins or ends with: lists and
// their items, and rows where the format lets them. Inside a cell no page breaks, neither in Writer
// nor in Word: what would is copied as it stands, but for that which a tag of the cell may move or
// repeat.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "office/dialect.hpp"
#include "office/program.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

// How a block breaks pages by itself; what its style says of breaks is left aside (of_style has
// it), but for the page style.
struct OwnBreaks {
  bool before = false;
  bool after = false;
  bool inside = false;
  std::string page_style;  // begins with the block, and with it a page; "" for none
  [[nodiscard]] bool any() const { return before || after || inside || !page_style.empty(); }
};

// The page breaks of one part, in a format's way.
class PageBreaks {
 public:
  virtual ~PageBreaks() = default;
  // False when nothing in the part breaks a page.
  [[nodiscard]] virtual bool any() const = 0;
  // True when each row of a table may begin a page; false when only the whole table may.
  [[nodiscard]] virtual bool rows_break() const = 0;
  // Those of a paragraph, and of a table or, where rows break, of a row.
  [[nodiscard]] virtual OwnBreaks find(const xml::Node& block) const = 0;
  // What the style of a paragraph says of plain breaks, where the paragraph says nothing itself.
  [[nodiscard]] virtual StyleBreaks of_style(const xml::Node& paragraph) const = 0;
  // Takes those before and after `block` away.
  virtual void remove(xml::Node& block) = 0;
  // Takes the page style of a paragraph away, and gives how its page begins, as page nodes have it;
  // "" when it has none.
  [[nodiscard]] virtual std::string take_start(xml::Node& paragraph) = 0;
  // Puts page slots into a block that breaks no page, so that it can start one, with that page
  // style ("" to go on with the one in force) or one of the starts that were taken. A block that
  // has slots stays as it is.
  virtual void open(xml::Node& block, const std::string& page_style) = 0;
  // The page style in force where a document names none; "" when the format has no page styles.
  [[nodiscard]] virtual std::string first_page_style() const = 0;
  // Adds to the part what the changed blocks need.
  virtual void finish(xml::Node& part) = 0;
};

// What stands in an attribute, or in a text, for what depends on a page break before the block. All
// is written as it is.
[[nodiscard]] std::string page_slot(const PageSlot& slot);
[[nodiscard]] std::optional<PageSlot> page_slot_in(std::string_view text);
// The element that page_break_in reads.
[[nodiscard]] xml::Node page_node(PageBreak::Kind kind, const std::string& start = {});
// A start with its page style and, "" for none, the number of its page.
struct PageStart {
  std::string page_style, number;
};
[[nodiscard]] std::string written(const PageStart& start);
[[nodiscard]] PageStart page_start(std::string_view written);

// Takes the slots out of a block: it starts no page.
void close_page_slots(xml::Node& block);

// The step of an element that stands for a page break; nothing for any other node.
[[nodiscard]] std::optional<PageBreak> page_break_in(const xml::Node& node);

}  // namespace greffier::office
