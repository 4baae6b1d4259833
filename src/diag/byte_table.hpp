// Bytes that a table marks, looked for several at a time: of most texts there are none.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace greffier::diag {

// By byte; what is not marked is Mark{}, zero.
template <typename Mark>
using ByteTable = std::array<Mark, 256>;

// The table that marks these bytes.
[[nodiscard]] constexpr ByteTable<bool> marked(std::string_view bytes) {
  ByteTable<bool> table{};
  for (const char byte : bytes) table[static_cast<unsigned char>(byte)] = true;
  return table;
}

// The first marked byte from `begin` on; the size of `text` when there is none.
template <typename Mark>
[[nodiscard]] std::size_t find_marked(std::string_view text, std::size_t begin,
                                      const ByteTable<Mark>& table) {
  const auto mark = [&](std::size_t at) {
    return static_cast<unsigned>(table[static_cast<unsigned char>(text[at])]);
  };
  for (; begin + 4 <= text.size(); begin += 4)
    if ((mark(begin) | mark(begin + 1) | mark(begin + 2) | mark(begin + 3)) != 0) break;
  while (begin < text.size() && mark(begin) == 0) ++begin;
  return begin;
}

}  // namespace greffier::diag
