#include <algorithm>
#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "model/dump.hpp"
#include "templating/compare.hpp"
#include "templating/conversions.hpp"
#include "templating/filter_functions.hpp"
#include "templating/messages.hpp"
#include "templating/print.hpp"
#include "templating/report.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace greffier::templating::filter {

namespace {

using Items = std::vector<const Value*>;

// The items of the input; nothing, raised, when it is a plain number, date or hour.
std::optional<Items> items_for(const FilterCall& call) {
  const bool is_list = call.input.is_empty() || call.input.get_if<model::Values>() != nullptr ||
                       call.input.get_if<model::Map>() != nullptr ||
                       as_text(call.input).has_value();
  if (is_list) return items_of(call.input);
  static_cast<void>(call.refuse());
  return std::nullopt;
}

model::Values copied(const Items& items) {
  model::Values values;
  values.reserve(items.size());
  for (const Value* item : items) values.push_back(*item);
  return values;
}

// What an item has at a path « a.b »; null when it lacks it. The empty path is the item itself.
const Value* at_path(const Value* item, std::string_view path) {
  while (item != nullptr && !path.empty()) {
    const std::size_t point = path.find('.');
    const auto* map = item->get_if<model::Map>();
    item = map == nullptr ? nullptr : map->find(text::fold_name(path.substr(0, point)));
    path.remove_prefix(point == std::string_view::npos ? path.size() : point + 1);
  }
  return item;
}

std::string member_names(const Items& items) {
  std::set<std::string_view> names;
  for (const Value* item : items)
    if (const auto* map = item->get_if<model::Map>())
      for (const model::Member& member : map->members()) names.insert(member.key);
  return fmt::format("{}", fmt::join(names, ", "));
}

// What each item has at a path, an empty value for those that lack it. A path that no item has is
// raised.
Items members_at(const FilterCall& call, const Items& items, std::string_view path) {
  static const Value kNothing;
  Items members;
  bool any = items.empty();
  for (const Value* item : items) {
    const Value* member = at_path(item, path);
    any = any || member != nullptr;
    members.push_back(member == nullptr ? &kNothing : member);
  }
  if (!any) call.reporter.raise(kNoSuchKey, call.called, path, member_names(items));
  return members;
}

// What a sort compares: numbers before dates, hours and texts; nothing comes last.
struct SortKey {
  enum class Rank { number, date, time, text, nothing };
  Rank rank = Rank::nothing;
  double measure = 0;
  std::string text;
};

SortKey sort_key(const Value& value) {
  using Rank = SortKey::Rank;
  if (value.is_empty()) return {};
  if (const auto* whole = value.get_if<std::int64_t>())
    return {Rank::number, static_cast<double>(*whole), {}};
  if (const auto* number = value.get_if<double>()) return {Rank::number, *number, {}};
  if (const auto* date = value.get_if<model::Date>()) {
    const auto days = std::chrono::sys_days(*date).time_since_epoch().count();
    return {Rank::date, static_cast<double>(days), {}};
  }
  if (const auto* time = value.get_if<model::Time>())
    return {Rank::time, time->hour * 60.0 + time->minute, {}};
  return {Rank::text, 0, to_text(value)};
}

bool comes_before(const SortKey& a, const SortKey& b) {
  if (a.rank != b.rank) return a.rank < b.rank;
  return a.rank == SortKey::Rank::text ? french_less(a.text, b.text) : a.measure < b.measure;
}

// What tells items apart: their kind and what they say.
std::string identity(const Value& value) {
  if (const auto* map = value.get_if<model::Map>()) return model::dump(*map);
  return static_cast<char>('0' + static_cast<char>(sort_key(value).rank)) +
         plain_form(to_text(value));
}

bool asks_for_descent(std::string_view word) {
  return text::fold_name(word).starts_with("decroissant") ||
         text::fold_name(word).starts_with("desc");
}

// The items one after the other; rich as soon as one of them is.
class Joiner {
 public:
  void add(std::string_view separator, const Value& item) {
    if (!separator.empty()) inlines_.push_back(model::text(std::string(separator)));
    if (const auto* rich = item.get_if<model::Inlines>()) {
      is_rich_ = true;
      inlines_.insert(inlines_.end(), rich->begin(), rich->end());
    } else {
      inlines_.push_back(model::text(to_text(item)));
    }
  }

  [[nodiscard]] Value take() && {
    return is_rich_ ? Value(std::move(inlines_)) : Value(model::plain_text(inlines_));
  }

 private:
  model::Inlines inlines_;
  bool is_rich_ = false;
};

// Joins the items that say something; raises the first that cannot be printed.
Value joined(const FilterCall& call, std::string_view separator, std::string_view last_separator) {
  Items items = items_of(call.input);
  std::erase_if(items, [](const Value* item) { return item->is_empty(); });
  Joiner joiner;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!is_printable(*items[i])) {
      call.reporter.raise(kNotPrintable, shown(*items[i]), member_names({items[i]}));
      return {};
    }
    const bool is_last = i + 1 == items.size();
    joiner.add(i == 0 ? "" : is_last ? last_separator : separator, *items[i]);
  }
  return std::move(joiner).take();
}

