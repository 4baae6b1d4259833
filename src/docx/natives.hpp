// What people already have in Word templates, said as tags before a part is compiled.
#pragma once

#include <string_view>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "xml/tree.hpp"

namespace greffier::docx {

// Rewrites the mail-merge fields (merge_fields.hpp) and content controls (content_controls.hpp) of
// a part; `name` is what messages call the template, `marked` counts the fields of its parts. What
// is not understood stays as it is, with a warning.
void rewrite_natives(xml::Node& root, std::string_view name, diag::SourceMap& sources,
                     diag::Sink& sink, int& marked);

}  // namespace greffier::docx
