// DOCX templates made of sketches.
#pragma once

#include <string>

#include "package/package.hpp"
#include "sketch.hpp"

namespace greffier::office::testing {

// What stands in w:body; notes stand inside their calls.
[[nodiscard]] std::string docx_body(const Sketches& sketches);
// A whole template with such a body, which has every style.
[[nodiscard]] package::Package docx_template_with(const std::string& body);

}  // namespace greffier::office::testing
