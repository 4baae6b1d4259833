// FNV-1a, 64 bits: a number for bytes that are few, or come piece by piece.
#pragma once

#include <cstdint>
#include <string_view>

namespace greffier::checks {

inline constexpr std::uint64_t kFnvBasis = 0xCBF29CE484222325U;

// The number of what gave `hash`, with `bytes` behind it.
[[nodiscard]] constexpr std::uint64_t fnv(std::uint64_t hash, std::string_view bytes) {
  constexpr std::uint64_t kPrime = 0x100000001B3U;
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * kPrime;
  return hash;
}

}  // namespace greffier::checks
