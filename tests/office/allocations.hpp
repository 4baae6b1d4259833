// How often operator new was called.
#pragma once

#include <cstddef>

namespace greffier::office::testing {

// By this thread, so far.
[[nodiscard]] std::size_t allocations();

}  // namespace greffier::office::testing
