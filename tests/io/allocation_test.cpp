#include "io/allocation.hpp"

#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <string>

#include "catch.hpp"

#if defined(__GLIBC__) && defined(__linux__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)

namespace greffier::io {

namespace {

// In bytes, of the address space and of what is resident (proc(5), statm).
struct Memory {
  std::size_t addresses = 0, resident = 0;
};

Memory memory() {
  std::ifstream file("/proc/self/statm");
  Memory pages;
  file >> pages.addresses >> pages.resident;
  return {pages.addresses * 4096, pages.resident * 4096};
}

}  // namespace

TEST_CASE("What is expected has its addresses at once, and takes nothing before it is used") {
  constexpr std::size_t kExpected = std::size_t{256} << 20U;
  const Memory before = memory();
  expect_memory(1000);
  CHECK(memory().addresses - before.addresses < kExpected / 8);
  expect_memory(kExpected);
  const Memory after = memory();
  CHECK(after.addresses - before.addresses > kExpected / 2);
  CHECK(after.resident < before.resident + kExpected / 8);
  void* volatile block = std::malloc(kExpected / 16);
  CHECK(memory().addresses == after.addresses);
  std::free(block);
}

}  // namespace greffier::io

#endif
