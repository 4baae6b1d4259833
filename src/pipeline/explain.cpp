#include "pipeline/explain.hpp"

#include <optional>
#include <utility>

#include <fmt/format.h>

#include "office/native_fields.hpp"
#include "pipeline/catalogue.hpp"
#include "pipeline/formats.hpp"
#include "pipeline/included_files.hpp"
#include "pipeline/messages.hpp"
#include "pipeline/package_file.hpp"
#include "pipeline/settings.hpp"
#include "templating/expression_text.hpp"

namespace greffier::pipeline {

namespace {

constexpr std::string_view kBuiltInFormat = ".odt";

struct Found {
  const Format& format;
  package::Package package;
};

std::optional<Found> built_in(const std::string& kind_name, const io::FileSystem& files,
                              ExplainOutcome& outcome) {
  Catalogue catalogue(files, outcome.sources, outcome.sink);
  const auto kind = catalogue.kind(kind_name, {});
  if (!kind) return std::nullopt;
  const auto sheet = catalogue.charte(kind->charte, {}, kind->numbering,
                                      kind->documents.front().page, kind->styles);
  if (!sheet) return std::nullopt;
  const office::Layout layout = catalogue.layout(*kind, kind->documents.front());
  const Format& format = *format_of(kBuiltInFormat);
  return Found{format, format.write_template(layout, *sheet, kind->label.fr)};
}

std::optional<Found> in_file(const std::string& path, const io::FileSystem& files,
                             diag::Sink& sink) {
  const Format* format = format_of(path);
  if (format == nullptr) {
    sink.raise(kNotATemplateFile, {}, path);
    return std::nullopt;
  }
  auto package = read_package_file(path, files, sink);
  if (!package) return std::nullopt;
  return Found{*format, std::move(*package)};
}

}  // namespace

ExplainOutcome explain(const std::string& template_name, const io::FileSystem& files) {
  ExplainOutcome outcome;
  const auto found = names_file(template_name) ? in_file(template_name, files, outcome.sink)
                                               : built_in(template_name, files, outcome);
  if (!found) return outcome;
  const IncludedFiles included(files, template_name);
  auto tags = found->format.explain(found->package, template_name, outcome.sources, outcome.sink,
                                    names_file(template_name) ? &included : nullptr);
  if (tags) outcome.tags = std::move(*tags);
  outcome.sink.drop_repeats();
  return outcome;
}

std::string words_of(const templating::ExpressionPtr& expression, diag::Language language) {
  return expression == nullptr ? std::string() : templating::in_words(*expression, language);
}

std::string words_of(const templating::Native& native, diag::Language language) {
  const office::NativeKind* kind = office::find_native_kind(native.kind);
  if (kind == nullptr) return native.name;
  return language == diag::Language::french
             ? fmt::format("{} « {} » : {}", kind->fr, native.name, kind->does_fr)
             : fmt::format("{} “{}”: {}", kind->en, native.name, kind->does_en);
}

}  // namespace greffier::pipeline
