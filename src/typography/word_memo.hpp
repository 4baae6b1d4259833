// What was found of words lately: documents write the same words again and again.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace greffier::typography {

// A table of fixed size, the newest word of each slot only. `Value` is what a pure function of the
// word gives, so that nothing changes but the time. Not for several threads at once.
template <typename Value>
class WordMemo {
 public:
  // The value of `word`, by `make(word)` when it is not known; valid until the next call.
  const Value& of(std::string_view word, const auto& make) {
    Slot& slot = slots_[std::hash<std::string_view>()(word) % kSlots];
    if (slot.word != word || !slot.is_known) {
      slot.is_known = false;  // should `make` throw
      slot.value = make(word);
      slot.word = word;
      slot.is_known = true;
    }
    return slot.value;
  }

 private:
  static constexpr std::size_t kSlots = 256;  // small: a cold start pays for them

  struct Slot {
    std::string word;
    Value value{};
    bool is_known = false;
  };
  std::array<Slot, kSlots> slots_;
};

}  // namespace greffier::typography
