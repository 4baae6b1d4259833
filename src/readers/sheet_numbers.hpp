// Values of cells as a document says them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "readers/sheet.hpp"

namespace greffier::readers {

// What a number format of a workbook shows (ISO 29500-1 § 18.8.30, 18.8.31).
struct NumberFormat {
  enum class Kind : std::uint8_t { number, date, month, time, date_time };
  Kind kind = Kind::number;
  int decimals = -1;        // -1 for as many as the value has
  bool is_grouped = false;  // thousands apart
  bool is_percent = false;
  int width = 0;     // figures, with zeros before the number: 10 for a telephone
  std::string unit;  // « € »
};
[[nodiscard]] NumberFormat read_number_format(std::string_view code);
// The format that a number stands for without a code of its own.
[[nodiscard]] NumberFormat built_in_format(int number);

// The cell of a number, as its format shows it; `from_1904` when the workbook counts days so.
[[nodiscard]] SheetCell number_cell(double value, const NumberFormat& format, bool from_1904);

// The cell of a number that the spreadsheet shows as `displayed`, in the language of whoever saved
// it: as many decimals, the same grouping, percent and euro signs. A display that is not the number
// (« n° 12 », a telephone with its zero) is kept.
[[nodiscard]] SheetCell displayed_cell(double value, std::string_view displayed);

// « 2026-01-01 » that the spreadsheet shows without its day (« janv.-26 ») as « janvier 2026 »;
// other days of a month say more than what is shown, and stay.
[[nodiscard]] std::string month_text(std::string_view iso_date);
[[nodiscard]] bool shows_month_only(std::string_view displayed);

// A whole or decimal number with a decimal comma, at most 15 figures.
[[nodiscard]] std::string number_text(double value);

}  // namespace greffier::readers
