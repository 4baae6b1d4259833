// Word's content controls (ISO 29500-1 § 17.5.2) said as tags.
//
// A control whose w:tag (or w:alias, when it has no tag) names a datum gets its value and stays a
// control; it is gone when the value is empty. One whose name the data do not have stays as it is,
// as those of a form do. The value takes the formatting of what the control held, not that of
// a placeholder; the control is no longer bound to an XML part, and holds any text.
//   w:date                   the value in the format of the control
//   w14:checkbox             the sign of a box, checked or not
//   w15:repeatingSection     what its first item holds, for each item of a list; the names inside
//                            are those of the item, then those outside
// A placeholder that LibreOffice saved as a control without a tag takes the value that its text
// names, as plain text, as in ODT.
// Pictures, formulas, indexes and bibliographies are left alone, as is what has no name.
#pragma once

#include "office/native_fields.hpp"
#include "xml/tree.hpp"

namespace greffier::docx {

// The tags are marked as said for the controls, numbered by `report`.
void rewrite_content_controls(xml::Node& root, office::FieldReport& report);

}  // namespace greffier::docx
