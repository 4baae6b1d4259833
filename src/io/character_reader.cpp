#include "io/character_reader.hpp"

#include <algorithm>
#include <string_view>

namespace greffier::io {

bool CharacterReader::fill() {
  if (failure_) return false;
  const auto count = reading_->read(buffer_);
  if (!count) failure_ = count.error();
  at_ = 0;
  size_ = count ? *count : 0;
  return size_ > 0;
}

bool CharacterReader::next_line(std::string& line, std::size_t limit) {
  line.clear();
  if (at_ == size_ && !fill()) return false;
  do {
    const std::string_view rest(buffer_.data() + at_, size_ - at_);
    const std::size_t line_end = rest.find('\n');
    const std::size_t length = std::min(line_end, rest.size());
    line.append(rest, 0, std::min(length, limit - std::min(limit, line.size())));
    at_ += length;
    if (line_end == std::string_view::npos) continue;
    ++at_;
    ++line_;
    break;
  } while (fill());
  if (line.ends_with('\r')) line.pop_back();
  return true;
}

}  // namespace greffier::io
