// Sixteen bytes of a text side by side, for what a few comparisons find: of most texts there is
// none, and processors compare that many at once.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <string_view>

#include "diag/byte_block.hpp"

namespace greffier::diag {

// Bytes that are compared and combined (`<`, `==`, `&`, `|`) one by one: a vector type of GCC and
// Clang, which any processor has, or gets the steps of.
using Lanes = unsigned char __attribute__((vector_size(2 * kBlockSize)));

inline constexpr std::size_t kLanes = sizeof(Lanes);

[[nodiscard]] inline Lanes lanes_at(const char* bytes) {
  Lanes lanes;
  std::memcpy(&lanes, bytes, sizeof lanes);
  return lanes;
}

// The first lane in which a comparison holds; kLanes when there is none.
template <typename Results>
[[nodiscard]] [[gnu::always_inline]] inline std::size_t first_lane(const Results& results) {
  static_assert(sizeof(Results) == kLanes);
  std::array<char, kLanes> bytes;
  std::memcpy(bytes.data(), &results, kLanes);
  const std::string_view all(bytes.data(), kLanes);
  const Block first = block_at(all, 0, 0);
  return first != 0 ? first_of(first) : kBlockSize + first_of(block_at(all, kBlockSize, 0));
}

// The first place from `begin`, which is in the text or at its end, that is wanted; the size of
// `text` when none is. `is_wanted(lanes)` compares `lanes(0)`, the bytes at sixteen places, and
// `lanes(-1)`, those before them: the byte before `begin` must be there then.
template <typename IsWanted>
[[nodiscard]] std::size_t find_place(std::string_view text, std::size_t begin,
                                     const IsWanted& is_wanted) {
  const auto lane_from = [&is_wanted](const char* place) {
    return first_lane(
        is_wanted([place](std::ptrdiff_t offset) { return lanes_at(place + offset); }));
  };
  std::size_t place = begin;
  for (; text.size() - place >= kLanes; place += kLanes)
    if (const std::size_t lane = lane_from(text.data() + place); lane < kLanes) return place + lane;
  if (place == text.size()) return place;
  std::array<char, 1 + kLanes> rest{};  // with the byte before it
  const std::size_t before = place > 0 ? 1 : 0;
  std::memcpy(rest.data() + 1 - before, text.data() + place - before, text.size() - place + before);
  return std::min(place + lane_from(rest.data() + 1), text.size());
}

}  // namespace greffier::diag
