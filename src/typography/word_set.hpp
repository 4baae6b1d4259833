// Closed lists of words, asked by one look at most: they are asked of nearly every word.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <string_view>

namespace greffier::typography {

[[nodiscard]] constexpr char folded(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// `Count` distinct words, none of them empty.
template <std::size_t Count>
class WordSet {
 public:
  consteval WordSet(const std::string_view (&words)[Count]) {  // NOLINT: as an array is made
    for (const std::string_view word : words) {
      std::size_t slot = slot_of(word);
      while (!slots_[slot].empty()) slot = (slot + 1) % kSlots;
      slots_[slot] = word;
    }
  }

  [[nodiscard]] constexpr bool contains(std::string_view word) const {
    return find(word, [](char c) { return c; });
  }
  // Capitals A to Z of `word` count as their small letters.
  [[nodiscard]] constexpr bool contains_folded(std::string_view word) const {
    return find(word, folded);
  }

 private:
  static constexpr std::size_t kSlots = std::bit_ceil(2 * Count);

  // Of its length, its first two bytes and its last two.
  [[nodiscard]] static constexpr std::size_t slot_of(std::string_view word) {
    const auto at = [word](std::size_t i) -> std::size_t {
      return static_cast<unsigned char>(folded(word[i]));
    };
    const std::size_t second = word.size() > 1 ? at(1) * 13 + at(word.size() - 2) * 7 : 0;
    return (word.size() + at(0) * 5 + second + at(word.size() - 1) * 31) % kSlots;
  }

  template <typename Map>
  [[nodiscard]] constexpr bool find(std::string_view word, const Map& map) const {
    if (word.empty()) return false;
    for (std::size_t slot = slot_of(word); !slots_[slot].empty(); slot = (slot + 1) % kSlots)
      if (std::ranges::equal(word, slots_[slot], {}, map)) return true;
    return false;
  }

  std::array<std::string_view, kSlots> slots_{};
};

template <std::size_t Count>
WordSet(const std::string_view (&)[Count]) -> WordSet<Count>;

}  // namespace greffier::typography
