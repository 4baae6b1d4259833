// The program, with the outside world as an argument.
#pragma once

#include <ostream>
#include <span>
#include <string>

#include "cli/language.hpp"
#include "diag/exit_status.hpp"
#include "io/file_system.hpp"

namespace greffier::cli {

// What a run sees of the world; everything outlives it.
struct World {
  std::ostream& out;
  std::ostream& err;
  bool err_is_terminal = false;  // progress is shown only then
  LocaleVariables locale;
  io::FileSystem& files;
};

// Does what the arguments that follow the program's name ask for, and tells it.
[[nodiscard]] diag::ExitStatus run(std::span<const std::string> arguments, const World& world);

}  // namespace greffier::cli
