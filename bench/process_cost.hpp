// What this process takes of the machine.
#pragma once

#include <cstdlib>
#include <fstream>
#include <string>

#include <time.h>

namespace greffier::bench {

// Milliseconds of processor so far, whatever else the machine was doing.
inline double processor_ms() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// The most that the process has held so far, in MiB. (getrusage counts what its parent held, too.)
inline double peak_mebibytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:")) return std::strtod(line.c_str() + 6, nullptr) / 1024;
  return 0;
}

}  // namespace greffier::bench
