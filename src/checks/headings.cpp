#include "checks/headings.hpp"

#include "checks/messages.hpp"

namespace greffier::checks {

void Headings::add(int level, std::string_view title) {
  if (title.find_first_not_of(" \t\n") == std::string_view::npos)
    dossier_.fault(kEmptyHeading, level);
  else if (level > level_ + 1 && level_ > 0)
    dossier_.fault(kSkippedLevel, excerpt(title), level, level_);
  level_ = level;
}

}  // namespace greffier::checks
