// Texts by chance that are the same on every run: the numbers come from a seed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace greffier::typography::testing {

// A small generator (xorshift64*).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1) {}

  // A number from 0 to `limit` - 1.
  [[nodiscard]] std::size_t below(std::size_t limit) {
    state_ ^= state_ >> 12;
    state_ ^= state_ << 25;
    state_ ^= state_ >> 27;
    return static_cast<std::size_t>((state_ * 0x2545F4914F6CDD1DU) >> 33) % limit;
  }

 private:
  std::uint64_t state_;
};

// A paragraph of up to `limit` fragments that rules care about, joined as chance has it.
[[nodiscard]] std::string random_paragraph(Dice& dice, std::size_t limit);

// `text` cut into up to `limit` pieces, between characters.
[[nodiscard]] std::vector<std::string> random_pieces(Dice& dice, const std::string& text,
                                                     std::size_t limit);

}  // namespace greffier::typography::testing
