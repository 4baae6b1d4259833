// A claim that a fuzzer makes.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <fmt/core.h>

namespace greffier::fuzz {

// Says what does not hold, and of what, and ends the process.
inline void require(bool holds, const char* claim, std::string_view of = {}) {
  if (holds) return;
  fmt::print(stderr, "broken: {}\n{}\n", claim, of);
  std::abort();
}

}  // namespace greffier::fuzz
