#include "readers/html_pictures.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "ingest/ascii.hpp"
#include "text/utf8.hpp"

namespace greffier::readers {

namespace {

struct Type {
  std::string_view media, ending;
};
constexpr std::array kTypes{Type{"image/png", "png"},   Type{"image/jpeg", "jpg"},
                            Type{"image/jpg", "jpg"},   Type{"image/gif", "gif"},
                            Type{"image/webp", "webp"}, Type{"image/svg+xml", "svg"}};

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = ingest::ascii_lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string unescaped(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_escape =
        text[i] == '%' && i + 2 < text.size() && hex(text[i + 1]) >= 0 && hex(text[i + 2]) >= 0;
    result += is_escape ? static_cast<char>(hex(text[i + 1]) * 16 + hex(text[i + 2])) : text[i];
    i += is_escape ? 2 : 0;
  }
  return result;
}

// RFC 4648 § 4; white space counts for nothing.
std::optional<std::string> from_base64(std::string_view text) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  unsigned bits = 0;
  int count = 0;
  for (const char c : text) {
    if (c == '=' || c == ' ' || c == '\n' || c == '\r' || c == '\t') continue;
    const std::size_t digit = kDigits.find(c);
    if (digit == std::string_view::npos) return {};
    bits = (bits << 6U) | static_cast<unsigned>(digit);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xFFU);
  }
  return bytes;
}

}  // namespace

bool is_remote(std::string_view source) {
  const std::string start = ingest::ascii_lower(source.substr(0, 8));
  return start.starts_with("http:") || start.starts_with("https:") || start.starts_with("//") ||
         start.starts_with("cid:") || start.starts_with("blob:") || start.starts_with("ftp:") ||
         start.starts_with("about:");
}

std::optional<material::Picture> read_data_picture(std::string_view source, std::size_t number) {
  const std::size_t comma = source.find(',');
  if (!ingest::ascii_lower(source.substr(0, 5)).starts_with("data:") || comma == source.npos)
    return {};
  const std::string head = ingest::ascii_lower(source.substr(5, comma - 5));
  const std::string_view media = std::string_view(head).substr(0, head.find(';'));
  const auto type = std::ranges::find(kTypes, media, &Type::media);
  if (type == kTypes.end()) return {};
  const std::string_view content = source.substr(comma + 1);
  const auto bytes = head.ends_with(";base64") ? from_base64(unescaped(content))
                                               : std::optional(unescaped(content));
  if (!bytes || bytes->empty()) return {};
  return material::Picture{fmt::format("images/image-{}.{}", number, type->ending), *bytes};
}

std::string local_path(std::string_view source) {
  std::string path = unescaped(source.substr(0, source.find_first_of("?#")));
  std::ranges::replace(path, '\\', '/');
  return text::repair(path);
}

}  // namespace greffier::readers
