// The outline of a finished document.
#pragma once

#include <string_view>

#include "checks/dossier.hpp"

namespace greffier::checks {

// Takes the headings in reading order; tells those that are empty or skip a level.
class Headings {
 public:
  explicit Headings(const Dossier& dossier) : dossier_(dossier) {}
  void add(int level, std::string_view title);

 private:
  const Dossier& dossier_;
  int level_ = 0;  // of the heading before
};

}  // namespace greffier::checks
