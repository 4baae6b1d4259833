#include "diag/code_point.hpp"

#include <algorithm>
#include <array>

namespace greffier::diag {

namespace {

// A row of table 3-7: what the first byte may be and what the second one must then be. Any further
// byte is 80..BF.
struct Row {
  unsigned char first_low, first_high;
  unsigned char second_low, second_high;
  std::size_t length;
};
constexpr std::array kTable{
    Row{0xC2, 0xDF, 0x80, 0xBF, 2}, Row{0xE0, 0xE0, 0xA0, 0xBF, 3}, Row{0xE1, 0xEC, 0x80, 0xBF, 3},
    Row{0xED, 0xED, 0x80, 0x9F, 3}, Row{0xEE, 0xEF, 0x80, 0xBF, 3}, Row{0xF0, 0xF0, 0x90, 0xBF, 4},
    Row{0xF1, 0xF3, 0x80, 0xBF, 4}, Row{0xF4, 0xF4, 0x80, 0x8F, 4},
};

unsigned char byte_at(std::string_view bytes, std::size_t offset) {
  return static_cast<unsigned char>(bytes[offset]);
}

}  // namespace

Step step(std::string_view bytes, std::size_t offset) {
  if (offset >= bytes.size()) return {};
  const unsigned char first = byte_at(bytes, offset);
  if (first < 0x80) return {1, true};
  const auto* row = std::ranges::find_if(kTable, [first](const Row& candidate) {
    return first >= candidate.first_low && first <= candidate.first_high;
  });
  if (row == kTable.end()) return {1, false};
  unsigned char low = row->second_low;
  unsigned char high = row->second_high;
  for (std::size_t i = 1; i < row->length; ++i, low = 0x80, high = 0xBF) {
    if (offset + i >= bytes.size()) return {i, false};
    if (byte_at(bytes, offset + i) < low || byte_at(bytes, offset + i) > high) return {i, false};
  }
  return {row->length, true};
}

char32_t value_of(std::string_view sequence) {
  constexpr std::array<unsigned char, 5> kFirstMasks{0, 0x7F, 0x1F, 0x0F, 0x07};
  char32_t value = byte_at(sequence, 0) & kFirstMasks.at(sequence.size());
  for (std::size_t i = 1; i < sequence.size(); ++i)
    value = (value << 6) | (byte_at(sequence, i) & 0x3FU);
  return value;
}

}  // namespace greffier::diag
