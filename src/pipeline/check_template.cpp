#include "pipeline/check_template.hpp"

#include <optional>
#include <utility>

#include "diag/reading_order.hpp"
#include "package/package.hpp"
#include "pipeline/annotate.hpp"
#include "pipeline/batch_messages.hpp"
#include "pipeline/batch_records.hpp"
#include "pipeline/catalogue.hpp"
#include "pipeline/data_file.hpp"
#include "pipeline/formats.hpp"
#include "pipeline/included_files.hpp"
#include "pipeline/messages.hpp"
#include "pipeline/package_file.hpp"
#include "pipeline/settings.hpp"
#include "pipeline/template_shape.hpp"
#include "pipeline/template_trial.hpp"
#include "text/letters.hpp"

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
    if (package && job_.kind.empty() && !job_.data_files.empty()) try_out();
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
    const auto kind = catalogue_.kind(job_.kind.empty() ? std::string(kOpenKind) : job_.kind, {});
    if (!kind) return std::nullopt;
    sort_data_files();
    Shape given = templating::shape_of(given_data());
    for (const std::string& path : records_) given = with_data(given, shape_of_records(path));
    if (sink().has_errors()) return std::nullopt;
    // Data alone are rendered as they are, beside what every document has.
    return job_.kind.empty() ? with_data(given, template_shape(*kind))
                             : with_data(template_shape(*kind), given);
  }

  void sort_data_files() {
    for (const std::string& path : job_.data_files)
      (is_records_file(path) || is_list(path) ? records_ : fields_).push_back(path);
  }

  // A file of JSON that is a list of records, as a batch takes it.
  [[nodiscard]] bool is_list(const std::string& path) const {
    if (!text::lower(path).ends_with(".json")) return false;
    const auto bytes = files_.read(path);
    const std::size_t first = bytes ? bytes->find_first_not_of(" \t\r\n") : std::string::npos;
    return first != std::string::npos && (*bytes)[first] == '[';
  }

  // What the records are like together: a text may be a date when it is one in some of them.
  Shape shape_of_records(const std::string& path) {
    const auto shared = diag::SourceMap::make_shared();
    const auto records = open_records(path, files_, sink());
    Shape shape;
    Record record;
    while (records != nullptr && records->next(record, sink())) {
      const GivenInput read = read_record(record, files_, shared);
      for (const diag::Diagnostic& raised : read.told.diagnostics()) take(raised, read.sources);
      if (read.input)
        shape = templating::united(shape, templating::shape_of(read.input->notes.header));
    }
    if (record.rank == 0 && !sink().has_errors()) sink().raise(kNothingInBatch, {}, path);
    return shape;
  }

  void take(diag::Diagnostic raised, const diag::SourceMap& sources) {
    if (const diag::Source* source = sources.find(raised.span.source))
      raised.span.source = outcome_.sources.add(*source);
    sink().add(std::move(raised));
  }

  void try_out() {
    TemplateTrial trial(job_.file, files_, outcome_);
    for (const std::string& path : records_) trial.with_records(path, fields_);
    if (records_.empty()) trial.with_fields(fields_);
  }

  // The data of all files: the last one wins.
  model::Map given_data() {
    model::Map all;
    for (const std::string& path : fields_)
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
  std::vector<std::string> fields_, records_;  // the files of data
  Outcome outcome_;
  Catalogue catalogue_{files_, outcome_.sources, outcome_.sink};
};

}  // namespace

Outcome check_template(const TemplateJob& job, io::FileSystem& files) {
  return TemplateCheck(job, files).run();
}

}  // namespace greffier::pipeline
