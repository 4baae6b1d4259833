#include <algorithm>

#include "notation/block_writer.hpp"
#include "notation/html_writer.hpp"

namespace greffier::notation {

namespace {

using model::Block;
using model::Blocks;
using model::List;

template <typename Node>
bool is(const Block& block) {
  return std::holds_alternative<Node>(block.node);
}

bool is_empty(const model::ListItem& item) {
  return item.blocks.empty() || std::ranges::all_of(item.blocks, [](const Block& block) {
           const auto* const paragraph = std::get_if<model::Paragraph>(&block.node);
           return paragraph != nullptr && paragraph->inlines.empty();
         });
}

// CommonMark § 5.2: what a list needs to interrupt a paragraph.
bool interrupts(const List& list) {
  return !list.items.empty() && !is_empty(list.items.front()) && (!list.ordered || list.start == 1);
}

// True when `next` is a block of its own right under `block`. A block of HTML goes on to an empty
// line.
bool may_touch(const Block& block, const Block& next) {
  const auto* const above = std::get_if<List>(&block.node);
  if (above != nullptr && form_of(*above) == ListForm::html) return false;
  if (is<model::Table>(block) || is<model::Table>(next)) return false;
  if (is<model::CodeBlock>(next) || is<model::Container>(next)) return true;
  if (is<model::CodeBlock>(block) || is<model::Container>(block) || is<model::ThematicBreak>(block))
    return true;
  if (is<model::ThematicBreak>(next)) return true;
  if (is<model::Quote>(next)) return !is<model::Quote>(block);
  const auto* const list = std::get_if<List>(&next.node);
  return list != nullptr && (!is<model::Paragraph>(block) || interrupts(*list));
}

bool may_touch(const Blocks& blocks) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (i > 0 && !may_touch(blocks[i - 1], blocks[i])) return false;
    const auto* const container = std::get_if<model::Container>(&blocks[i].node);
    if (container != nullptr && !may_touch(container->blocks)) return false;
  }
  return true;
}

}  // namespace

bool may_be_tight(const List& list) {
  return std::ranges::all_of(list.items,
                             [](const model::ListItem& item) { return may_touch(item.blocks); });
}

ListForm form_of(const List& list) {
  if (!list.tight) return ListForm::loose;
  if (may_be_tight(list)) return ListForm::tight;
  return html_can_say({{list, {}}}) ? ListForm::html : ListForm::loose;
}

}  // namespace greffier::notation
