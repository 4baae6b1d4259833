#include "office/part_buffer.hpp"

#include <string_view>
#include <utility>

namespace greffier::office {

namespace {

// Most documents are shorter, and packed at once, which makes them smaller.
constexpr std::size_t kLong = std::size_t{256} << 10;

}  // namespace

std::size_t PartBuffer::settle(std::size_t offset) {
  if (offset < kLong) return 0;
  const std::string_view settled = std::string_view(text_).substr(0, offset);
  if (packing_) {
    packing_->append(settled);
  } else {
    head_ = settled;
    packing_.emplace();
  }
  text_.erase(0, offset);
  return offset;
}

void PartBuffer::restore() {
  if (!packing_) return;
  const package::Part part({}, std::move(*packing_).finish(head_));
  text_.insert(0, *part.content());
  packing_.reset();
}

package::Part PartBuffer::take(std::string name) && {
  if (!packing_) return {std::move(name), std::move(text_)};
  packing_->append(text_);
  return {std::move(name), std::move(*packing_).finish(head_)};
}

}  // namespace greffier::office
