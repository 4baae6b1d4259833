// Sixteen bytes of a text side by side, for what a few comparisons find: of most texts there is
// none, and processors compare that many at once.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace greffier::diag {

// Bytes that are compared and combined (`<`, `==`, `&`, `|`) one by one: a vector type of GCC and
// Clang, which any processor has, or gets the steps of.
using Lanes = unsigned char __attribute__((vector_size(16)));

[[nodiscard]] inline Lanes lanes_at(const char* bytes) {
  Lanes lanes;
  std::memcpy(&lanes, bytes, sizeof lanes);
  return lanes;
}

// Whether one of the results of a comparison holds.
template <typename Results>
[[nodiscard]] bool holds_somewhere(const Results& results) {
  std::uint64_t halves[2];
  static_assert(sizeof results == sizeof halves);
  std::memcpy(halves, &results, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

// The first place from `begin`, which is in the text or at its end, that is wanted; the size of
// `text` when none is. `is_wanted` gets a function that gives the byte, or the lanes, some bytes
// before or behind the place, where the text has some; it compares them without a branch.
template <typename IsWanted>
[[nodiscard]] std::size_t find_place(std::string_view text, std::size_t begin,
                                     const IsWanted& is_wanted) {
  constexpr std::ptrdiff_t kLanes = sizeof(Lanes);
  const char* place = text.data() + begin;
  const char* const end = text.data() + text.size();
  const auto lanes = [&place](std::ptrdiff_t offset) { return lanes_at(place + offset); };
  const auto byte = [&place](std::ptrdiff_t offset) {
    return static_cast<unsigned char>(place[offset]);
  };
  if (end - place >= kLanes)
    for (; !holds_somewhere(is_wanted(lanes)); place = std::min(place + kLanes, end - kLanes))
      if (place == end - kLanes) return text.size();
  while (place < end && !is_wanted(byte)) ++place;
  return static_cast<std::size_t>(place - text.data());
}

}  // namespace greffier::diag
