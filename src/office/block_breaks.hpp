// The page breaks of all blocks: of paragraphs, and of what is made of them.
#pragma once

#include <string>

#include "office/dialect.hpp"
#include "office/page_breaks.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

// A list, an item, and a table whose rows break pages, begin and end as their first and last block
// do. What a cell holds breaks no page (page_breaks.hpp).
class BlockBreaks {
 public:
  BlockBreaks(PageBreaks& breaks, const Dialect& dialect) : breaks_(breaks), dialect_(dialect) {}

  [[nodiscard]] bool is_block(const xml::Node& node) const {
    return is_single(node) || is_made_of_blocks(node);
  }
  // True when blocks stand among the children: those of a body, of a list.
  [[nodiscard]] bool holds_blocks(const xml::Node& node) const;

  [[nodiscard]] OwnBreaks find(const xml::Node& block) const;
  // Takes those before and after `block` away.
  void remove(xml::Node& block) const;
  [[nodiscard]] std::string take_start(xml::Node& paragraph) const {
    return breaks_.take_start(paragraph);
  }
  // True when the block shows nothing but its breaks.
  [[nodiscard]] bool is_break_alone(const xml::Node& block, const OwnBreaks& own) const;
  // True when a node shows something, or may.
  [[nodiscard]] bool inks(const xml::Node& node) const;

  // Lets the blocks of `holder` start a page: those behind which something shows in the holder, or
  // behind the holder (`followed`). Where a page breaks by itself is marked.
  void open(xml::Node& holder, bool followed) const;

 private:
  [[nodiscard]] NodeClass class_of(const xml::Node& node) const;
  [[nodiscard]] bool is_single(const xml::Node& node) const;
  [[nodiscard]] bool is_made_of_blocks(const xml::Node& node) const;

  PageBreaks& breaks_;
  const Dialect& dialect_;
};

}  // namespace greffier::office
