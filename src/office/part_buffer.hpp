// A part while it is written.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "package/package.hpp"
#include "package/packing.hpp"

namespace greffier::office {

// Holds what can still be changed: the beginning and the end. What is settled between them is
// packed as it grows, so that a table of a hundred thousand rows takes the memory of its packed
// form.
class PartBuffer {
 public:
  // The end, to append to.
  [[nodiscard]] std::string& text() { return text_; }
  // The beginning, at least all that was there when settle() was first called.
  [[nodiscard]] std::string& front() { return packing_ ? head_ : text_; }

  // What stands before `offset` of text() is not looked at again: it may leave text(). Returns how
  // many bytes did.
  std::size_t settle(std::size_t offset);
  // Makes text() the whole content again, for those who have to look at it after all.
  void restore();
  // The finished part.
  [[nodiscard]] package::Part take(std::string name) &&;

 private:
  std::string head_;
  std::optional<package::Packing> packing_;  // once something was settled
  std::string text_;
};

}  // namespace greffier::office
