// What every format does with the blocks of a document that is included.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "office/dialect.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

// Removes the elements of these names inside `node`, however deep.
void remove_elements(xml::Node& node, std::span<const std::string_view> names);

// True when `node` is, or holds, an element of one of these names.
[[nodiscard]] bool holds_element(const xml::Node& node, std::span<const std::string_view> names);

// A document must end with a paragraph: an empty one behind a table is no blank line that somebody
// wanted.
void drop_last_paragraph(std::vector<xml::Node>& blocks, const Dialect& dialect);

// Declares in `root` the prefixes that `from`, another document's root, declares; where `root` has
// another use for one, each of the blocks declares it.
void adopt_namespaces(xml::Node& root, const xml::Node& from, std::span<xml::Node> blocks);

}  // namespace greffier::office
