// ICU tells a lack of memory by a status, next to texts that it cannot read.
#pragma once

#include <new>

#include <unicode/utypes.h>

namespace greffier::text {

// Throws std::bad_alloc when `status` says that memory was missing.
inline void demand_memory(UErrorCode status) {
  if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
}

}  // namespace greffier::text
