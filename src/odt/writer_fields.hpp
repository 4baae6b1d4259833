// The fields of Writer inside a paragraph (ODF 1.3 part 3 § 7), said as tags.
#pragma once

#include <vector>

#include "office/native_fields.hpp"
#include "xml/tree.hpp"

namespace greffier::odt {

// True for the fields that may be said as tags.
[[nodiscard]] bool is_field(const xml::Node& node);

// What takes the place of a child of a paragraph, span or link: tags around a field that stays when
// the data lack its name, the field alone when it cannot be said as a tag.
[[nodiscard]] std::vector<xml::Node> rewrite_field(xml::Node field, office::FieldReport& report);

}  // namespace greffier::odt
