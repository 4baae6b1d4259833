#include "cli/json_frame.hpp"

#include <fmt/core.h>

#include "diag/render_json.hpp"

namespace greffier::cli {

std::string json_diagnostics(const diag::Sink& sink, const diag::SourceMap& sources,
                             diag::Language language) {
  return json_items(sink.diagnostics(), [&](const diag::Diagnostic& problem) {
    return diag::render_json(problem, sources, language);
  });
}

std::string json_frame(const RunSummary& run, diag::Language language, std::string_view name,
                       std::string_view items) {
  return fmt::format(
      R"({{"status":{},"written":[{}],"diagnostics":[{}],"{}":[{}]}})"
      "\n",
      static_cast<int>(run.status),
      json_items(run.written, [](const std::string& path) { return diag::json_string(path); }),
      json_diagnostics(run.sink, run.sources, language), name, items);
}

}  // namespace greffier::cli
