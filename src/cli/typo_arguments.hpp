// The arguments of `greffier typo`, judged.
#pragma once

#include <string_view>

#include "cli/options.hpp"
#include "cli/raw_arguments.hpp"
#include "diag/result.hpp"

namespace greffier::cli {

// `options` with what is asked of `typo`, or the first fault; `example` shows the command.
[[nodiscard]] diag::Result<Options> judge_typo(const Raw& raw, std::string_view example,
                                               Options options);

}  // namespace greffier::cli
