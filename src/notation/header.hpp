// The header of notes.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/value.hpp"

namespace greffier::notation {

// What stands behind a field: `date: 2020-01-23  # deviné, ligne 7`.
struct Comment {
  std::string key;   // folded
  std::string text;  // one line
  int item = 0;      // behind which item of its list, from 1; 0 for the field itself
};

// The fields as YAML between two lines of dashes, "" when there are none. Keys are written as their
// label has them; a person (the map that ingest::parse_person makes) as one line, dates as ISO has
// them, hours as « 14 h 30 », rich text in the notes language, text of several lines under `|`.
// Quotes stand only where ingest::read_yaml would read something else without them; it reads the
// same values, but for hours, persons and rich text, which are texts.
[[nodiscard]] std::string write_header(const model::Map& header,
                                       std::span<const Comment> comments = {});

}  // namespace greffier::notation
