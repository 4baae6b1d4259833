// What may follow `|`.
//
// A new filter is a function (filter_functions.hpp) and a line in the table of filters.cpp.
#pragma once

#include <span>
#include <string_view>

#include "templating/filter.hpp"

namespace greffier::templating {

// The table, and its entry of that (folded) name, or null.
[[nodiscard]] std::span<const Filter> filters();
[[nodiscard]] const Filter* find_filter(std::string_view name);

}  // namespace greffier::templating
