#include "typography/line_layout.hpp"

#include <algorithm>

namespace greffier::typography {

bool LineLayout::has_columns(std::size_t position) {
  if (position < end_) return has_columns_;
  const std::size_t before = position == 0 ? text_.npos : text_.rfind('\n', position - 1);
  const std::size_t begin = before == text_.npos ? 0 : before + 1;
  const std::size_t line_end = std::min(text_.find('\n', position), text_.size());
  end_ = line_end + 1;
  const std::string_view line = text_.substr(begin, line_end - begin);
  const std::size_t first = std::min(line.find_first_not_of(" \t"), line.size());
  const std::string_view inside = line.substr(first);
  has_columns_ = inside.find('\t') != inside.npos || inside.find("   ") != std::string_view::npos;
  return has_columns_;
}

}  // namespace greffier::typography
