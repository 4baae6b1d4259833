// What each filter takes and gives, as shapes: one line per filter, beside the table of filters.cpp
// (a test compares the two).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "templating/filter.hpp"
#include "templating/shapes.hpp"

namespace greffier::templating {

// What comes out of a filter.
enum class FilterGives : std::uint8_t {
  text,
  rich,
  prose,  // a text, rich text or blocks
  picture,
  number,
  date,
  same_text,   // the input when it is rich text, else its text
  joined,      // a text, rich when the items are
  one_item,    // an item of the list
  same_items,  // a list of the items
  groups,      // records of a key and a list of the items
  or_first,    // the input, or the first argument
};

struct FilterShape {
  std::string_view filter;  // its first name
  // Whether it can do something with one of the alternatives of a value; `items`: of the items of a
  // list, null for the same.
  bool (*takes)(const Shape& value);
  bool (*items)(const Shape& item);
  FilterGives gives;
  // The argument (from 0) that names a member of the items; −1 for none.
  int member_argument = -1;
  // The argument that must be one of a few words; −1 for none.
  int word_argument = -1;
  bool (*knows)(std::string_view word, const Shape& input) = nullptr;
};

[[nodiscard]] std::span<const FilterShape> filter_shapes();
// The line of a filter; null for one that the table lacks.
[[nodiscard]] const FilterShape* find_filter_shape(const Filter& filter);

// Whether the filter can do something with one of the alternatives of `input`.
[[nodiscard]] bool accepts(const FilterShape& filter, const Shape& input);
// What comes out for that input; `first` is the shape of the first argument.
[[nodiscard]] Shape result_of(const Filter& filter, const FilterShape& shape,
                              std::string_view called, const Shape& input, const Shape& first);

}  // namespace greffier::templating
