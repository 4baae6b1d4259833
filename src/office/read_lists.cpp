#include "office/read_lists.hpp"

#include <utility>

namespace greffier::office {

namespace {

bool starts_story(NodeClass kind) {
  return kind == NodeClass::story || kind == NodeClass::cell;
}

}  // namespace

void ReadLists::enter(const xml::Node& element) {
  const NodeClass kind = dialect_.classify(element);
  if (starts_story(kind)) stories_.emplace_back();
  if (kind == NodeClass::list) open({.list = {}, .is_element = true});
  Opens& lists = stories_.back();
  if (kind == NodeClass::item && !lists.empty()) lists.back().awaits_item = true;
}

void ReadLists::leave(const xml::Node& element) {
  const NodeClass kind = dialect_.classify(element);
  if (kind == NodeClass::list && !stories_.back().empty()) close();
  if (!starts_story(kind) || stories_.size() == 1) return;
  close_down_to(0);
  stories_.pop_back();
}

void ReadLists::see(const xml::Node& paragraph, typography::ListedItem item) {
  Opens& lists = stories_.back();
  if (!lists.empty() && lists.back().is_element)
    return see_in_element(lists.back(), paragraph, std::move(item));
  const std::optional<int> level = dialect_.item_level(paragraph);
  if (level)
    see_with_level(*level, std::move(item));
  else
    close_down_to(0);
}

// The first paragraph of an item is its text; a second one says that the item is more than that.
void ReadLists::see_in_element(Open& list, const xml::Node& paragraph,
                               typography::ListedItem item) {
  list.is_outline |= dialect_.heading_level(paragraph) > 0;
  if (std::exchange(list.awaits_item, false))
    list.list.items.push_back(std::move(item));
  else if (!list.list.items.empty())
    list.list.items.back().is_whole = false;
}

void ReadLists::see_with_level(int level, typography::ListedItem item) {
  Opens& lists = stories_.back();
  while (!lists.empty() && lists.back().level > level) close();
  if (lists.empty() || lists.back().level < level) open({.list = {}, .level = level});
  lists.back().list.items.push_back(std::move(item));
}

void ReadLists::open(Open list) {
  Opens& lists = stories_.back();
  list.list.is_nested = !lists.empty();
  if (!lists.empty() && !lists.back().list.items.empty())
    lists.back().list.items.back().is_whole = false;
  lists.push_back(std::move(list));
}

void ReadLists::close() {
  Opens& lists = stories_.back();
  if (!lists.back().is_outline) ended_.push_back(std::move(lists.back().list));
  lists.pop_back();
}

void ReadLists::close_down_to(std::size_t count) {
  while (stories_.back().size() > count) close();
}

std::vector<typography::ItemList> ReadLists::take() {
  return std::exchange(ended_, {});
}

void ReadLists::finish() {
  close_down_to(0);
}

}  // namespace greffier::office
