// The boxes of Word's forms ([MS-DOCX] § 2.6.1.13, w14:checkbox).
#pragma once

#include "xml/tree.hpp"

namespace greffier::docx {

// Makes the text of `run` the sign that `box`, a w14:checkbox, shows when it is checked or not, in
// the font that has it.
void show_box(xml::Node& run, const xml::Node& box, bool checked);

// Notes in a w14:checkbox whether it is checked.
void set_checked(xml::Node& box, bool checked);

}  // namespace greffier::docx
