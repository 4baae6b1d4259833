// The program, with the outside world as an argument.
#pragma once

#include <span>
#include <string>

#include "cli/world.hpp"
#include "diag/exit_status.hpp"

namespace greffier::cli {

// Does what the arguments that follow the program's name ask for, and tells it.
[[nodiscard]] diag::ExitStatus run(std::span<const std::string> arguments, const World& world);

}  // namespace greffier::cli
