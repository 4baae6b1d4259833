// T30.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>

#include "model/walk.hpp"
#include "typography/characters.hpp"
#include "typography/document_checks.hpp"

namespace greffier::typography {

namespace {

// How an item begins; `other` counts for neither: figures, labels, names in capitals.
enum class Beginning { other, capital, small };

// An item as the checks see it. `end` is ";", ",", "." or "" for none; items that end otherwise
// (a question, a list inside) do not count.
struct Item {
  std::string end;
  bool counts = false;
  Beginning beginning = Beginning::other;
  diag::Span span;
};
using Items = std::vector<Item>;

// « 1° », « a) », « Art. »: legal enumerations begin as they like.
Beginning beginning_of(std::string_view text) {
  const std::string_view word = word_after(text, 0);
  const char32_t next = char_after(text, word.size());
  if (word.empty() || is_one_of(next, U").°") || is_digit(next)) return Beginning::other;
  const bool is_small = text::is_lower(char_after(word, 0));
  const bool is_shouted = word.size() > 1 && text::is_upper(char_before(word, word.size()));
  if (is_shouted) return Beginning::other;
  return is_small ? Beginning::small : Beginning::capital;
}

// Without « et » or « ou » after the sign of the last item but one.
std::string_view without_link(std::string_view text) {
  const std::string_view word = word_before(text, text.size());
  if (word != "et" && word != "ou") return text;
  const std::size_t end = blanks_begin(text, text.size() - word.size());
  return is_one_of(char_before(text, end), U",;") ? text.substr(0, end) : text;
}

void read_end(std::string_view text, Item& item) {
  text = without_link(text.substr(0, blanks_begin(text, text.size())));
  const char32_t last = char_before(text, text.size());
  item.counts = !is_one_of(last, U"?!…:") && last != 0 && last != kObject;
  if (text.ends_with("etc.")) item.counts = false;
  if (is_one_of(last, U";,.")) item.end = static_cast<char>(last);
}

Item read_item(const ListedItem& source) {
  Item item{.end = {}, .counts = false, .beginning = Beginning::other, .span = source.span};
  if (source.text.empty()) return item;
  item.beginning = beginning_of(source.text);
  if (source.is_whole) read_end(source.text, item);
  return item;
}

// An item of notes: its first paragraph, and whether it is more than that.
ListedItem listed(const model::ListItem& source) {
  ListedItem item{.text = {}, .span = source.span, .is_whole = source.blocks.size() == 1};
  const auto* paragraph =
      source.blocks.empty() ? nullptr : std::get_if<model::Paragraph>(&source.blocks.front().node);
  if (paragraph == nullptr) return item;
  item.text = masked_text(paragraph->inlines);
  if (!is_known(item.span)) item.span = source.blocks.front().span;
  return item;
}

ItemList listed(const model::List& source, bool is_nested) {
  ItemList list{.items = {}, .is_nested = is_nested};
  for (const model::ListItem& item : source.items) list.items.push_back(listed(item));
  return list;
}

// What most of the items but the last end with; nothing when none of them counts.
struct Usual {
  std::optional<std::string> end;
  bool is_shared = false;  // with as many items that end otherwise
};
Usual usual_end(const Items& items) {
  std::map<std::string, int> ends;
  for (auto item = items.begin(); item + 1 < items.end(); ++item)
    if (item->counts) ++ends[item->end];
  const auto count = [](const auto& each) { return each.second; };
  const auto most = std::ranges::max_element(ends, {}, count);
  if (most == ends.end()) return {};
  return {most->first, std::ranges::count(ends, most->second, count) > 1};
}

// No end is the usual one: the first two that differ are told.
void report_mixed(const Items& items, Report& report) {
  const auto counts = [](const Item& item) { return item.counts; };
  const auto first = std::ranges::find_if(items, counts);
  const auto other = std::ranges::find_if(
      first, items.end(), [&](const Item& item) { return item.counts && item.end != first->end; });
  const auto shown = [](const Item& item) { return item.end.empty() ? "…" : item.end; };
  report.add(kListMixed, other->span, shown(*other), shown(*first));
}

void check_item(const Item& item, const std::string& usual, Report& report) {
  if (!item.counts || item.end == usual) return;
  if (usual.empty())
    report.add(kListItemMarked, item.span, item.end);
  else if (item.end.empty())
    report.add(kListItemBare, item.span, usual);
  else
    report.add(kListItemEnd, item.span, item.end, usual);
}

// Inside another list, the last item may end as the outer list goes on.
void check_last(const Item& item, const std::string& usual, bool is_nested, Report& report) {
  const bool is_series = usual == ";" || usual == ",";
  if (!is_series) return check_item(item, usual, report);
  const bool is_right = item.end == "." || (is_nested && !item.end.empty());
  if (item.counts && !is_right) report.add(kListLast, item.span, usual);
}

void check_ends(const Items& items, bool is_nested, Report& report) {
  const auto [usual, is_shared] = usual_end(items);
  if (!usual) return;
  if (is_shared) return report_mixed(items, report);
  for (auto item = items.begin(); item + 1 < items.end(); ++item) check_item(*item, *usual, report);
  check_last(items.back(), *usual, is_nested, report);
}

// One item that begins with a capital among small letters may begin with a name.
void check_beginnings(const Items& items, Report& report) {
  const auto with = [&items](Beginning beginning) {
    return std::ranges::count(items, beginning, &Item::beginning);
  };
  const auto capitals = with(Beginning::capital);
  const auto small = with(Beginning::small);
  if (small == 0 || capitals < 2) return;
  const Beginning odd = small <= capitals ? Beginning::small : Beginning::capital;
  report.add(kListCase, std::ranges::find(items, odd, &Item::beginning)->span);
}

void check(const ItemList& list, Report& report) {
  if (list.items.size() < 2) return;
  Items items;
  std::ranges::transform(list.items, std::back_inserter(items), read_item);
  check_ends(items, list.is_nested, report);
  check_beginnings(items, report);
}

}  // namespace

void check_lists(const DocumentText& document, Report& report) {
  std::map<const model::List*, bool> nested;
  for (const model::Blocks* body : document.bodies())
    model::for_each_block(*body, [&](const model::Block& block) {
      const auto* list = std::get_if<model::List>(&block.node);
      if (list == nullptr) return;
      for (const model::ListItem& item : list->items)
        for (const model::Block& inner : item.blocks)
          if (const auto* list_inside = std::get_if<model::List>(&inner.node))
            nested[list_inside] = true;
      check(listed(*list, nested.contains(list)), report);
    });
  for (const ItemList& list : document.lists()) check(list, report);
}

}  // namespace greffier::typography
