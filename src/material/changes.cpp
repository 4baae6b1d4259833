#include "material/changes.hpp"

#include <utility>

namespace greffier::material {

bool Changes::take(const Rule& rule, const diag::Span& span, std::string seen, std::string made) {
  Change change{&rule, false, span, std::move(seen), std::move(made)};
  change.done = decide_ ? decide_(change) : rule.certainty == Certainty::safe;
  changes_.push_back(std::move(change));
  return changes_.back().done;
}

void Changes::tell(const Rule& rule, const diag::Span& span, std::string seen, std::string made) {
  changes_.push_back({&rule, true, span, std::move(seen), std::move(made)});
}

bool refuse_all(const Change& /*change*/) {
  return false;
}

}  // namespace greffier::material
