// What a run sees of the world.
#pragma once

#include <istream>
#include <ostream>

#include "cli/language.hpp"
#include "io/clock.hpp"
#include "io/file_system.hpp"
#include "io/office_program.hpp"

namespace greffier::cli {

// Everything outlives the run.
struct World {
  std::ostream& out;
  std::ostream& err;
  bool err_is_terminal = false;  // progress is shown only then
  LocaleVariables locale;
  io::FileSystem& files;
  std::istream* in = nullptr;  // the standard input; null for none
  const io::Clock& clock = io::real_clock();
  const io::OfficeProgram& office = io::real_office();
};

}  // namespace greffier::cli
