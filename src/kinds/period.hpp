// Periods of a calendar: months counted from the year 0.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/value.hpp"

namespace greffier::kinds {

// From the first month to the last, both in it: 12 × year + month, January being 0.
struct Period {
  int first = 0;
  int last = 0;
};

// Reads « 2026 », « septembre 2026 », « sept. 2026 », « 15/09/2026 », « 2026-09 », « 1er semestre
// 2027 », « 2e trimestre 2027 », « T2 2027 », and two of them with « – », « à », « au » or « - »
// between; the year of the first may be left out (« mars – juin 2027 »). « dès » and « à partir
// de » before one, « depuis », are passed over. Nothing for any other text.
[[nodiscard]] std::optional<Period> read_period(std::string_view text);
// A date or a text.
[[nodiscard]] std::optional<Period> period_of(const model::Value& value);

}  // namespace greffier::kinds