// The items whose member is what the call asks for, or the others.
Value chosen(const FilterCall& call, bool wanted) {
  const auto items = items_for(call);
  if (!items) return {};
  const Items members = members_at(call, *items, call.text(0));
  model::Values values;
  for (std::size_t i = 0; i < items->size(); ++i) {
    const bool is_it =
        call.arguments.size() > 1 ? equal(*members[i], call.arguments[1]) : truth(*members[i]);
    if (is_it == wanted) values.push_back(*(*items)[i]);
  }
  return values;
}

bool is_called_in_french(const FilterCall& call) {
  return call.called == call.filter.names.front();
}

}  // namespace

Value enumeration(const FilterCall& call) {
  const std::string_view word = call.text(0, is_called_in_french(call) ? "et" : "and");
  return joined(call, ", ", fmt::format(" {} ", word));
}

Value join(const FilterCall& call) {
  const std::string_view separator = call.text(0, ", ");
  return joined(call, separator, separator);
}

bool names_direction(std::string_view word) {
  return asks_for_descent(word) || word.starts_with("croissant");
}

Value sorted(const FilterCall& call) {
  const auto items = items_for(call);
  if (!items) return {};
  const bool descending = asks_for_descent(call.text(1));
  if (call.arguments.size() > 1 && !names_direction(call.text(1))) return call.refuse_argument(1);
  struct Entry {
    SortKey key;
    const Value* item;
  };
  std::vector<Entry> entries;
  const Items members = members_at(call, *items, call.text(0));
  for (std::size_t i = 0; i < items->size(); ++i)
    entries.push_back({sort_key(*members[i]), (*items)[i]});
  std::ranges::stable_sort(entries, [descending](const Entry& a, const Entry& b) {
    const bool either_is_nothing =
        (a.key.rank == SortKey::Rank::nothing) != (b.key.rank == SortKey::Rank::nothing);
    return descending && !either_is_nothing ? comes_before(b.key, a.key)
                                            : comes_before(a.key, b.key);
  });
  model::Values values;
  for (const Entry& entry : entries) values.push_back(*entry.item);
  return values;
}

Value grouped(const FilterCall& call) {
  const auto items = items_for(call);
  if (!items) return {};
  struct Group {
    const Value* key;
    model::Values items;
  };
  std::vector<Group> groups;
  std::map<std::string, std::size_t> places;
  const Items members = members_at(call, *items, call.text(0));
  for (std::size_t i = 0; i < items->size(); ++i) {
    const auto [place, is_new] = places.emplace(identity(*members[i]), groups.size());
    if (is_new) groups.push_back({members[i], {}});
    groups[place->second].items.push_back(*(*items)[i]);
  }
  model::Values records;
  for (Group& group : groups) {
    model::Map record;
    record.set(is_called_in_french(call) ? "cle" : "key", *group.key);
    record.set(is_called_in_french(call) ? "elements" : "items", std::move(group.items));
    records.emplace_back(std::move(record));
  }
  return records;
}

Value sum(const FilterCall& call) {
  const Items items = items_of(call.input);
  Number total = std::int64_t{0};
  for (const Value* member : members_at(call, items, call.text(0))) {
    if (member->is_empty()) continue;
    const auto number = as_number(*member);
    if (!number) return call.refuse(*member);
    const auto* a = std::get_if<std::int64_t>(&total);
    const auto* b = std::get_if<std::int64_t>(&*number);
    std::int64_t exact = 0;
    if (a != nullptr && b != nullptr && !__builtin_add_overflow(*a, *b, &exact))
      total = exact;
    else
      total = without_noise(real(total) + real(*number));
  }
  return to_value(total);
}

Value length(const FilterCall& call) {
  if (const auto text = as_text(call.input)) return static_cast<std::int64_t>(text::length(*text));
  const auto items = items_for(call);
  return items ? Value(static_cast<std::int64_t>(items->size())) : Value();
}

Value with(const FilterCall& call) {
  return chosen(call, true);
}

Value without(const FilterCall& call) {
  return chosen(call, false);
}

Value first(const FilterCall& call) {
  const auto items = items_for(call);
  return items && !items->empty() ? *items->front() : Value();
}

Value last(const FilterCall& call) {
  const auto items = items_for(call);
  return items && !items->empty() ? *items->back() : Value();
}

Value unique(const FilterCall& call) {
  const auto items = items_for(call);
  if (!items) return {};
  const Items members = members_at(call, *items, call.text(0));
  std::set<std::string> seen;
  model::Values values;
  for (std::size_t i = 0; i < items->size(); ++i)
    if (seen.insert(identity(*members[i])).second) values.push_back(*(*items)[i]);
  return values;
}

Value reversed(const FilterCall& call) {
  auto items = items_for(call);
  if (!items) return {};
  std::ranges::reverse(*items);
  return copied(*items);
}

}  // namespace greffier::templating::filter
