// A file read character by character, whatever its size: only a piece of it is held.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "io/file_system.hpp"

namespace greffier::io {

class CharacterReader {
 public:
  explicit CharacterReader(std::unique_ptr<Reading> reading) : reading_(std::move(reading)) {}

  // The next byte; nothing at the end, or where reading failed.
  [[nodiscard]] std::optional<char> next() {
    if (at_ == size_ && !fill()) return std::nullopt;
    const char byte = buffer_[at_++];
    if (byte == '\n') ++line_;
    return byte;
  }
  // Sets `line` to the bytes up to the end of the line, which is left out; false at the end. A line
  // of more than `limit` bytes is cut there, and the rest of it passed over.
  bool next_line(std::string& line, std::size_t limit);

  // The number of the line that the next byte stands on, from 1.
  [[nodiscard]] std::uint32_t line() const { return line_; }
  // Why reading failed; nothing while it does not.
  [[nodiscard]] const std::optional<diag::Diagnostic>& failure() const { return failure_; }

 private:
  bool fill();

  std::unique_ptr<Reading> reading_;
  std::vector<char> buffer_ = std::vector<char>(std::size_t{64} << 10U);
  std::size_t at_ = 0;
  std::size_t size_ = 0;
  std::uint32_t line_ = 1;
  std::optional<diag::Diagnostic> failure_;
};

}  // namespace greffier::io
