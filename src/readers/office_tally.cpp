#include "readers/office_tally.hpp"

namespace greffier::readers {

void Tally::add(const material::Rule& rule, const diag::Span& span, std::string_view seen,
                std::string_view label) {
  const auto [found, is_new] = known_.try_emplace({&rule, std::string(label)}, counts_.size());
  if (is_new) counts_.push_back({&rule, std::string(label), span, {}, 0});
  Count& count = counts_[found->second];
  ++count.times;
  if (seen.empty()) return;
  if (!count.seen.empty()) count.seen += " | ";
  count.seen += seen;
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
