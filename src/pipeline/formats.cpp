#include "pipeline/formats.hpp"

#include <array>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "docx/annotate.hpp"
#include "docx/carried_notes.hpp"
#include "docx/correct.hpp"
#include "docx/describe.hpp"
#include "docx/explain.hpp"
#include "docx/page_entries.hpp"
#include "docx/render.hpp"
#include "docx/template_writer.hpp"
#include "docx/watermark.hpp"
#include "odt/annotate.hpp"
#include "odt/carried_notes.hpp"
#include "odt/correct.hpp"
#include "odt/describe.hpp"
#include "odt/explain.hpp"
#include "odt/page_entries.hpp"
#include "odt/render.hpp"
#include "odt/template_writer.hpp"
#include "odt/watermark.hpp"
#include "office/broken_loops.hpp"
#include "office/check_program.hpp"
#include "templating/shape_scope.hpp"
#include "text/letters.hpp"

namespace greffier::pipeline {

struct CompiledTemplate {
  std::variant<odt::Template, docx::Template> of_format;
};

namespace {

using Programs = std::vector<const office::Program*>;

void add_properties(const std::vector<office::MetadataTag>& tags, Programs& all) {
  for (const office::MetadataTag& tag : tags) all.push_back(tag.text.get());
}

// Every program of a compiled template.
Programs programs(const odt::Template& compiled) {
  Programs all{&compiled.content, &compiled.styles};
  add_properties(compiled.metadata, all);
  return all;
}
Programs programs(const docx::Template& compiled) {
  Programs all;
  for (const docx::Story& story : compiled.stories) all.push_back(&story.program);
  add_properties(compiled.metadata, all);
  return all;
}

// Looks at every tag, in all branches; `told` is what the compiler raised.
template <typename Template>
void look_at_tags(const Template& compiled, const templating::Shape& data,
                  std::span<const diag::Diagnostic> told, const diag::SourceMap& sources,
                  diag::Sink& sink) {
  const std::vector<std::string> broken = office::broken_loops(told, sources);
  const templating::ShapeScope scope(data, broken);
  for (const office::Program* program : programs(compiled))
    office::check_program(*program, scope, sink);
}

template <auto kCompile>
bool check_as(const package::Package& office_template, std::string_view name,
              const templating::Shape& data, diag::SourceMap& sources, diag::Sink& sink,
              const office::TemplateFiles* files) {
  const std::size_t earlier = sink.diagnostics().size();
  const auto compiled = kCompile(office_template, name, sources, sink, files);
  const std::vector<diag::Diagnostic> told(
      sink.diagnostics().begin() + static_cast<std::ptrdiff_t>(earlier), sink.diagnostics().end());
  if (compiled) look_at_tags(*compiled, data, told, sources, sink);
  return compiled.has_value();
}

template <auto kCompile>
std::shared_ptr<const CompiledTemplate> compile_as(const package::Package& office_template,
                                                   std::string_view name, diag::SourceMap& sources,
                                                   diag::Sink& sink,
                                                   const office::TemplateFiles* files) {
  auto compiled = kCompile(office_template, name, sources, sink, files);
  if (!compiled) return nullptr;
  return std::make_shared<const CompiledTemplate>(CompiledTemplate{std::move(*compiled)});
}

template <typename Template, auto kRender>
package::Package render_as(const CompiledTemplate& compiled, const office::RenderInput& input,
                           diag::Sink& sink) {
  return kRender(std::get<Template>(compiled.of_format), input, sink);
}

template <typename Template>
void look_at_names(const CompiledTemplate& compiled, const model::Map& data,
                   std::span<const diag::Diagnostic> told, const diag::SourceMap& sources,
                   diag::Sink& sink) {
  look_at_tags(std::get<Template>(compiled.of_format), templating::shape_of(data), told, sources,
               sink);
}

// Read as a correction reads them, without a rule.
template <auto kCorrect>
std::set<std::string> fonts_of(const package::Package& package) {
  diag::Sink unheard;
  const auto read =
      kCorrect(package, typography::Profile(), office::CorrectionOptions(), {}, unheard);
  return read ? read->fonts : std::set<std::string>();
}

constexpr std::array kFormats{Format{"odt",
                                     "ott",
                                     odt::write_template,
                                     compile_as<odt::compile_template>,
                                     render_as<odt::Template, odt::render>,
                                     look_at_names<odt::Template>,
                                     check_as<odt::compile_template>,
                                     odt::explain,
                                     odt::annotate,
                                     odt::describe,
                                     "content.xml",
                                     odt::page_entries,
                                     odt::with_probe,
                                     nullptr,
                                     odt::correct,
                                     odt::set_watermark,
                                     odt::set_carried_notes,
                                     odt::drop_carried_notes,
                                     odt::carried_notes,
                                     fonts_of<odt::correct>},
                              Format{"docx",
                                     "dotx",
                                     docx::write_template,
                                     compile_as<docx::compile_template>,
                                     render_as<docx::Template, docx::render>,
                                     look_at_names<docx::Template>,
                                     check_as<docx::compile_template>,
                                     docx::explain,
                                     docx::annotate,
                                     docx::describe,
                                     "word/document.xml",
                                     docx::page_entries,
                                     docx::with_probe,
                                     docx::printed_label,
                                     docx::correct,
                                     docx::set_watermark,
                                     docx::set_carried_notes,
                                     docx::drop_carried_notes,
                                     docx::carried_notes,
                                     fonts_of<docx::correct>}};

}  // namespace

std::span<const Format> formats() {
  return kFormats;
}

const Format* format_of(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos) return nullptr;
  const std::string extension = text::lower(path.substr(dot + 1));
  for (const Format& format : kFormats)
    if (extension == format.extension || extension == format.template_extension) return &format;
  return nullptr;
}

}  // namespace greffier::pipeline
