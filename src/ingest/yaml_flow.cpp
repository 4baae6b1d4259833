#include "ingest/yaml_flow.hpp"

namespace greffier::ingest {

namespace {

// YAML 1.2 § 7.3: \ escapes inside "…", '' is one apostrophe inside '…'.
std::size_t quoted_length(std::string_view text) {
  const char quote = text.front();
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      if (quote == '"' || text.substr(i + 1, 1) != "'") return i + 1;
      ++i;
    }
  }
  return 0;
}

constexpr std::string_view kValueStart = "[{,: \t\n";

}  // namespace

std::size_t enclosed_length(std::string_view text) {
  if (text.front() == '"' || text.front() == '\'') return quoted_length(text);
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '[' || c == '{') ++depth;
    if ((c == ']' || c == '}') && --depth == 0) return i + 1;
    const bool quote = c == '"' || c == '\'';
    if (quote && kValueStart.find(text[i - 1]) != std::string_view::npos) {
      const std::size_t length = quoted_length(text.substr(i));
      if (length > 0) i += length - 1;
    }
  }
  return 0;
}

}  // namespace greffier::ingest
