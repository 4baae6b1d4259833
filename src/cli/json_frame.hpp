// The JSON that all reports share: one line, an object.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/exit_status.hpp"
#include "diag/sink.hpp"
#include "diag/source_map.hpp"

namespace greffier::cli {

// The items as JSON, with commas between.
std::string json_items(const auto& items, const auto& to_json) {
  std::string text;
  for (const auto& item : items) {
    if (!text.empty()) text += ',';
    text += to_json(item);
  }
  return text;
}

// `{…},{…}`: the diagnostics of a sink.
[[nodiscard]] std::string json_diagnostics(const diag::Sink& sink, const diag::SourceMap& sources,
                                           diag::Language language);

// What a run is told with: how it ended, what it wrote, what it has to say.
struct RunSummary {
  diag::ExitStatus status;
  const std::vector<std::string>& written;
  const diag::Sink& sink;
  const diag::SourceMap& sources;
};

// `{"status":…,"written":[…],"diagnostics":[…],"NAME":[ITEMS]}` and '\n'.
[[nodiscard]] std::string json_frame(const RunSummary& run, diag::Language language,
                                     std::string_view name, std::string_view items);

}  // namespace greffier::cli
