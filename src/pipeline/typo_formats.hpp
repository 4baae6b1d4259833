// The formats that `greffier typo` reads: one line per format in a table.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/typo_job.hpp"
#include "pipeline/typo_profile.hpp"

namespace greffier::pipeline {

// One file to read.
struct TypoInput {
  std::string_view bytes;
  std::string_view path;  // as typed
  diag::SourceId source = diag::kNoSource;
  bool fix = false;
};

// What a format needs besides.
struct TypoDesk {
  TypoProfiles& profiles;
  diag::SourceMap& sources;
  diag::Sink& sink;
};

// What a format answers: findings in reading order, with `fixed` set on those that `bytes` has.
struct TypoResult {
  std::vector<TypoFinding> findings;
  std::string bytes;  // only under `fix`
};

struct TypoFormat {
  std::string_view name;                       // for --format; its first extension
  std::array<std::string_view, 4> extensions;  // lower case
  // Nothing when the bytes cannot be read, which is told in the sink.
  std::optional<TypoResult> (*read)(const TypoInput& input, const TypoDesk& desk);
};

// The format of that name, or of the path's extension (any case) when there is none; else null.
[[nodiscard]] const TypoFormat* typo_format(std::string_view name, std::string_view path);

}  // namespace greffier::pipeline
