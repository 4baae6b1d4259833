// Programs of plain text (inscriptions.hpp) that an implied loop goes around.
#pragma once

#include <memory>
#include <vector>

#include "office/program.hpp"
#include "templating/paths.hpp"

namespace greffier::office {

// The tags of such a program, in order; an else has none.
[[nodiscard]] std::vector<const templating::Tag*> tags_of(const Program& text);

// The program whose tags mean the item of the pass where they go through `list`
// (templating::pinned).
[[nodiscard]] std::shared_ptr<const Program> pinned_program(const Program& text,
                                                            const templating::Path& list);

}  // namespace greffier::office
