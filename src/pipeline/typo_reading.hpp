// What a reader of `greffier typo` is given and what it answers; each format has one
// (typo_formats.hpp).
#pragma once

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
  std::optional<TypoRevision> revision;
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
  TypoCounts untold;  // findings that come after kMostTold
  std::string bytes;  // only under `fix`
};

}  // namespace greffier::pipeline
