// A sign of life while work takes time.
#pragma once

#include <memory>
#include <ostream>
#include <string>

#include "diag/diagnostic.hpp"

namespace greffier::cli {

// Shows one line on a terminal when its owner has worked for more than a second, refreshed every
// second, and erases it at the end of its life. Does nothing at all when `terminal` is null.
class Progress {
 public:
  // `subject` is what the user knows the work by: the path of the notes. `terminal` outlives this.
  Progress(std::ostream* terminal, std::string subject, diag::Language language);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

 private:
  class Line;
  std::unique_ptr<Line> line_;
};

}  // namespace greffier::cli
