// An .odt or .ott with tags, compiled: immutable, rendered as often as wanted.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "odt/manifest.hpp"
#include "odt/writing.hpp"
#include "office/metadata_tags.hpp"
#include "office/program.hpp"
#include "office/template_files.hpp"
#include "package/package.hpp"

namespace greffier::odt {

struct Template {
  package::Package package;  // the parts that are copied as they are
  office::Program content;   // content.xml
  office::Program styles;    // styles.xml: headers and footers; empty when they hold no tag
  TemplateStyles looks;
  Manifest manifest = {};                          // as the template has it
  std::string version = {};                        // office:version of content.xml
  std::vector<office::MetadataTag> metadata = {};  // properties with tags
};

// Reads and compiles a template; `name` is what messages call it. Tags that are wrong are errors in
// the sink; nothing comes back only when the package is no ODF text document. `files`: what its
// tags may include; null for nothing.
[[nodiscard]] std::optional<Template> compile_template(
    package::Package package, std::string_view name, diag::SourceMap& sources, diag::Sink& sink,
    const office::TemplateFiles* files = nullptr);

}  // namespace greffier::odt
