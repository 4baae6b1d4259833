// What a value may be, before there is any: the shapes of the data that a template is made for.
//
// A shape is a set of alternatives. Emptiness is none of them: every value may be empty, and that
// is no mistake in a template (evaluate.hpp). So the shape without an alternative is that of a
// value of which nothing is known but that it may be empty, and adding it to another one changes
// nothing.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/value.hpp"

namespace greffier::templating {

struct Shape;
struct ShapeMember;

// What else a text may count as (conversions.hpp).
struct TextReadings {
  bool number = true;
  bool date = true;
  bool time = true;
};

// The members of a record, in order.
struct RecordShape {
  std::vector<ShapeMember> members;
  bool open = false;             // there may be others
  std::string name_fr, name_en;  // what such a record is called (« personne »), or ""

  // The member of that folded name, or null.
  [[nodiscard]] const ShapeMember* find(std::string_view key) const;
};

struct Shape {
  enum Kind : std::uint16_t {
    truth = 1,
    number = 2,
    text = 4,
    date = 8,
    time = 16,
    rich = 32,     // text with its formatting, on one line
    picture = 64,  // an inline picture
    blocks = 128,  // paragraphs, tables…
    list = 256,
    record = 512,
    texts = text | rich | blocks,
    everything = 1023,
  };
  std::uint16_t kinds = 0;  // Kind bits
  TextReadings readings;    // of the texts
  // Of the lists and records; null for any items and any members. Shared: shapes are immutable.
  std::shared_ptr<const Shape> item;
  std::shared_ptr<const RecordShape> members;

  // `kinds` holds no list and no record.
  [[nodiscard]] static Shape of(unsigned kinds);
  [[nodiscard]] static Shape any();
  [[nodiscard]] static Shape list_of(Shape item);
  [[nodiscard]] static Shape record_of(RecordShape members);

  [[nodiscard]] bool is_nothing() const { return kinds == 0; }
  [[nodiscard]] bool is_any() const { return kinds == everything; }
  [[nodiscard]] bool may_be(unsigned wanted) const { return (kinds & wanted) != 0; }
  // True when every alternative is one of these, and there is one.
  [[nodiscard]] bool is_only(unsigned wanted) const { return kinds != 0 && (kinds & ~wanted) == 0; }
};

struct ShapeMember {
  std::string key;  // folded
  Shape shape;
  std::string label_fr, label_en;    // what people call it; "" when nobody said
  std::vector<std::string> aliases;  // folded: other names that people have for it
  bool always = true;                // false when some records of a list lack it
  std::string rival;  // the label of another member that folds to the same key, or ""
};

// True when every value of the other shape is one of this shape, too.
[[nodiscard]] bool covers(const Shape& shape, const Shape& other);
// A value of either shape.
[[nodiscard]] Shape united(const Shape& a, const Shape& b);
// The shape of a value that is there: of a list, its items' shapes united.
[[nodiscard]] Shape shape_of(const model::Value& value);
[[nodiscard]] Shape shape_of(const model::Map& map);

// Whether one of the alternatives is a number, a date, an hour, or a text that may say one.
[[nodiscard]] bool reads_as_number(const Shape& shape);
[[nodiscard]] bool reads_as_date(const Shape& shape);
[[nodiscard]] bool reads_as_time(const Shape& shape);

// What a loop gives its variable: the items of a list; a single value is a list of one.
[[nodiscard]] Shape item_shape(const Shape& shape);
// The record that a value may be, or that the items of a list may be; null when there is none, or
// when its members are not known.
[[nodiscard]] const RecordShape* record_in(const Shape& shape);
// Whether one of the alternatives can be printed (print.hpp).
[[nodiscard]] bool may_be_printed(const Shape& shape);
// The names of the members.
[[nodiscard]] std::vector<std::string_view> keys_of(const RecordShape& record);

}  // namespace greffier::templating
