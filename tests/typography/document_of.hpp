// Little documents for the checks that read a whole one.
#pragma once

#include <string>
#include <string_view>

#include "model/block.hpp"
#include "typography/consistency.hpp"

namespace greffier::typography::testing {

// One block a line: « # » or « ## » begins a title, « - » an item of a list, « -- » an item of a
// list inside the item before it, anything else a paragraph.
[[nodiscard]] model::Blocks document_of(std::string_view lines);

// The rules of what is found in it, sorted, each once, written as in the tables: "T30? T37?".
[[nodiscard]] std::string found_in(std::string_view lines, const Profile& profile);

}  // namespace greffier::typography::testing
