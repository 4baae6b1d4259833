#include "pipeline/check_template.hpp"

#include <optional>
#include <utility>

#include "diag/reading_order.hpp"
#include "package/package.hpp"
#include "pipeline/annotate.hpp"
#include "pipeline/catalogue.hpp"
#include "pipeline/data_file.hpp"
#include "pipeline/formats.hpp"
#include "pipeline/included_files.hpp"
#include "pipeline/messages.hpp"
#include "pipeline/package_file.hpp"
#include "pipeline/settings.hpp"
#include "pipeline/template_shape.hpp"

namespace greffier::pipeline {

namespace {

using templating::Shape;

class TemplateCheck {
 public:
  TemplateCheck(const TemplateJob& job, io::FileSystem& files) : job_(job), files_(files) {}

  Outcome run() && {
    const Format* format = format_of(job_.file);
    if (format == nullptr) sink().raise(kNotATemplateFile, {}, job_.file);
    const std::optional<Shape> data = data_shape();
    const auto package =
        format == nullptr || !data ? std::nullopt : read_package_file(job_.file, files_, sink());
    if (package) check(*format, *package, *data);
    outcome_.sink.drop_repeats();
    diag::sort_as_read(outcome_.sink, outcome_.sources);
    if (package && !job_.annotated.empty()) write_copy();
    return std::move(outcome_);
  }

 private:
  diag::Sink& sink() { return outcome_.sink; }
  [[nodiscard]] bool names_nothing() const { return job_.kind.empty() && job_.data_files.empty(); }

  void write_copy() {
    const AnnotateJob copy{job_.file, job_.annotated, {}, job_.language};
    if (can_annotate(copy, sink()) && annotate(copy, outcome_.sources, files_, sink()))
      outcome_.written.push_back(job_.annotated);
  }

  // The data that the template is made for, anything when the job does not say; nothing when what
  // it says is wrong.
  std::optional<Shape> data_shape() {
    if (names_nothing()) return Shape::any();
    Shape shape = Shape::record_of({});
    if (!job_.kind.empty()) {
      const auto kind = catalogue_.kind(job_.kind, {});
      if (!kind) return std::nullopt;
      shape = template_shape(*kind);
    }
    const model::Map data = given_data();
    return sink().has_errors() ? std::nullopt : std::optional(with_data(shape, data));
  }

  // The data of all files: the last one wins.
  model::Map given_data() {
    model::Map all;
    for (const std::string& path : job_.data_files)
      if (auto data = read_data_file(path, files_, outcome_.sources, sink()))
        for (model::Member& member : data->members())
          all.set(member.key, std::move(member.value), member.label, member.span);
    return all;
  }

  void check(const Format& format, const package::Package& package, const Shape& data) {
    const IncludedFiles included(files_, job_.file);
    const bool is_template =
        format.check(package, job_.file, data, outcome_.sources, sink(), &included);
    if (is_template && names_nothing()) sink().raise(kNamesUnchecked, {}, kDefaultKind);
  }

  const TemplateJob& job_;
  io::FileSystem& files_;
  Outcome outcome_;
  Catalogue catalogue_{files_, outcome_.sources, outcome_.sink};
};

}  // namespace

Outcome check_template(const TemplateJob& job, io::FileSystem& files) {
  return TemplateCheck(job, files).run();
}

}  // namespace greffier::pipeline
