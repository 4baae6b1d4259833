#include "office/missing_roles.hpp"

#include <string>

#include "office/messages.hpp"

namespace greffier::office {

void report_missing_roles(const StyleMap& map, std::string_view name, diag::Sink& sink) {
  std::string list;
  for (const Role role : map.missing()) {
    if (!list.empty()) list += ", ";
    list += info(role).odf;
  }
  if (!list.empty()) sink.raise(kMissingRole, {}, list, name);
}

}  // namespace greffier::office
