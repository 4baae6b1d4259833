// Text files of lines and of fields between blanks.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

namespace greffier::dictionary {

// The parts of `text` between the characters of `separators`, empty ones left out.
[[nodiscard]] inline std::vector<std::string_view> parts_of(std::string_view text,
                                                            std::string_view separators) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = text.find_first_not_of(separators); begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(separators, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = text.find_first_not_of(separators, end);
  }
  return parts;
}

[[nodiscard]] inline std::vector<std::string_view> lines_of(std::string_view text) {
  return parts_of(text, "\r\n");
}
[[nodiscard]] inline std::vector<std::string_view> fields_of(std::string_view line) {
  return parts_of(line, " \t");
}

}  // namespace greffier::dictionary
