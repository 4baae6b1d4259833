// The judgement of a document: the only one, whatever its format.
#pragma once

#include "accessibility/document.hpp"
#include "accessibility/report.hpp"
#include "accessibility/rules.hpp"

namespace greffier::accessibility {

// What every rule finds, in the order of the document; what is of the whole of it comes first.
// Linear in its length.
[[nodiscard]] Findings judge(const Document& document);

}  // namespace greffier::accessibility
