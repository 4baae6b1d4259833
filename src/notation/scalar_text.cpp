#include "notation/scalar_text.hpp"

#include <algorithm>
#include <variant>

#include <fmt/core.h>

#include "ingest/ascii.hpp"
#include "ingest/scalars.hpp"
#include "ingest/yaml_lines.hpp"

namespace greffier::notation {

namespace {

constexpr std::string_view kNoStart = "-?:,[]{}#&*!|>'\"%@`=~";

bool has_control(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

bool is_list_start(std::string_view text) {
  return text.front() == '-' && text.size() > 1 && text[1] != ' ' && text[1] != '\t' &&
         text[1] != '-';
}

// True when the reader takes the bare words for the text they are.
bool is_bare(std::string_view text, ScalarPlace place) {
  if (text.empty() || ingest::trimmed_wide(text).size() != text.size() || has_control(text))
    return false;
  if (kNoStart.find(text.front()) != std::string_view::npos && !is_list_start(text)) return false;
  if (text.back() == ':' || ingest::comment_start(text) != text.size()) return false;
  if (!std::holds_alternative<std::string>(ingest::plain_scalar(text).data)) return false;
  if (place == ScalarPlace::field) return true;
  std::size_t colon = 0;
  const bool field = ingest::yaml_line(text).is_field();
  return !field && !ingest::lacks_space_after_colon(text, colon) &&
         text.find(" #") == std::string_view::npos;
}

// YAML 1.2 § 5.7.
std::string in_quotes(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      result += '\\';
      result += c;
    } else if (c == '\n') {
      result += "\\n";
    } else if (c == '\t') {
      result += "\\t";
    } else if (static_cast<unsigned char>(c) < 0x20) {
      result += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
    } else {
      result += c;
    }
  }
  return result + '"';
}

}  // namespace

std::string scalar_line(std::string_view text, ScalarPlace place) {
  return is_bare(text, place) ? std::string(text) : in_quotes(text);
}

std::string key_line(std::string_view key) {
  const std::string line = std::string(key) + ": x";
  const ingest::YamlLine shape = ingest::yaml_line(line);
  const bool bare = !key.empty() && shape.is_field() && shape.colon == key.size() &&
                    shape.content == 0 && !shape.is_item() && !has_control(key) &&
                    kNoStart.find(key.front()) == std::string_view::npos &&
                    key.find('#') == std::string_view::npos;
  if (bare) return std::string(key);
  std::string inside(key);
  std::ranges::replace(inside, '\n', ' ');
  const bool has_quote = inside.find('"') != std::string::npos;
  if (has_quote) std::ranges::replace(inside, '\'', ' ');
  const char quote = has_quote ? '\'' : '"';
  return fmt::format("{0}{1}{0}", quote, inside);
}

bool fits_block_scalar(std::string_view text) {
  if (text.find('\n') == std::string_view::npos || text.front() == '\n') return false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    const bool blank = line.find_first_not_of(" \t") == std::string_view::npos;
    if (has_control(line) || (blank && !line.empty()) || (begin == 0 && line.front() == ' '))
      return false;
    begin = end + 1;
  }
  return text.size() < 2 || !text.ends_with("\n\n");
}

}  // namespace greffier::notation
