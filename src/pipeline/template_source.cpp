#include "pipeline/template_source.hpp"

#include <utility>

namespace greffier::pipeline {

TemplateSource::TemplateSource(const Format& format, package::Package package, std::string name,
                               std::shared_ptr<const office::TemplateFiles> files)
    : format_(format),
      package_(std::move(package)),
      name_(std::move(name)),
      files_(std::move(files)) {}

std::optional<package::Package> TemplateSource::render(const office::RenderInput& input,
                                                       diag::SourceMap& sources,
                                                       diag::Sink& sink) const {
  std::call_once(compiling_, [&] {
    compiled_ = format_.compile(package_, name_, sources, told_, files_.get());
    is_broken_ = compiled_ == nullptr || told_.has_errors();
  });
  sink.add_all(told_);
  if (compiled_ == nullptr) return std::nullopt;
  if (!told_.has_errors()) return format_.render(*compiled_, input, sink);
  format_.look_at_names(*compiled_, input.data, told_.diagnostics(), sources, sink);
  return std::nullopt;
}

}  // namespace greffier::pipeline
