// Bookmarks that a template has because it was a document once.
#pragma once

#include <string>

#include "office/dialect.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

// Gives another name to each anchor that was given here (anchors.hpp) and to what refers to it, the
// same in every part: the headings of new content may have the same text.
void set_anchors_apart(xml::Node& root, const Dialect& dialect);

// The name that an anchor of the template gets; any other text is returned as it is.
[[nodiscard]] std::string name_apart(std::string name);

}  // namespace greffier::office
