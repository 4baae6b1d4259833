// What the checks find.
#pragma once

#include <cstddef>
#include <vector>

#include "accessibility/document.hpp"
#include "accessibility/rule.hpp"
#include "diag/diagnostic.hpp"

namespace greffier::accessibility {

struct Finding {
  const Rule* rule = nullptr;   // null for what is said of the judgement itself
  diag::Diagnostic diagnostic;  // its span is unknown
  Id at = kWhole;
};
using Findings = std::vector<Finding>;

// Where a check leaves what it finds; the first hundred are kept.
class Report {
 public:
  Report(const Rule& rule, Findings& findings) : rule_(rule), findings_(findings) {}

  template <typename... Arguments>
  void add(Id at, const Arguments&... arguments) {
    if (++count_ <= kMost)
      findings_.push_back({&rule_, diag::make(*rule_.message, {}, arguments...), at});
  }
  // Says that there are more, if there are.
  void finish();

 private:
  static constexpr std::size_t kMost = 100;
  const Rule& rule_;
  Findings& findings_;
  std::size_t count_ = 0;
};

}  // namespace greffier::accessibility
