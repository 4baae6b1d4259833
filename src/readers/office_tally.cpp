#include "readers/office_tally.hpp"

#include <algorithm>

namespace greffier::readers {

void Tally::add(const material::Rule& rule, const diag::Span& span, std::string_view seen,
                std::string_view label) {
  auto found = std::ranges::find_if(
      counts_, [&](const Count& count) { return count.rule == &rule && count.label == label; });
  if (found == counts_.end())
    found = counts_.insert(counts_.end(), {&rule, std::string(label), span, {}, 0});
  ++found->times;
  if (seen.empty()) return;
  if (!found->seen.empty()) found->seen += " | ";
  found->seen += seen;
}

void Tally::tell(material::Changes& changes) const {
  for (const Count& count : counts_) {
    std::string seen = count.seen;
    if (!count.label.empty()) seen = count.label + "\u00A0: " + seen;
    if (count.times > 1 || seen.empty()) {
      if (!seen.empty()) seen += ' ';
      seen += "(×\u00A0" + std::to_string(count.times) + ")";
    }
    changes.tell(*count.rule, count.span, std::move(seen), {});
  }
}

}  // namespace greffier::readers
