// Names known when the program is built, found by one look in most cases.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace greffier::text {

// An index of `entries`, at most 128 of them, whose `name` differs. Names of elements share their
// beginning: their length and what they end with tell them apart.
template <typename Entry, std::size_t kCount>
class NameTable {
 public:
  consteval NameTable(const std::array<Entry, kCount>& entries, std::string_view Entry::*name)
      : entries_(entries), name_(name) {
    static_assert(kCount <= kSlots / 2);
    for (std::size_t i = 0; i < kCount; ++i) {
      std::size_t slot = slot_of(entries[i].*name);
      while (slots_[slot] != 0) slot = (slot + 1) % kSlots;
      slots_[slot] = static_cast<std::uint8_t>(i + 1);
    }
  }

  // Null when there is none.
  [[nodiscard]] constexpr const Entry* find(std::string_view name) const {
    for (std::size_t slot = slot_of(name); slots_[slot] != 0; slot = (slot + 1) % kSlots)
      if (const Entry& entry = entries_[slots_[slot] - 1U]; entry.*name_ == name) return &entry;
    return nullptr;
  }

 private:
  static constexpr std::size_t kSlots = 256;

  static constexpr std::size_t slot_of(std::string_view name) {
    std::size_t slot = name.size() * 31;
    for (std::size_t i = 1; i <= 3 && i <= name.size(); ++i)
      slot = slot * 7 + static_cast<unsigned char>(name[name.size() - i]);
    if (!name.empty()) slot += 97 * static_cast<unsigned char>(name[name.size() / 2]);
    return slot % kSlots;
  }

  std::array<Entry, kCount> entries_;
  std::string_view Entry::*name_;
  std::array<std::uint8_t, kSlots> slots_{};  // an index of the entries and one; 0 for none
};

}  // namespace greffier::text
