#include "io/allocation.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdlib>  // tells which library this is

#if defined(__GLIBC__) && defined(__linux__)
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#define GREFFIER_GLIBC
#endif

namespace greffier::io {

namespace {

#ifdef GREFFIER_GLIBC
constexpr int kMebibyte = 1 << 20;
constexpr std::size_t kLargePage = 2 * kMebibyte;
constexpr std::size_t kWorthIt = 2 * kLargePage;
constexpr std::size_t kMost = 512 * kMebibyte;

// The heap grows by a block that it has no room for, and by its padding.
void grow_heap(std::size_t bytes) {
  mallopt(M_TOP_PAD, static_cast<int>(bytes));
  void* volatile block = std::malloc(kLargePage);  // compilers leave a plain one out
  std::free(block);
  mallopt(M_TOP_PAD, kMebibyte);
}
#endif

}  // namespace

void expect_memory([[maybe_unused]] std::size_t bytes) {
#ifdef GREFFIER_GLIBC
  if (bytes < kWorthIt) return;
  keep_freed_memory();
  // The heap begins and ends with a page, as what is advised must.
  auto* const begin = static_cast<char*>(sbrk(0));
  grow_heap(std::min(bytes, kMost));
  const std::ptrdiff_t grown = static_cast<char*>(sbrk(0)) - begin;
  if (grown > 0) madvise(begin, static_cast<std::size_t>(grown), MADV_HUGEPAGE);
#endif
}

void keep_freed_memory() {
#ifdef GREFFIER_GLIBC
  mallopt(M_TRIM_THRESHOLD, 64 * kMebibyte);
  mallopt(M_MMAP_THRESHOLD, 32 * kMebibyte);  // the most that it may be
  mallopt(M_TOP_PAD, kMebibyte);
#endif
}

}  // namespace greffier::io
