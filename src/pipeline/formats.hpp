// The formats that can be written: one line per format in a table.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "office/carried_notes.hpp"
#include "office/correction.hpp"
#include "office/description.hpp"
#include "office/explain.hpp"
#include "office/layout.hpp"
#include "office/page_entries.hpp"
#include "office/remarks.hpp"
#include "office/render_input.hpp"
#include "office/style_sheet.hpp"
#include "office/template_files.hpp"
#include "package/package.hpp"
#include "templating/shapes.hpp"

namespace greffier::pipeline {

// A template that one of the formats compiled: immutable, rendered as often as wanted.
struct CompiledTemplate;

struct Format {
  std::string_view extension;           // "odt"
  std::string_view template_extension;  // "ott"
  package::Package (*write_template)(const office::Layout&, const office::StyleSheet&,
                                     std::string_view title);
  // Compiles a template, which may include `files` (null for none); null when it is no document of
  // this format. One that has mistakes, which are raised, is not to be rendered.
  std::shared_ptr<const CompiledTemplate> (*compile)(const package::Package& office_template,
                                                     std::string_view name, diag::SourceMap&,
                                                     diag::Sink&,
                                                     const office::TemplateFiles* files);
  package::Package (*render)(const CompiledTemplate&, const office::RenderInput&, diag::Sink&);
  // Looks at every tag of a template that has mistakes, of which `told` holds those of its
  // structure: what else is wrong with its names for those data.
  void (*look_at_names)(const CompiledTemplate&, const model::Map& data,
                        std::span<const diag::Diagnostic> told, const diag::SourceMap&,
                        diag::Sink&);
  // Compiles a template and looks at its tags in all branches, for data of that shape
  // (office/check_program.hpp). False when it is no document of this format.
  bool (*check)(const package::Package& office_template, std::string_view name,
                const templating::Shape& data, diag::SourceMap&, diag::Sink&,
                const office::TemplateFiles* files);
  // What the tags of a template will do; nothing when it is no document of this format.
  std::optional<std::vector<office::Explained>> (*explain)(const package::Package& office_template,
                                                           std::string_view name, diag::SourceMap&,
                                                           diag::Sink&,
                                                           const office::TemplateFiles* files);
  // A copy with comments.
  package::Package (*annotate)(const package::Package& document,
                               std::span<const office::Remark> remarks, const office::Annotator&);
  // Reads a document for the judgement of its accessibility; nothing when it is none.
  std::optional<office::Description> (*describe)(const package::Package& package,
                                                 std::string_view name, diag::Sink& sink);
  // The part of the body, and the page numbers of its tables of contents.
  std::string_view body_part;
  std::vector<office::PageEntry> (*page_entries)(std::string_view body);
  std::string (*with_probe)(std::string_view body, std::span<const std::string> anchors);
  // A page that the probe told, as its section prints it; null where the probe tells that.
  std::string (*printed_label)(std::string_view body, std::string_view anchor,
                               const std::string& label);
  // Corrects the typography of a document.
  std::optional<office::CorrectedPackage> (*correct)(const package::Package& package,
                                                     const typography::Profile& profile,
                                                     const office::CorrectionOptions& options,
                                                     std::string_view name, diag::Sink& sink);
  // A word across every page; false when the document has no header to hold it.
  bool (*set_watermark)(package::Package& package, std::string_view text);
  // The notes that a document was made from (office/carried_notes.hpp).
  void (*set_carried_notes)(package::Package& package, const office::CarriedNotes& notes);
  void (*drop_carried_notes)(package::Package& package);
  std::optional<office::CarriedNotes> (*carried_notes)(const package::Package& package);
  // The families of the texts of a document; none for what is no document.
  std::set<std::string> (*fonts)(const package::Package& package);
};

[[nodiscard]] std::span<const Format> formats();
// The format of a path by its extension (any case, of a document or a template), or null.
[[nodiscard]] const Format* format_of(std::string_view path);

}  // namespace greffier::pipeline
