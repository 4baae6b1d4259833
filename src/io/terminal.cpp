#include "io/terminal.hpp"

#include <unistd.h>

namespace greffier::io {

bool standard_error_is_terminal() {
  return isatty(STDERR_FILENO) != 0;
}

}  // namespace greffier::io
