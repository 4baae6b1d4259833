// One filter: a function from a value to a value, and how it is used.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "diag/diagnostic.hpp"
#include "model/value.hpp"

namespace greffier::templating {

class Reporter;  // report.hpp
struct Filter;

// One use of a filter. All references outlive the call.
struct FilterCall {
  const Filter& filter;
  std::string_view called;  // the folded name that the template uses
  const model::Value& input;
  std::span<const model::Value> arguments;  // of the kinds that the table asks for
  const Reporter& reporter;

  // Argument `index` as a text, or `otherwise` when it is not given.
  [[nodiscard]] std::string_view text(std::size_t index, std::string_view otherwise = {}) const;
  // Raises that the input, or one of its items, is not what the filter expects; the result is then
  // nothing.
  [[nodiscard]] model::Value refuse() const;
  [[nodiscard]] model::Value refuse(const model::Value& value) const;
  // Raises that argument `index` is not one of those that the filter knows.
  [[nodiscard]] model::Value refuse_argument(std::size_t index) const;
};

// How a filter takes its input.
struct FilterTraits {
  bool takes_nothing = false;  // called for empty inputs too; the others give them back as they are
  bool takes_lists = false;    // called with a list as a whole; the others, with each of its items
  bool guards = false;         // an undefined name before it is no mistake
  bool condenses = false;      // is about a list as one: a sum, the first item, the list sorted
  std::uint64_t steps = 4;     // what a call costs (costs.hpp)
};

struct Filter {
  std::array<std::string_view, 3> names;  // folded: French, then English
  // One letter for each argument: t for text, n for number, a for anything; those after '|' may be
  // left out.
  std::string_view arguments;
  FilterTraits traits;
  model::Value (*apply)(const FilterCall&);
  const diag::Message* expects;  // raised by refuse(), with the name and the value
  std::string_view example;      // shown in messages, the same in both languages

  [[nodiscard]] std::size_t least_arguments() const;
  [[nodiscard]] std::size_t most_arguments() const;
};

// True when a filter has nothing to do: its input is the result (an empty one, as a rule).
[[nodiscard]] bool passes_unchanged(const Filter& filter, const model::Value& input);

// The result of a filter on a value, or on each item of a list. Wrong arguments, and an input that
// the filter can't take, are raised; the result is then nothing.
[[nodiscard]] model::Value apply(const Filter& filter, std::string_view called,
                                 const model::Value& input, model::Values arguments,
                                 const Reporter& reporter);

}  // namespace greffier::templating
