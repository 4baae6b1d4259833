// Choices that were said for native fields (native_fields.hpp): whether data have their names.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "office/program.hpp"

namespace greffier::office {

struct NativeChoice {
  const templating::Native* native;
  std::vector<const templating::Expression*> names;  // that the data must have
  std::size_t kept;  // the branch in which the field stays as it is; maybe one behind the last
};

// Null for a choice that an author wrote, and for one that asks anything else.
[[nodiscard]] std::optional<NativeChoice> native_choice(const Choose& choose);

}  // namespace greffier::office
