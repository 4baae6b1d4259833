#include "kinds/act_number.hpp"

#include <algorithm>
#include <vector>

#include "ingest/scalars.hpp"
#include "text/fold.hpp"

namespace greffier::kinds {

namespace {

bool is_figure(char byte) {
  return byte >= '0' && byte <= '9';
}
bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}
bool stays(char byte) {
  return is_figure(byte) || is_letter(byte) || byte == '_' || byte == '-' || byte == ' ';
}

// The runs of figures.
std::vector<std::int64_t> figures_of(std::string_view number) {
  std::vector<std::int64_t> runs;
  for (std::size_t i = 0; i < number.size();) {
    std::size_t end = i;
    while (end < number.size() && is_figure(number[end])) ++end;
    if (const auto run = ingest::whole_number(number.substr(i, end - i))) runs.push_back(*run);
    i = std::max(end, i + 1);
  }
  return runs;
}

}  // namespace

std::string transmitted_number(std::string_view number) {
  std::string result = text::fold_name(number);
  for (char& byte : result)
    if (byte >= 'a' && byte <= 'z') byte = static_cast<char>(byte - 'a' + 'A');
  return result;
}

bool transmits_as_written(std::string_view number) {
  return std::ranges::all_of(number, stays);
}

std::optional<std::int64_t> number_step(std::string_view before, std::string_view number) {
  const std::vector<std::int64_t> a = figures_of(before);
  const std::vector<std::int64_t> b = figures_of(number);
  if (a.size() != b.size()) return std::nullopt;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (a[i] != b[i]) return b[i] - a[i];
  return std::nullopt;
}

}  // namespace greffier::kinds
