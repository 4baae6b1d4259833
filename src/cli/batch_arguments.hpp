// The arguments of `greffier batch`, judged.
#pragma once

#include <string_view>

#include "cli/options.hpp"
#include "cli/raw_arguments.hpp"
#include "diag/result.hpp"

namespace greffier::cli {

// `options` with what is asked of `batch` and no other command, or the first fault; `example` shows
// the command.
[[nodiscard]] diag::Result<Options> judge_batch(const Raw& raw, std::string_view example,
                                                Options options);

}  // namespace greffier::cli
