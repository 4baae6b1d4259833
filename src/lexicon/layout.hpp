// How the lexicon is laid out in bytes: a minimal acyclic automaton over the bytes of UTF-8, shared
// by what writes it (dictionary/) and what reads it.
//
// The file is an array of 32-bit little-endian words. Words 1 to kEndLimit - 1 hold what forms can
// be (lexicon.hpp, Traits). The 256 words from kFirstBytes on are the starting state: the state
// that each first byte leads to, 0 for none. Every other word is an arc; the arcs of a state stand
// side by side, by ascending label, the last one marked, and a state is the index of its first arc.
// States that accept the same ends are the same state.
//
// An arc whose label is below kEndLimit leads nowhere: a form ends here, and the label is the index
// of its traits. Forms hold no byte below kEndLimit, so that such an arc is the first of its state.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace greffier::lexicon {

inline constexpr std::size_t kWordSize = 4;
inline constexpr unsigned kEndLimit = 0x20;
inline constexpr unsigned kFirstBytes = kEndLimit;
inline constexpr unsigned kFirstArc = kFirstBytes + 256;
inline constexpr unsigned kTargetBits = 23;

// An arc in one word: the label in the low byte, then the mark of the last one, then the index of
// the first arc of the state that it leads to.
struct Arc {
  std::uint8_t label = 0;
  bool is_last = false;
  std::uint32_t target = 0;
};

[[nodiscard]] constexpr std::uint32_t packed(const Arc& arc) {
  return arc.label | (arc.is_last ? 0x100U : 0U) | arc.target << (32 - kTargetBits);
}
[[nodiscard]] constexpr Arc unpacked(std::uint32_t word) {
  return {static_cast<std::uint8_t>(word & 0xFF), (word & 0x100) != 0, word >> (32 - kTargetBits)};
}

// Word `index` of a lexicon; `bytes` may stand anywhere, aligned or not.
[[nodiscard]] inline std::uint32_t word_at(std::string_view bytes, std::size_t index) {
  std::uint32_t word = 0;
  std::memcpy(&word, bytes.data() + index * kWordSize, kWordSize);
  return std::endian::native == std::endian::little ? word : __builtin_bswap32(word);
}

}  // namespace greffier::lexicon
