// The alternative text of a picture whose data have none.
#pragma once

#include <string>

#include "templating/scope.hpp"
#include "templating/tag.hpp"

namespace greffier::office {

// What the data call the picture that a tag prints, or else the template.
[[nodiscard]] std::string label_of(const templating::Tag& tag, const templating::Scope& scope);

}  // namespace greffier::office
