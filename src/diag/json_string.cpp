#include "diag/json_string.hpp"

#include <array>
#include <utility>

#include <fmt/core.h>

#include "diag/code_point.hpp"

namespace greffier::diag {

namespace {

// The short escapes of RFC 8259 § 7; other control characters take \u00XX.
constexpr std::array<std::pair<char, std::string_view>, 7> kEscapes{{
    {'"', "\\\""},
    {'\\', "\\\\"},
    {'\b', "\\b"},
    {'\f', "\\f"},
    {'\n', "\\n"},
    {'\r', "\\r"},
    {'\t', "\\t"},
}};

void append_ascii(std::string& out, char byte) {
  for (const auto& [from, to] : kEscapes)
    if (byte == from) {
      out += to;
      return;
    }
  if (byte < 0x20)
    out += fmt::format("\\u{:04x}", static_cast<int>(byte));
  else
    out += byte;
}

}  // namespace

std::string json_string(std::string_view text) {
  std::string result = "\"";
  for (std::size_t i = 0; i < text.size();) {
    const Step here = step(text, i);
    if (!here.well_formed)
      result += kReplacement;
    else if (here.length == 1)
      append_ascii(result, text[i]);
    else
      result += text.substr(i, here.length);
    i += here.length;
  }
  return result += '"';
}

}  // namespace greffier::diag
