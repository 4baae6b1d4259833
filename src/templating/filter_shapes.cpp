#include "templating/filter_shapes.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "templating/filter_functions.hpp"

namespace greffier::templating {

namespace {

bool spelt(const Shape& value) {
  return reads_as_number(value) || reads_as_date(value) || reads_as_time(value);
}
bool person(const Shape& value) {
  return value.may_be(Shape::texts | Shape::record);
}
bool named(const Shape& value) {
  if (value.may_be(Shape::texts)) return true;
  const RecordShape* record = value.members.get();
  const bool has_name = record != nullptr && record->find("nom") != nullptr;
  return value.may_be(Shape::record) && (has_name || may_be_printed(value));
}
bool takes_items(const Shape& value) {
  return value.may_be(Shape::texts | Shape::picture | Shape::record | Shape::list);
}
bool counted(const Shape& value) {
  return reads_as_number(value) || value.may_be(Shape::record | Shape::list);
}
bool reads_as_markdown(const Shape& value) {
  return value.may_be(Shape::texts);
}
bool pictured(const Shape& value) {
  return value.may_be(Shape::texts | Shape::picture | Shape::record | Shape::list);
}
bool coded(const Shape& value) {
  return may_be_printed(value) && !value.is_only(Shape::picture);
}
bool anything(const Shape& /*value*/) {
  return true;
}

bool spells(std::string_view word, const Shape& input) {
  const bool as_number = reads_as_number(input) && filter::names_number_form(word);
  const bool as_date = reads_as_date(input) && filter::names_date_form(word);
  return as_number || as_date || input.may_be(Shape::time);
}
bool directs(std::string_view word, const Shape& /*input*/) {
  return filter::names_direction(word);
}

using Gives = FilterGives;
constexpr std::array kShapes{
    FilterShape{"date", reads_as_date, nullptr, Gives::text},
    FilterShape{"heure", reads_as_time, nullptr, Gives::text},
    FilterShape{"jours_francs", reads_as_date, nullptr, Gives::number},
    FilterShape{"mois_entre", reads_as_date, nullptr, Gives::number},
    FilterShape{"plus_mois", reads_as_date, nullptr, Gives::date},
    FilterShape{"minutes", reads_as_time, nullptr, Gives::number},
    FilterShape{"majuscules", may_be_printed, nullptr, Gives::same_text},
    FilterShape{"minuscules", may_be_printed, nullptr, Gives::same_text},
    FilterShape{"capitale", may_be_printed, nullptr, Gives::same_text},
    FilterShape{"capitales", may_be_printed, nullptr, Gives::same_text},
    FilterShape{"texte", may_be_printed, nullptr, Gives::text},
    FilterShape{"markdown", reads_as_markdown, nullptr, Gives::prose},
    FilterShape{"defaut", anything, nullptr, Gives::or_first},
    FilterShape{"si_vide", anything, nullptr, Gives::or_first},
    FilterShape{"nombre", reads_as_number, nullptr, Gives::text},
    FilterShape{"montant", reads_as_number, nullptr, Gives::text},
    FilterShape{"entier", reads_as_number, nullptr, Gives::number},
    FilterShape{"en_lettres", spelt, nullptr, Gives::text, -1, 0, spells},
    FilterShape{"ordinal", reads_as_number, nullptr, Gives::rich},
    FilterShape{"romain", reads_as_number, nullptr, Gives::text},
    FilterShape{"pluriel", counted, anything, Gives::text},
    FilterShape{"accord", person, nullptr, Gives::text},
    FilterShape{"nom", named, nullptr, Gives::text},
    FilterShape{"liste", may_be_printed, nullptr, Gives::joined},
    FilterShape{"joindre", may_be_printed, nullptr, Gives::joined},
    FilterShape{"trier", takes_items, anything, Gives::same_items, 0, 1, directs},
    FilterShape{"grouper", takes_items, anything, Gives::groups, 0},
    FilterShape{"somme", reads_as_number, nullptr, Gives::number, 0},
    FilterShape{"longueur", takes_items, anything, Gives::number},
    FilterShape{"avec", takes_items, anything, Gives::same_items, 0},
    FilterShape{"sans", takes_items, anything, Gives::same_items, 0},
    FilterShape{"premier", takes_items, anything, Gives::one_item},
    FilterShape{"dernier", takes_items, anything, Gives::one_item},
    FilterShape{"unique", takes_items, anything, Gives::same_items, 0},
    FilterShape{"inverse", takes_items, anything, Gives::same_items},
    FilterShape{"image", pictured, anything, Gives::picture},
    FilterShape{"qr", coded, anything, Gives::picture},
    FilterShape{"code_barres", coded, anything, Gives::picture},
};

// A shape without its lists.
Shape single(Shape shape) {
  shape.kinds = static_cast<std::uint16_t>(shape.kinds & ~Shape::list);
  shape.item = nullptr;
  return shape;
}

Shape groups_of(const Shape& items, bool is_french) {
  RecordShape group;
  const auto add = [&group](std::string_view key, Shape shape) {
    group.members.push_back({std::string(key), std::move(shape), {}, {}, {}, true, {}});
  };
  add(is_french ? "cle" : "key", Shape::any());
  add(is_french ? "elements" : "items", Shape::list_of(items));
  return Shape::list_of(Shape::record_of(std::move(group)));
}

Shape one_result(const Filter& filter, const FilterShape& shape, std::string_view called,
                 const Shape& input, const Shape& first) {
  const Shape items = item_shape(input);
  switch (shape.gives) {
    case Gives::text:
      return Shape::of(Shape::text);
    case Gives::picture:
      return Shape::of(Shape::picture);
    case Gives::prose:
      return Shape::of(Shape::texts);
    case Gives::rich:
      return Shape::of(Shape::rich);
    case Gives::number:
      return Shape::of(Shape::number);
    case Gives::date:
      return Shape::of(Shape::date);
    case Gives::same_text: {
      const unsigned kept = input.kinds & (Shape::rich | Shape::blocks | Shape::picture);
      return Shape::of(input.is_only(kept) ? kept : kept | Shape::text);
    }
    case Gives::joined:
      return Shape::of(Shape::text | (items.kinds & (Shape::rich | Shape::picture)));
    case Gives::one_item:
      return items;
    case Gives::same_items:
      return Shape::list_of(items);
    case Gives::groups:
      return groups_of(items, called == filter.names.front());
    case Gives::or_first:
      return united(input, first);
  }
  return Shape::any();
}

}  // namespace

std::span<const FilterShape> filter_shapes() {
  return kShapes;
}

const FilterShape* find_filter_shape(const Filter& filter) {
  const auto found = std::ranges::find(kShapes, filter.names.front(), &FilterShape::filter);
  return found == kShapes.end() ? nullptr : &*found;
}

bool accepts(const FilterShape& filter, const Shape& input) {
  if (input.is_nothing() || input.is_any()) return true;
  if (input.may_be(Shape::list)) {
    if (input.item == nullptr || input.item->is_nothing()) return true;
    if ((filter.items == nullptr ? filter.takes : filter.items)(*input.item)) return true;
  }
  const Shape alone = single(input);
  return !alone.is_nothing() && filter.takes(alone);
}

Shape result_of(const Filter& filter, const FilterShape& shape, std::string_view called,
                const Shape& input, const Shape& first) {
  if (input.is_nothing() && !filter.traits.takes_nothing) return {};
  if (filter.traits.takes_lists || input.is_any() || !input.may_be(Shape::list))
    return one_result(filter, shape, called, input, first);
  const Shape item = input.item == nullptr ? Shape::any() : *input.item;
  const Shape list =
      Shape::list_of(item.is_nothing() ? Shape() : one_result(filter, shape, called, item, first));
  const Shape alone = single(input);
  return alone.is_nothing() ? list : united(list, one_result(filter, shape, called, alone, first));
}

}  // namespace greffier::templating
