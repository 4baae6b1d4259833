// Files of records as spreadsheets write them for « texte Unicode ».
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <string>

#include "io/file_system.hpp"

namespace greffier::pipeline {

// Gives a file in UTF-16 that begins with a byte order mark as UTF-8, without the mark; any other
// as it is. What is no UTF-16 in it is U+FFFD.
class Utf16Reading final : public io::Reading {
 public:
  explicit Utf16Reading(std::unique_ptr<io::Reading> reading) : reading_(std::move(reading)) {}
  [[nodiscard]] diag::Result<std::size_t> read(std::span<char> out) override;

 private:
  enum class Order { unknown, none, little, big };

  void recognise(std::span<const char> start);
  void decode(std::span<const char> bytes);
  void add_unit(char16_t unit);
  // Reads and decodes; 0 at the end.
  diag::Result<std::size_t> decode_more();
  // What is decoded.
  std::size_t take(std::span<char> out);

  std::unique_ptr<io::Reading> reading_;
  Order order_ = Order::unknown;
  std::array<char, std::size_t{16} << 10U> raw_{};
  std::size_t kept_ = 0;  // bytes of raw_ that wait for the rest of their unit
  char16_t high_ = 0;     // that waits for the other half of its pair, or 0
  std::string text_;      // decoded, given from at_ on
  std::size_t at_ = 0;
};

}  // namespace greffier::pipeline
