// One office template of a job, compiled when it is first rendered, for as many documents and
// threads as want it.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "office/render_input.hpp"
#include "office/template_files.hpp"
#include "package/package.hpp"
#include "pipeline/formats.hpp"

namespace greffier::pipeline {

class TemplateSource {
 public:
  // `name` is what messages call it; `files`: what it may include, null for nothing.
  TemplateSource(const Format& format, package::Package package, std::string name,
                 std::shared_ptr<const office::TemplateFiles> files = {});

  [[nodiscard]] const Format& format() const { return format_; }
  [[nodiscard]] const package::Package& package() const { return package_; }
  [[nodiscard]] const std::string& name() const { return name_; }
  // Before it is rendered.
  void set_package(package::Package package) { package_ = std::move(package); }

  // The document of `input`; nothing when the template is no document of its format, or has
  // mistakes: those of its names are told with those of its structure. What the compiler said is
  // told at each call. `sources` is that of all calls, and shared (diag::SourceMap::make_shared)
  // when there are several.
  [[nodiscard]] std::optional<package::Package> render(const office::RenderInput& input,
                                                       diag::SourceMap& sources,
                                                       diag::Sink& sink) const;
  // True once it was compiled and found to have mistakes.
  [[nodiscard]] bool is_broken() const { return is_broken_; }

 private:
  const Format& format_;
  package::Package package_;
  std::string name_;
  std::shared_ptr<const office::TemplateFiles> files_;
  mutable std::once_flag compiling_;
  mutable std::shared_ptr<const CompiledTemplate> compiled_;
  mutable diag::Sink told_;  // by the compiler
  mutable std::atomic<bool> is_broken_ = false;
};

}  // namespace greffier::pipeline
