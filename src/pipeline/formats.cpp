#include "pipeline/formats.hpp"

#include <array>
#include <string>

#include "docx/correct.hpp"
#include "docx/render.hpp"
#include "docx/template_writer.hpp"
#include "odt/correct.hpp"
#include "odt/render.hpp"
#include "odt/template_writer.hpp"
#include "text/letters.hpp"

namespace greffier::pipeline {

namespace {

template <auto kCompile, auto kRender>
std::optional<package::Package> render_as(const package::Package& office_template,
                                          std::string_view name, const office::RenderInput& input,
                                          diag::SourceMap& sources, diag::Sink& sink,
                                          const office::TemplateFiles* files) {
  const auto compiled = kCompile(office_template, name, sources, sink, files);
  if (!compiled || sink.has_errors()) return std::nullopt;
  return kRender(*compiled, input, sink);
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
           fonts_of<odt::correct>},
    Format{"docx", "dotx", docx::write_template, render_as<docx::compile_template, docx::render>,
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
