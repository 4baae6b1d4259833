#include "io/character_reader.hpp"

#include <algorithm>

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
    const char* begin = buffer_.data() + at_;
    const char* end = buffer_.data() + size_;
    const char* line_end = std::find(begin, end, '\n');
    const auto length = static_cast<std::size_t>(line_end - begin);
    line.append(begin, std::min(length, limit - std::min(limit, line.size())));
    at_ += length;
    if (line_end == end) continue;
    ++at_;
    ++line_;
    break;
  } while (fill());
  if (line.ends_with('\r')) line.pop_back();
  return true;
}

}  // namespace greffier::io
