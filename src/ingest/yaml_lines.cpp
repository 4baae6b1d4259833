#include "ingest/yaml_lines.hpp"

#include <algorithm>

#include "ingest/ascii.hpp"

namespace greffier::ingest {

namespace {

constexpr auto kNone = std::string_view::npos;
// Signs that start something else than a plain key (YAML 1.2 § 5.3).
constexpr std::string_view kNoKeyStart = "[]{}>|*&!%@`#,";
// Signs that a plain value cannot start with.
constexpr std::string_view kReserved = "%@`,]}";
constexpr std::size_t kLongestKeyWithoutSpace = 40;

bool ends_key(std::string_view after_colon) {
  return after_colon.empty() || wide_space_length(after_colon) > 0;
}

// Offset after the quoted string that starts at `offset`, or npos.
std::size_t after_quoted(std::string_view text, std::size_t offset) {
  const std::size_t close = text.find(text[offset], offset + 1);
  return close == kNone ? kNone : close + 1;
}

std::size_t find_colon(std::string_view line, std::size_t body) {
  if (body >= line.size() || kNoKeyStart.find(line[body]) != kNone) return kNone;
  std::size_t i = body;
  if (line[i] == '"' || line[i] == '\'') {
    i = after_quoted(line, i);
    if (i == kNone) return kNone;
    i = std::min(line.find_first_not_of(' ', i), line.size());
    return i < line.size() && line[i] == ':' && ends_key(line.substr(i + 1)) ? i : kNone;
  }
  const std::string_view rest = line.substr(0, body + comment_start(line.substr(body)));
  for (i = rest.find(':', i); i != kNone; i = rest.find(':', i + 1))
    if (ends_key(rest.substr(i + 1))) return i;
  return kNone;
}

bool starts_item(std::string_view text) {
  return text.starts_with('-') && (text.size() == 1 || is_blank(text[1]));
}

std::size_t after_spaces(std::string_view line, std::size_t offset) {
  while (const std::size_t length = wide_space_length(line.substr(offset))) offset += length;
  return offset;
}

std::size_t width(std::string_view white) {
  return white.size() + static_cast<std::size_t>(std::ranges::count(white, '\t'));
}

bool is_key_byte(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || c == '_' || c == '-' || c == ' ' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool is_identifier(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || c == '_' || c == '-';
  });
}

// `&name`, `&name value`, `*name`, `!tag value`: YAML proper, which few write but some do.
bool is_yaml_indicator(std::string_view value) {
  const std::string_view name = value.substr(1, value.find(' ') - 1);
  if (value.front() == '*') return is_identifier(trimmed(value.substr(1)));
  if (value.front() == '&') return is_identifier(name);
  return is_identifier(name.substr(std::min(name.find_first_not_of('!'), name.size())));
}

bool has_inner_mark(std::string_view value) {
  if (value.ends_with(':') || value.find(": ") != kNone || value.find(":\t") != kNone) return true;
  return value.find(" #") != kNone;
}

}  // namespace

YamlLine yaml_line(std::string_view line) {
  YamlLine result;
  result.content = std::min(line.find_first_not_of(" \t"), line.size());
  result.indent = width(line.substr(0, result.content));
  result.blank = result.content == line.size() || line[result.content] == '#';
  result.body = result.content;
  while (!result.blank && starts_item(line.substr(result.body))) {
    result.dash = result.level();
    result.body = after_spaces(line, result.body + 1);
  }
  result.colon = result.blank ? kNone : find_colon(line, result.body);
  result.value = result.is_field() ? after_spaces(line, result.colon + 1) : result.body;
  return result;
}

std::size_t comment_start(std::string_view value) {
  if (value.starts_with('#')) return 0;
  for (std::size_t i = value.find('#'); i != kNone; i = value.find('#', i + 1)) {
    const bool alone = i + 1 == value.size() || is_blank(value[i + 1]);
    if (is_blank(value[i - 1]) && alone) return i;
  }
  return value.size();
}

bool is_block_scalar_header(std::string_view value) {
  if (!value.starts_with('|') && !value.starts_with('>')) return false;
  const std::string_view rest = trimmed(value.substr(1, comment_start(value.substr(1))));
  return rest.size() <= 2 && std::ranges::all_of(rest, [](char c) {
           return c == '+' || c == '-' || (is_ascii_digit(c) && c != '0');
         });
}

bool needs_quotes(std::string_view value) {
  if (value.empty() || is_block_scalar_header(value)) return false;
  const char first = value.front();
  if (first == '*' || first == '&' || first == '!') return !is_yaml_indicator(value);
  if (first == '|' || first == '>' || kReserved.find(first) != kNone) return true;
  if (starts_item(value) || value.starts_with("? ")) return true;
  return has_inner_mark(value);
}

bool lacks_space_after_colon(std::string_view body, std::size_t& colon) {
  colon = body.find(':');
  if (colon == kNone || colon == 0 || colon > kLongestKeyWithoutSpace) return false;
  const std::string_view name = body.substr(0, colon);
  const std::string_view rest = body.substr(colon + 1);
  return !is_ascii_digit(name.front()) && std::ranges::all_of(name, is_key_byte) && !rest.empty() &&
         !rest.starts_with('/') && !rest.starts_with(':');
}

}  // namespace greffier::ingest
