#include "ingest/references.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "ingest/ascii.hpp"

namespace greffier::ingest {

namespace {

// The `[name]` that a definition line starts with, "" when it is none.
std::string_view defined_name(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t>");
  if (begin == std::string_view::npos || line[begin] != '[') return {};
  const std::size_t end = line.find("]:", begin);
  if (end == std::string_view::npos || end == begin + 1) return {};
  const std::string_view name = line.substr(begin, end + 1 - begin);
  return name.find_first_of("[]", 1) == name.size() - 1 ? name : std::string_view{};
}

// Calls `visit(number, line)` for every line.
template <typename Visit>
void for_each_line(std::string_view text, const Visit& visit) {
  std::size_t number = 1;
  for (std::size_t begin = 0; begin <= text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    visit(number, text.substr(begin, end - begin));
    begin = end + 1;
  }
}

// How often each `[name]` without brackets inside stands in the text.
using Counts = std::unordered_map<std::string_view, std::size_t>;
Counts count_names(std::string_view text) {
  Counts counts;
  for (std::size_t i = text.find('['); i != std::string_view::npos; i = text.find('[', i + 1)) {
    const std::size_t end = text.find_first_of("[]\n", i + 1);
    if (end != std::string_view::npos && text[end] == ']') ++counts[text.substr(i, end + 1 - i)];
  }
  return counts;
}

}  // namespace

std::vector<std::size_t> footnote_lines(const std::string& text) {
  std::vector<std::size_t> lines;
  if (text.find("[^") == std::string::npos) return lines;
  for_each_line(text, [&lines](std::size_t number, std::string_view line) {
    if (defined_name(line).starts_with("[^")) lines.push_back(number);
  });
  return lines;
}

std::vector<std::size_t> unused_link_lines(const std::string& text) {
  std::vector<std::size_t> lines;
  if (text.find("]:") == std::string::npos) return lines;
  const std::string lower = ascii_lower(text);
  const Counts counts = count_names(lower);
  for_each_line(lower, [&](std::size_t number, std::string_view line) {
    const std::string_view name = defined_name(line);
    if (name.empty() || name.starts_with("[^")) return;
    if (counts.at(name) < 2) lines.push_back(number);
  });
  return lines;
}

}  // namespace greffier::ingest
