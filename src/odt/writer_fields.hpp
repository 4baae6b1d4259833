// The fields of Writer inside a paragraph (ODF 1.3 part 3 § 7), said as tags.
#pragma once

#include <vector>

#include "office/native_fields.hpp"
#include "xml/tree.hpp"

namespace greffier::odt {

// What takes the place of a child of a paragraph, span or link: tags around a field that stays when
// the data lack its name, the child alone when it is no field of the data.
[[nodiscard]] std::vector<xml::Node> rewrite_field(xml::Node field, office::FieldReport& report);

}  // namespace greffier::odt
