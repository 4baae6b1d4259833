// What a check over a whole document finds.
#pragma once

#include <vector>

#include "diag/diagnostic.hpp"
#include "typography/rule.hpp"

namespace greffier::typography {

// A rule, and what it found with its place in the notes when that is known.
struct Finding {
  const Rule* rule = nullptr;
  diag::Diagnostic diagnostic;
};
using Findings = std::vector<Finding>;

}  // namespace greffier::typography
