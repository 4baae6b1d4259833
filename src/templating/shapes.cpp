#include "templating/shapes.hpp"

#include <algorithm>
#include <utility>

#include "templating/conversions.hpp"
#include "templating/print.hpp"

namespace greffier::templating {

namespace {

// A list whose items have more names than that says nothing of the names to come.
constexpr std::size_t kMostMembers = 1000;

TextReadings either(const TextReadings& a, const TextReadings& b) {
  return {a.number || b.number, a.date || b.date, a.time || b.time};
}

std::shared_ptr<const Shape> united_items(const Shape& a, const Shape& b) {
  if (!b.may_be(Shape::list)) return a.item;
  if (!a.may_be(Shape::list)) return b.item;
  if (a.item == nullptr || b.item == nullptr) return nullptr;
  return std::make_shared<const Shape>(united(*a.item, *b.item));
}

void add_members(RecordShape& to, const RecordShape& from) {
  for (ShapeMember& member : to.members)
    if (from.find(member.key) == nullptr) member.always = member.always && from.open;
  for (const ShapeMember& member : from.members) {
    const auto own = std::ranges::find(to.members, member.key, &ShapeMember::key);
    if (own == to.members.end()) {
      to.members.push_back(member);
      to.members.back().always = to.open;
    } else {
      own->shape = united(own->shape, member.shape);
      own->always = own->always && member.always;
    }
  }
}

std::shared_ptr<const RecordShape> united_members(const Shape& a, const Shape& b) {
  if (!b.may_be(Shape::record) || a.members == b.members) return a.members;
  if (!a.may_be(Shape::record)) return b.members;
  if (a.members == nullptr || b.members == nullptr) return nullptr;
  RecordShape all = *a.members;
  add_members(all, *b.members);
  all.open = all.open || b.members->open;
  if (all.members.size() > kMostMembers) return nullptr;
  return std::make_shared<const RecordShape>(std::move(all));
}

// A text that says something, or rich text, which may say anything.
bool is_text_that_says(const Shape& shape, bool TextReadings::*reading) {
  return shape.may_be(Shape::rich | Shape::blocks) ||
         (shape.may_be(Shape::text) && shape.readings.*reading);
}

// Whether a record of the other shape has nothing that `record` does not foresee.
bool covers(const RecordShape& record, const RecordShape& other) {
  if (other.open && !record.open) return false;
  const auto is_foreseen = [&record](const ShapeMember& member) {
    const ShapeMember* own = record.find(member.key);
    return own != nullptr && (member.always || !own->always) && covers(own->shape, member.shape);
  };
  const auto is_kept = [&other](const ShapeMember& member) {
    return !member.always || other.open || other.find(member.key) != nullptr;
  };
  return std::ranges::all_of(other.members, is_foreseen) &&
         std::ranges::all_of(record.members, is_kept);
}

struct Shaper {
  Shape operator()(std::monostate) const { return {}; }
  Shape operator()(bool) const { return Shape::of(Shape::truth); }
  Shape operator()(std::int64_t) const { return Shape::of(Shape::number); }
  Shape operator()(double) const { return Shape::of(Shape::number); }
  Shape operator()(const std::string& text) const {
    if (text.empty()) return {};
    Shape shape = Shape::of(Shape::text);
    const model::Value value(text);
    shape.readings = {as_number(value).has_value(), as_date(value).has_value(),
                      as_time(value).has_value()};
    return shape;
  }
  Shape operator()(const model::Date&) const { return Shape::of(Shape::date); }
  Shape operator()(const model::Time&) const { return Shape::of(Shape::time); }
  Shape operator()(const model::Values& values) const {
    Shape item;
    for (const model::Value& value : values) item = united(item, shape_of(value));
    return Shape::list_of(std::move(item));
  }
  Shape operator()(const model::Map& map) const { return shape_of(map); }
  Shape operator()(const model::Inlines& inlines) const {
    if (inlines.empty()) return {};
    const bool is_picture = inlines.size() == 1 && model::image_of(inlines.front()) != nullptr;
    return Shape::of(is_picture ? Shape::picture : Shape::rich);
  }
  Shape operator()(const model::Blocks& blocks) const {
    if (blocks.empty()) return {};
    // A single paragraph may stand inside a text.
    const bool is_line =
        blocks.size() == 1 && std::holds_alternative<model::Paragraph>(blocks.front().node);
    return Shape::of(is_line ? Shape::rich | Shape::blocks : +Shape::blocks);
  }
};

}  // namespace

const ShapeMember* RecordShape::find(std::string_view key) const {
  const auto found = std::ranges::find(members, key, &ShapeMember::key);
  return found == members.end() ? nullptr : &*found;
}

Shape Shape::of(unsigned kinds) {
  Shape shape;
  shape.kinds = static_cast<std::uint16_t>(kinds);
  return shape;
}

Shape Shape::any() {
  return of(everything);
}

Shape Shape::list_of(Shape item) {
  Shape shape = of(list);
  shape.item = std::make_shared<const Shape>(std::move(item));
  return shape;
}

Shape Shape::record_of(RecordShape members) {
  Shape shape = of(record);
  shape.members = std::make_shared<const RecordShape>(std::move(members));
  return shape;
}

bool covers(const Shape& shape, const Shape& other) {
  const auto reads_more = [&](bool TextReadings::*reading) {
    return other.readings.*reading && !(shape.readings.*reading);
  };
  if ((other.kinds & ~shape.kinds) != 0) return false;
  if (other.may_be(Shape::text) &&
      (reads_more(&TextReadings::number) || reads_more(&TextReadings::date) ||
       reads_more(&TextReadings::time)))
    return false;
  if (other.may_be(Shape::list) && shape.item != nullptr &&
      (other.item == nullptr || !covers(*shape.item, *other.item)))
    return false;
  return !other.may_be(Shape::record) || shape.members == nullptr ||
         (other.members != nullptr && covers(*shape.members, *other.members));
}

Shape united(const Shape& a, const Shape& b) {
  if (covers(a, b)) return a;
  Shape both = Shape::of(a.kinds | b.kinds);
  if (both.may_be(Shape::text))
    both.readings = !b.may_be(Shape::text)   ? a.readings
                    : !a.may_be(Shape::text) ? b.readings
                                             : either(a.readings, b.readings);
  both.item = united_items(a, b);
  both.members = united_members(a, b);
  return both;
}

Shape shape_of(const model::Value& value) {
  return std::visit(Shaper{}, value.data);
}

Shape shape_of(const model::Map& map) {
  RecordShape record;
  for (const model::Member& member : map.members()) {
    const auto same = std::ranges::find(record.members, member.key, &ShapeMember::key);
    if (same != record.members.end()) {
      same->rival = member.label;
      continue;
    }
    record.members.push_back(
        {member.key, shape_of(member.value), member.label, member.label, {}, true, {}});
  }
  return Shape::record_of(std::move(record));
}

bool reads_as_number(const Shape& shape) {
  return shape.may_be(Shape::number) || is_text_that_says(shape, &TextReadings::number);
}
bool reads_as_date(const Shape& shape) {
  return shape.may_be(Shape::date) || is_text_that_says(shape, &TextReadings::date);
}
bool reads_as_time(const Shape& shape) {
  return shape.may_be(Shape::time) || is_text_that_says(shape, &TextReadings::time);
}

Shape item_shape(const Shape& shape) {
  if (shape.is_any() || !shape.may_be(Shape::list)) return shape;
  if (shape.item == nullptr) return Shape::any();
  Shape single = shape;
  single.kinds = static_cast<std::uint16_t>(shape.kinds & ~Shape::list);
  single.item = nullptr;
  return united(*shape.item, single);
}

const RecordShape* record_in(const Shape& shape) {
  if (shape.may_be(Shape::record)) return shape.members.get();
  return shape.may_be(Shape::list) && shape.item != nullptr ? record_in(*shape.item) : nullptr;
}

bool may_be_printed(const Shape& shape) {
  if (!shape.is_only(Shape::list | Shape::record)) return true;
  if (shape.may_be(Shape::list) && (shape.item == nullptr || may_be_printed(*shape.item)))
    return true;
  if (!shape.may_be(Shape::record)) return false;
  const RecordShape* record = shape.members.get();
  return record == nullptr || record->open ||
         std::ranges::any_of(kWholeNames, [&](auto name) { return record->find(name) != nullptr; });
}

std::vector<std::string_view> keys_of(const RecordShape& record) {
  std::vector<std::string_view> keys;
  for (const ShapeMember& member : record.members) keys.push_back(member.key);
  return keys;
}

}  // namespace greffier::templating
