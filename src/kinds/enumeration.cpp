#include "kinds/enumeration.hpp"

#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::kinds {

std::string_view trimmed(std::string_view text) {
  while (!text.empty()) {
    const text::CodePoint first = text::decode(text, 0);
    if (!text::is_space(first.value)) break;
    text.remove_prefix(first.length);
  }
  while (!text.empty()) {
    const text::CodePoint last = text::decode_before(text, text.size());
    if (!text::is_space(last.value)) break;
    text.remove_suffix(last.length);
  }
  return text;
}

std::vector<std::string> split(std::string_view text, std::string_view separators) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = text.find_first_of(separators);
    if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty())
      parts.emplace_back(part);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return parts;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string result;
  for (const std::string& part : parts) {
    if (!result.empty()) result += separator;
    result += part;
  }
  return result;
}

}  // namespace greffier::kinds
