// A compiled template and data become a .docx.
#pragma once

#include "diag/sink.hpp"
#include "docx/template.hpp"
#include "office/render_input.hpp"

namespace greffier::docx {

// The finished package. Problems of data are raised in `sink`; the package is then not to be used.
[[nodiscard]] package::Package render(const Template& source, const office::RenderInput& input,
                                      diag::Sink& sink);

}  // namespace greffier::docx
