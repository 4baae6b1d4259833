#include "io/allocation.hpp"

#include <cstdlib>  // tells which library this is

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace greffier::io {

void keep_freed_memory() {
#if defined(__GLIBC__)
  constexpr int kMebibyte = 1 << 20;
  mallopt(M_TRIM_THRESHOLD, 64 * kMebibyte);
  mallopt(M_MMAP_THRESHOLD, 32 * kMebibyte);  // the most that it may be
  mallopt(M_TOP_PAD, kMebibyte);
#endif
}

}  // namespace greffier::io
