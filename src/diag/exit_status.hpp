// The exit statuses of the command, in one place.
#pragma once

#include "diag/sink.hpp"

namespace greffier::diag {

enum class ExitStatus {
  done = 0,           // everything asked for was written
  findings = 1,       // `check`, or warnings under --strict
  bad_input = 2,      // the input is wrong and nothing was written
  usage = 3,          // the command line is wrong
  environment = 4,    // the machine refuses: file not readable or writable, disk full
  interrupted = 130,  // by the user, as shells say it (128 + SIGINT)
};

// The status that the diagnostics of a run amount to. Environment errors win over input errors,
// which win over findings; warnings count only when `strict`.
[[nodiscard]] ExitStatus exit_status(const Sink& sink, bool strict);

}  // namespace greffier::diag
