// Every sort of change that an import may make, as data.
#pragma once

#include <span>

#include "material/changes.hpp"

namespace greffier::pipeline {

// The rules of all readers and repairs, by id. docs/import.md is the same table for people.
[[nodiscard]] std::span<const material::Rule* const> import_rules();

}  // namespace greffier::pipeline
