#include "accessibility/report.hpp"

#include "accessibility/messages.hpp"

namespace greffier::accessibility {

void Report::finish() {
  if (count_ > kMost)
    findings_.push_back({nullptr, diag::make(kAndMore, {}, rule_.id, kMost), kWhole});
}

}  // namespace greffier::accessibility
