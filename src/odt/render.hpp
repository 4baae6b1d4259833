// A compiled template and data become an .odt.
#pragma once

#include "diag/sink.hpp"
#include "odt/template.hpp"
#include "office/render_input.hpp"

namespace greffier::odt {

// The finished package. Problems of data are raised in `sink`; the package is then not to be used.
[[nodiscard]] package::Package render(const Template& source, const office::RenderInput& input,
                                      diag::Sink& sink);

}  // namespace greffier::odt
