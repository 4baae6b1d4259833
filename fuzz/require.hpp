// A claim that a fuzzer makes.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace greffier::fuzz {

// Says what does not hold, and of what, and ends the process.
inline void require(bool holds, const char* claim, std::string_view of = {}) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s\n%.*s\n", claim, static_cast<int>(of.size()), of.data());
  std::abort();
}

}  // namespace greffier::fuzz
