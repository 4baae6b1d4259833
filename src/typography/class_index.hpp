// The classes of a text's bytes, block by block: a pass skips what does not concern it sixteen
// bytes at a time, so that a text is read byte by byte once and not by every pass.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "typography/bytes.hpp"

namespace greffier::typography {

class ClassIndex {
 public:
  // Reads `text`; keeps no view of it.
  explicit ClassIndex(std::string_view text) { read(text); }

  void read(std::string_view text) {
    blocks_.resize((text.size() + kBlock - 1) / kBlock);
    const std::size_t whole = text.size() / kBlock;
    for (std::size_t block = 0; block < whole; ++block) {
      Classes classes = 0;
      for (std::size_t i = 0; i < kBlock; ++i) classes |= classes_of(text[block * kBlock + i]);
      blocks_[block] = classes;
    }
    if (whole < blocks_.size()) blocks_[whole] = classes_in(text.substr(whole * kBlock));
    all_ = 0;
    for (const Classes block : blocks_) all_ |= block;
  }

  // Every class that some byte is in.
  [[nodiscard]] Classes all() const { return all_; }

  // As find_class; `text` is the one that was read last.
  [[nodiscard]] std::size_t find(std::string_view text, std::size_t position,
                                 Classes classes) const {
    while (position < text.size()) {
      const std::size_t block = position / kBlock;
      const std::size_t end = std::min((block + 1) * kBlock, text.size());
      if ((blocks_[block] & classes) != 0)
        for (; position < end; ++position)
          if ((classes_of(text[position]) & classes) != 0) return position;
      position = end;
    }
    return text.size();
  }

 private:
  static constexpr std::size_t kBlock = 16;

  std::vector<Classes> blocks_;
  Classes all_ = 0;
};

}  // namespace greffier::typography
