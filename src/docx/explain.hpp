// What the tags of a DOCX template will do.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "office/explain.hpp"
#include "office/template_files.hpp"
#include "package/package.hpp"

namespace greffier::docx {

// The tags of the body, then those of headers and footers. `name` is what messages call the file.
// Nothing comes back when it is no template; tags that are wrong are errors in the sink, and left
// out.
[[nodiscard]] std::optional<std::vector<office::Explained>> explain(
    const package::Package& package, std::string_view name, diag::SourceMap& sources,
    diag::Sink& sink, const office::TemplateFiles* files = nullptr);

}  // namespace greffier::docx
