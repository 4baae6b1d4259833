#include "docx/list_copy.hpp"

#include <string>

#include "text/numbers.hpp"

namespace greffier::docx {

namespace {

// The element of that name with that attribute value, up to its end tag; "" when there is none.
std::string_view element(std::string_view xml, std::string_view name, std::string_view key,
                         std::string_view value) {
  const std::string open = "<" + std::string(name) + " ";
  const std::string close = "</" + std::string(name) + ">";
  const std::string wanted = std::string(key) + "=\"" + std::string(value) + "\"";
  for (std::size_t at = xml.find(open); at != std::string_view::npos; at = xml.find(open, at + 1)) {
    const std::string_view tag = xml.substr(at, xml.find('>', at) - at);
    if (tag.find(wanted) == std::string_view::npos) continue;
    return xml.substr(at, xml.find(close, at) - at);
  }
  return {};
}

// The w:val of the first element of that name, "" when there is none.
std::string_view value_of(std::string_view xml, std::string_view name) {
  constexpr std::string_view kValue = "w:val=\"";
  const std::size_t at = xml.find("<" + std::string(name) + " ");
  if (at == std::string_view::npos) return {};
  const std::size_t begin = xml.find(kValue, at);
  if (begin == std::string_view::npos) return {};
  const std::string_view rest = xml.substr(begin + kValue.size());
  return rest.substr(0, rest.find('"'));
}

std::optional<int> integer(std::string_view text) {
  const auto number = text::parse_decimal(text);
  return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

}  // namespace

std::optional<ListInstance> numbered_like(std::string_view numbering, std::string_view id) {
  const std::string_view list = element(numbering, "w:num", "w:numId", id);
  const std::string_view abstract = value_of(list, "w:abstractNumId");
  const auto number = integer(abstract);
  if (!number) return std::nullopt;
  const std::string_view first_level = element(
      element(numbering, "w:abstractNum", "w:abstractNumId", abstract), "w:lvl", "w:ilvl", "0");
  if (first_level.empty() || value_of(first_level, "w:numFmt") == "bullet") return std::nullopt;
  const auto own_start =
      integer(value_of(element(list, "w:lvlOverride", "w:ilvl", "0"), "w:startOverride"));
  const int start = own_start.value_or(integer(value_of(first_level, "w:start")).value_or(1));
  return ListInstance{0, *number, 0, start};
}

}  // namespace greffier::docx
