// Eight bytes of a text at once: most of what is looked for in a text stands in few places of it.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace greffier::diag {

// The first byte is the lowest.
using Block = std::uint64_t;

inline constexpr std::size_t kBlockSize = sizeof(Block);

[[nodiscard]] constexpr Block of_each(unsigned char byte) {
  return Block{byte} * 0x0101010101010101U;
}

// Marks: the highest bit of some bytes of a block.
inline constexpr Block kMarkBits = of_each(0x80);

// The bytes from `position` on, which is in the text; `padding` behind its end.
[[nodiscard]] inline Block block_at(std::string_view text, std::size_t position, char padding) {
  Block block = of_each(static_cast<unsigned char>(padding));
  if (text.size() - position >= kBlockSize) {
    std::memcpy(&block, text.data() + position, kBlockSize);
    return std::endian::native == std::endian::little ? block : __builtin_bswap64(block);
  }
  for (std::size_t at = text.size(); at > position;)
    block = block << 8U | static_cast<unsigned char>(text[--at]);
  return block;
}

// Marks the bytes that are `byte`.
[[nodiscard]] constexpr Block equal_to(Block bytes, char byte) {
  constexpr Block kLow = ~kMarkBits;
  const Block differences = bytes ^ of_each(static_cast<unsigned char>(byte));
  return ~(((differences & kLow) + kLow) | differences) & kMarkBits;
}

// Marks what is no ASCII.
[[nodiscard]] constexpr Block beyond_ascii(Block bytes) {
  return bytes & kMarkBits;
}

// The place in the block of the first byte that is marked; 8 when none is.
[[nodiscard]] constexpr std::size_t first_of(Block marks) {
  return static_cast<std::size_t>(std::countr_zero(marks)) / 8;
}

}  // namespace greffier::diag
