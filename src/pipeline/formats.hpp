// The formats that can be written: one line per format in a table.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "office/layout.hpp"
#include "office/render_input.hpp"
#include "office/style_sheet.hpp"
#include "office/template_files.hpp"
#include "package/package.hpp"

namespace greffier::pipeline {

struct Format {
  std::string_view extension;           // "odt"
  std::string_view template_extension;  // "ott"
  package::Package (*write_template)(const office::Layout&, const office::StyleSheet&,
                                     std::string_view title);
  // Compiles a template, which may include `files` (null for none), and renders it; nothing when it
  // is no document of this format.
  std::optional<package::Package> (*render)(const package::Package& office_template,
                                            std::string_view name, const office::RenderInput&,
                                            diag::SourceMap&, diag::Sink&,
                                            const office::TemplateFiles* files);
  // The families of the texts of a document; none for what is no document.
  std::set<std::string> (*fonts)(const package::Package& package);
};

[[nodiscard]] std::span<const Format> formats();
// The format of a path by its extension (any case, of a document or a template), or null.
[[nodiscard]] const Format* format_of(std::string_view path);

}  // namespace greffier::pipeline
