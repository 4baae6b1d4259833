#include "docx/list_instances.hpp"

#include <fmt/format.h>

namespace greffier::docx {

void add_list_instances(std::string& numbering, std::span<const ListInstance> lists) {
  std::string instances;
  for (const ListInstance& list : lists) {
    instances += fmt::format("<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"{}\"/>", list.number,
                             list.abstract);
    if (list.level >= 0)
      instances += fmt::format(
          "<w:lvlOverride w:ilvl=\"{}\"><w:startOverride w:val=\"{}\"/></w:lvlOverride>",
          list.level, list.start);
    instances += "</w:num>";
  }
  // After the last w:num: what may follow (w:numIdMacAtCleanup) stays behind.
  const std::size_t last = numbering.rfind("</w:num>");
  const std::size_t end = last != std::string::npos ? last + 8 : numbering.rfind("</w:numbering>");
  if (end != std::string::npos) numbering.insert(end, instances);
}

}  // namespace greffier::docx
