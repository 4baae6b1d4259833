#include "ingest/references.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "ingest/ascii.hpp"
#include "ingest/shield.hpp"

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

std::size_t count(const std::string& text, const std::string& name) {
  std::size_t found = 0;
  for (std::size_t i = text.find(name); i != std::string::npos; i = text.find(name, i + 1)) ++found;
  return found;
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
  for_each_line(lower, [&](std::size_t number, std::string_view line) {
    const std::string_view name = defined_name(line);
    if (name.empty() || name.starts_with("[^")) return;
    if (count(lower, std::string(name)) < 2) lines.push_back(number);
  });
  return lines;
}

std::string shield_definitions(const std::string& text, const std::vector<std::size_t>& lines) {
  std::string result;
  for_each_line(text, [&](std::size_t number, std::string_view line) {
    const bool shields = std::ranges::binary_search(lines, number);
    const std::size_t begin = shields ? line.find('[') : line.size();
    result += line.substr(0, begin);
    if (shields) append_shielded(result, line.substr(begin, line[begin + 1] == '^' ? 2 : 1));
    if (shields) line.remove_prefix(begin + (line[begin + 1] == '^' ? 2 : 1));
    if (shields) result += line;
    result += '\n';
  });
  if (!text.ends_with('\n')) result.pop_back();
  return result;
}

}  // namespace greffier::ingest
