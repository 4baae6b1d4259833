// The memory of libxml2, which does not always say that it lacked some: a name that it cannot keep
// becomes an empty one, and the document looks damaged.
#pragma once

#include <cstddef>

namespace greffier::xml {

// Has libxml2 ask for its memory through functions that count; once, before its first parse.
void watch_memory();

// How many times this thread has been refused memory for libxml2.
[[nodiscard]] std::size_t refused_allocations();

}  // namespace greffier::xml
