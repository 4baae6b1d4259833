// The numbers in names that were given here, so that a document used as a template is counted on.
#pragma once

#include <string_view>

#include "package/package.hpp"

namespace greffier::office {

// 3 for "Tableau 3" after "Tableau "; 0 for a name that does not begin so or has no number.
[[nodiscard]] int number_after(std::string_view prefix, std::string_view name);

// The highest number of the parts called `prefix`, number, extension ("Pictures/greffier2.png"); 0
// for none.
[[nodiscard]] int highest_part(const package::Package& package, std::string_view prefix);

}  // namespace greffier::office
