// The judgement of a document: the only one, whatever its format.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "accessibility/document.hpp"
#include "accessibility/rules.hpp"
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

// What every rule finds, in the order of the document; what is of the whole of it comes first.
// Linear in its length.
[[nodiscard]] Findings judge(const Document& document);

}  // namespace greffier::accessibility
