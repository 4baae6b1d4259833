// Values read as what an operation needs. Headers typed by hand hold numbers, dates and hours as
// text as often as not: a text counts for what it says.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/value.hpp"

namespace greffier::templating {

using Number = std::variant<std::int64_t, double>;

// Nothing when the value is none and says none (text/numbers.hpp, text/dates.hpp).
[[nodiscard]] std::optional<Number> as_number(const model::Value& value);
[[nodiscard]] std::optional<model::Date> as_date(const model::Value& value);
[[nodiscard]] std::optional<model::Time> as_time(const model::Value& value);
// A string or rich text, without its formatting; nothing for other kinds.
[[nodiscard]] std::optional<std::string> as_text(const model::Value& value);

// The text of paragraphs, headings and code, each on lines of its own.
[[nodiscard]] std::string lines_of(const model::Blocks& blocks);

[[nodiscard]] double real(const Number& number);
// The whole number that a number is, if it is one.
[[nodiscard]] std::optional<std::int64_t> whole(const Number& number);
[[nodiscard]] model::Value to_value(const Number& number);
// The double with 15 significant figures that is nearest: 0.1 + 0.2 is 0.3 again.
[[nodiscard]] double without_noise(double value);

// The items of a list; a single value is a list of one, nothing a list of none. Borrowed from
// `value`.
[[nodiscard]] std::vector<const model::Value*> items_of(const model::Value& value);

// False for nothing, false, 0, and what is empty.
[[nodiscard]] bool truth(const model::Value& value);

}  // namespace greffier::templating
