#include "odt/namespaces.hpp"

#include <algorithm>
#include <string>

namespace greffier::odt {

std::string declarations() {
  std::array<std::string_view, kPrefixes.size()> all;
  std::ranges::transform(kPrefixes, all.begin(), &xml::Prefix::second);
  return declarations(all);
}

std::string declarations(std::span<const std::string_view> prefixes) {
  std::string out;
  for (const auto& [uri, prefix] : kPrefixes)
    if (std::ranges::find(prefixes, prefix) != prefixes.end())
      out.append(" xmlns:").append(prefix).append("=\"").append(uri).append("\"");
  return out;
}

}  // namespace greffier::odt
