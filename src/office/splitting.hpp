// Cutting elements in two where a marker leaves them.
#pragma once

#include <functional>
#include <vector>

#include "office/dialect.hpp"

namespace greffier::office {

// True when a node takes room on the page: text, a tab, a picture, a field, the end of a section.
// Markers show nothing by themselves.
[[nodiscard]] bool shows(const xml::Node& node, const Dialect& dialect);
// True when a node is a marker or holds one.
[[nodiscard]] bool holds_marker(const xml::Node& node);
// The element with its own properties (w:pPr) and nothing else.
[[nodiscard]] xml::Node shell_of(const xml::Node& element, const Dialect& dialect);

// Which markers leave the element that they stand in.
using Leaves = std::function<bool(int marker, const xml::Node& holder)>;

// `whole` cut around its children that are markers and leave: halves and markers in order. Halves
// keep attributes and properties; those without content and without markers vanish; a paragraph
// that was cut in two does not begin with a space.
[[nodiscard]] std::vector<xml::Node> split(xml::Node whole, const Dialect& dialect,
                                           const Leaves& leaves);

// Splits the elements inside `node`, however deep, until no marker stands where it leaves; stories
// are not entered.
void split_inside(xml::Node& node, const Dialect& dialect, const Leaves& leaves);

}  // namespace greffier::office
