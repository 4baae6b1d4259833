// Typography over files as they are: findings, and corrected files.
#pragma once

#include "io/file_system.hpp"
#include "pipeline/typo_job.hpp"

namespace greffier::pipeline {

// Reads every file of the job. A file that cannot be read is told in the sink, and the others are
// read all the same. With `fix`, a file is written when something changed (always into `output`),
// whole or not at all; only the corrected stretches differ.
[[nodiscard]] TypoOutcome typo(const TypoJob& job, io::FileSystem& files);

}  // namespace greffier::pipeline
