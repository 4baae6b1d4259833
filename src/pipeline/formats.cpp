#include "pipeline/formats.hpp"

#include <array>
#include <string>
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

// Looks at every tag, in all branches; the compiler has raised what comes after `earlier`.
template <typename Template>
void look_at_names(const Template& compiled, const templating::Shape& data, std::size_t earlier,
                   const diag::SourceMap& sources, diag::Sink& sink) {
  const std::span raised(sink.diagnostics());
  const std::vector<std::string> broken = office::broken_loops(raised.subspan(earlier), sources);
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
  if (compiled) look_at_names(*compiled, data, earlier, sources, sink);
  return compiled.has_value();
}

template <auto kCompile, auto kRender>
std::optional<package::Package> render_as(const package::Package& office_template,
                                          std::string_view name, const office::RenderInput& input,
                                          diag::SourceMap& sources, diag::Sink& sink,
                                          const office::TemplateFiles* files) {
  const std::size_t earlier = sink.diagnostics().size();
  const auto compiled = kCompile(office_template, name, sources, sink, files);
  if (!compiled) return std::nullopt;
  if (!sink.has_errors()) return kRender(*compiled, input, sink);
  look_at_names(*compiled, templating::shape_of(input.data), earlier, sources, sink);
  return std::nullopt;
}

// Read as a correction reads them, without a rule.
template <auto kCorrect>
std::set<std::string> fonts_of(const package::Package& package) {
  diag::Sink unheard;
  const auto read =
      kCorrect(package, typography::Profile(), office::CorrectionOptions(), {}, unheard);
  return read ? read->fonts : std::set<std::string>();
}

constexpr std::array kFormats{
    Format{"odt", "ott", odt::write_template, render_as<odt::compile_template, odt::render>,
           check_as<odt::compile_template>, odt::explain, odt::annotate, odt::describe,
           "content.xml", odt::page_entries, odt::with_probe, nullptr, odt::correct,
           odt::set_watermark, odt::set_carried_notes, odt::drop_carried_notes, odt::carried_notes,
           fonts_of<odt::correct>},
    Format{"docx", "dotx", docx::write_template, render_as<docx::compile_template, docx::render>,
           check_as<docx::compile_template>, docx::explain, docx::annotate, docx::describe,
           "word/document.xml", docx::page_entries, docx::with_probe, docx::printed_label,
           docx::correct, docx::set_watermark, docx::set_carried_notes, docx::drop_carried_notes,
           docx::carried_notes, fonts_of<docx::correct>}};

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
