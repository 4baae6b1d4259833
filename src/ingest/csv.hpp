// Rows of fields: comma, semicolon or tab separated values (RFC 4180), and Markdown's pipe rows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"

namespace greffier::ingest {

struct Field {
  std::string text;  // without the quotes and spaces around it
  diag::Span span;
};
using FieldRow = std::vector<Field>;

// Reads a text that starts at `place`, each line at the same column. The separator is the one among
// tab, semicolon, comma and pipe that the first line holds most of (in that order when equal). Pipe
// rows lose the bars around them and the row of dashes. Empty lines are left out. Quotes that never
// close are reported.
[[nodiscard]] std::vector<FieldRow> read_rows(std::string_view text, const diag::Span& place,
                                              diag::Sink& sink);

// The cells of a pipe row (GFM § 4.10): `\|` is no separator, bars around the row do not count.
[[nodiscard]] std::vector<std::string_view> split_pipes(std::string_view row);
// True for a row of dashes under the titles of a pipe table: `|---|:-:|`.
[[nodiscard]] bool is_delimiter_row(std::string_view row);

}  // namespace greffier::ingest
