// Placeholder pictures of Word: drawings named after a datum, and picture content controls.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "office/dialect.hpp"

namespace greffier::docx {

// A w:drawing that holds one picture and names a datum, in its alternative text, its title or its
// name (ISO 29500-1 § 20.4.2.5); nothing for any other node.
[[nodiscard]] std::optional<office::PlaceholderFound> find_placeholder(const xml::Node& node);

// Takes the picture content controls (§ 17.5.2.24) off their content; a picture whose control has a
// tag that may name a datum becomes a placeholder, which keeps its picture when no datum has that
// name.
void open_picture_controls(xml::Node& root);

// The relationships of a part that only placeholders use, by their identifiers: nothing of their
// pictures will be left in a document.
[[nodiscard]] std::set<std::string> replaced_links(const xml::Node& root);

}  // namespace greffier::docx
