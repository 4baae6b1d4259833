#include "odt/namespaces.hpp"

#include <string>

namespace greffier::odt {

std::string declarations() {
  std::string out;
  for (const auto& [uri, prefix] : kPrefixes)
    out.append(" xmlns:").append(prefix).append("=\"").append(uri).append("\"");
  return out;
}

}  // namespace greffier::odt
