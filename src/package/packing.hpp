// A part packed while it is still being written: what is behind never needs to be held.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "package/package.hpp"

namespace greffier::package {

// Deflates content that comes in pieces (zlib: libdeflate wants all of it at once). For one thread.
class Packing {
 public:
  Packing();
  ~Packing();
  Packing(Packing&&) noexcept;
  Packing& operator=(Packing&&) noexcept;

  void append(std::string_view content);
  // Length of the content so far.
  [[nodiscard]] std::size_t size() const;
  // Ends the part; `head` is what stands before all that was appended.
  [[nodiscard]] Packed finish(std::string_view head = {}) &&;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace greffier::package
