#include <utility>

#include "package/package.hpp"
#include "pipeline/catalogue.hpp"
#include "pipeline/documents.hpp"
#include "pipeline/formats.hpp"
#include "pipeline/messages.hpp"
#include "pipeline/render.hpp"
#include "pipeline/write_output.hpp"

namespace greffier::pipeline {

Outcome export_template(const TemplateExport& wanted, io::FileSystem& files) {
  const std::string& output = wanted.output;
  Outcome outcome;
  Catalogue catalogue(files, outcome.sources, outcome.sink);
  const Format* format = format_of(output);
  if (format == nullptr) outcome.sink.raise(kUnknownFormat, {}, output);
  const auto kind = catalogue.kind(wanted.kind, {});
  if (!kind || format == nullptr) return outcome;
  const kinds::DocumentPlan* plan = find_plan(*kind, wanted.document, outcome.sink);
  if (plan == nullptr) return outcome;
  if (!wanted.replaces && files.is_file(output)) outcome.sink.raise(kNotesExist, {}, output);
  const auto sheet = catalogue.charte(wanted.charte.empty() ? kind->charte : wanted.charte, {},
                                      kind->numbering, plan->page, kind->styles);
  if (!sheet) return outcome;
  const office::Layout layout = catalogue.layout(*kind, *plan);
  if (outcome.sink.has_errors()) return outcome;
  write_output(files, output,
               package::write(format->write_template(layout, *sheet, plan->label.fr)),
               outcome.written, outcome.sink);
  return outcome;
}

}  // namespace greffier::pipeline
