// The command line: the only file that knows CLI11.
#pragma once

#include <span>
#include <string>

#include "cli/options.hpp"
#include "diag/result.hpp"

namespace greffier::cli {

// Reads the arguments that follow the program's name. The first fault is the answer, and exit
// status 3: unknown command or option, missing or superfluous argument, value that is not allowed.
// `language` is the one that holds unless --lang says otherwise.
[[nodiscard]] diag::Result<Options> parse_command_line(std::span<const std::string> arguments,
                                                       diag::Language language);

}  // namespace greffier::cli
