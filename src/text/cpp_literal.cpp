#include "text/cpp_literal.hpp"

namespace greffier::text {

namespace {

constexpr std::size_t kBytesPerLine = 32;

}  // namespace

std::string cpp_literal(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string result = "\"";
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i > 0 && i % kBytesPerLine == 0) result += "\"\n    \"";
    const auto byte = static_cast<unsigned char>(bytes[i]);
    result.append("\\x") += kDigits[byte >> 4];
    result += kDigits[byte & 0xF];
  }
  return result += '"';
}

}  // namespace greffier::text
