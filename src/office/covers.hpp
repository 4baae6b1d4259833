// What a control tag covers, as the compiler decided it.
#pragma once

#include <span>

#include "diag/span.hpp"
#include "office/dialect.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

struct Covers {
  enum class Unit { nothing, passage, paragraph, items, cells, rows, blocks };
  Unit unit = Unit::nothing;
  // The places in the part (xml::Node::position) of the first and the last row, paragraph or table;
  // unknown for a passage of a paragraph.
  diag::Position first = {};
  diag::Position last = {};
};

// What stands between the markers of a tag, once these are siblings.
[[nodiscard]] Covers covers_of(std::span<const xml::Node> between, const Dialect& dialect);

}  // namespace greffier::office
