// Files that a program which was ended left beside its outputs.
#pragma once

#include <ctime>
#include <mutex>
#include <set>
#include <string>

namespace greffier::io {

// Removes, once in each folder that is written to, what an earlier run could not rename before it
// was ended (SIGKILL, power cut): « .greffier-PROCESS-RANK.tmp », a regular file of this user that
// is more than an hour older than what was just written there, by the clock of the disk, and so of
// no run that still goes on, on any machine. Safe to use from several threads.
class Leftovers {
 public:
  void sweep(const std::string& folder, std::time_t now);

 private:
  std::mutex mutex_;
  std::set<std::string> swept_;
};

}  // namespace greffier::io
