// Lists in word/numbering.xml (ISO 29500-1 § 17.9.15).
#pragma once

#include <span>
#include <string>

#include "docx/writing.hpp"

namespace greffier::docx {

// Adds a w:num for each list that was written, before the end of `numbering`.
void add_list_instances(std::string& numbering, std::span<const ListInstance> lists);

}  // namespace greffier::docx
