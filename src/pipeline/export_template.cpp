#include <utility>

#include "package/package.hpp"
#include "pipeline/catalogue.hpp"
#include "pipeline/formats.hpp"
#include "pipeline/messages.hpp"
#include "pipeline/render.hpp"

namespace greffier::pipeline {

Outcome export_template(const std::string& kind_name, const std::string& charte,
                        const std::string& output, io::FileSystem& files) {
  Outcome outcome;
  Catalogue catalogue(files, outcome.sources, outcome.sink);
  const Format* format = format_of(output);
  if (format == nullptr) outcome.sink.raise(kUnknownFormat, {}, output);
  const auto kind = catalogue.kind(kind_name, {});
  if (!kind || format == nullptr) return outcome;
  const auto sheet = catalogue.charte(charte.empty() ? kind->charte : charte, {});
  if (!sheet) return outcome;
  const office::Layout layout = catalogue.layout(*kind);
  if (outcome.sink.has_errors()) return outcome;
  const diag::Status status = files.write_atomically(
      output, package::write(format->write_template(layout, *sheet, kind->label.fr)));
  if (status) {
    outcome.written.push_back(output);
  } else {
    outcome.sink.add(status.error());
  }
  return outcome;
}

}  // namespace greffier::pipeline
