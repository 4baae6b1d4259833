#include "office/link_address.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "text/letters.hpp"

namespace greffier::office {

namespace {

constexpr std::array<std::string_view, 5> kSchemes{"http", "https", "mailto", "tel", "ftp"};
// Besides letters and figures (RFC 3986 § 2.2, § 2.3).
constexpr std::string_view kAllowed = "-._~:/?#[]@!$&'()*+,;=%";
constexpr std::string_view kUnreserved = "-._~";
// What Writer and Word put before an address that seems relative or incomplete to them.
constexpr std::array<std::string_view, 4> kPrefixes{"../", "./", "http://", "https://"};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_figure(char c) {
  return c >= '0' && c <= '9';
}
int hex_value(char c) {
  if (is_figure(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t first = std::min(text.find_first_not_of(kBlanks), text.size());
  return text.substr(first, text.find_last_not_of(kBlanks) + 1 - first);
}

// The scheme before a colon (RFC 3986 § 3.1), "" for none.
std::string_view scheme_of(std::string_view address) {
  const std::size_t end = address.find_first_of(":/?#");
  if (end == std::string_view::npos || address[end] != ':') return {};
  const std::string_view scheme = address.substr(0, end);
  const bool is_scheme =
      !scheme.empty() && is_letter(scheme.front()) && std::ranges::all_of(scheme, [](char c) {
        return is_letter(c) || is_figure(c) || c == '+' || c == '-' || c == '.';
      });
  return is_scheme ? scheme : std::string_view();
}

// The character that %XX at `at` stands for, or -1.
int decoded_at(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size() || text[at] != '%') return -1;
  const int high = hex_value(text[at + 1]);
  const int low = hex_value(text[at + 2]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

std::string encoded(std::string_view address) {
  std::string out;
  for (std::size_t i = 0; i < address.size(); ++i) {
    const char c = address[i];
    const bool is_stray = c == '%' && decoded_at(address, i) < 0;
    if (!is_stray && (is_letter(c) || is_figure(c) || kAllowed.find(c) != std::string_view::npos))
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int character = decoded_at(text, i);
    out += character < 0 ? text[i] : static_cast<char>(character);
    if (character >= 0) i += 2;
  }
  return out;
}

// The first place from `from` where `sign` stands, plain or encoded.
std::size_t find_sign(std::string_view text, char plain, std::string_view code, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at)
    if (text[at] == plain || text::lower(text.substr(at, code.size())) == code) return at;
  return std::string_view::npos;
}

}  // namespace

std::optional<std::string> link_address(std::string_view text) {
  std::string address(trimmed(text));
  if (address.empty() || std::ranges::any_of(address, is_control)) return std::nullopt;
  const std::string_view scheme = scheme_of(address);
  if (scheme.empty()) {
    if (address.starts_with("www."))
      address.insert(0, "https://");
    else if (address.find('@') != std::string::npos && address.find('/') == std::string::npos)
      address.insert(0, "mailto:");
  } else if (std::ranges::find(kSchemes, text::lower(scheme)) == kSchemes.end()) {
    return std::nullopt;
  }
  return encoded(address);
}

bool in_query_value(std::string_view beginning) {
  const std::size_t query = beginning.find_first_of("?#");
  if (query == std::string_view::npos || beginning[query] == '#') return false;
  const std::size_t sign = beginning.find_last_of("=&#?;");
  return beginning[sign] == '=' && sign > query;
}

std::string encoded_component(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (is_letter(c) || is_figure(c) || kUnreserved.find(c) != std::string_view::npos)
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return out;
}

std::string typed_address(std::string_view attribute) {
  const std::size_t begin = find_sign(attribute, '{', "%7b", 0);
  if (begin == std::string_view::npos) return std::string(attribute);
  std::size_t end = begin;
  for (std::size_t at = begin; at != std::string_view::npos;
       at = find_sign(attribute, '}', "%7d", at + 1))
    end = at;
  end = std::min(end + (attribute[end] == '%' ? 3 : 1), attribute.size());
  std::string before(attribute.substr(0, begin));
  const std::string_view after = attribute.substr(end);
  const bool is_whole = after.empty() || after == "/";
  const bool is_added = std::ranges::find(kPrefixes, before) != kPrefixes.end();
  const bool is_path = before == "../" || before == "./";
  if (is_added && (is_whole || is_path)) before.clear();
  return before + decoded(attribute.substr(begin, end - begin)) +
         std::string(is_whole ? std::string_view() : after);
}

}  // namespace greffier::office
