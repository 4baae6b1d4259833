#include "docx/after_table.hpp"

#include <cstddef>

#include "docx/ordered.hpp"
#include "docx/units.hpp"
#include "office/roles.hpp"

namespace greffier::docx {

namespace {

constexpr std::string_view kEnd = "</w:pPr>";

// The value of the first w:pStyle; "" without one.
std::string_view style_in(std::string_view properties) {
  constexpr std::string_view kStyle = "<w:pStyle w:val=\"";
  const std::size_t begin = properties.find(kStyle);
  if (begin == std::string_view::npos) return {};
  properties.remove_prefix(begin + kStyle.size());
  return properties.substr(0, properties.find('"'));
}

bool is_close_to_what_precedes(std::string_view style, const Writing& writing) {
  if (style.empty()) return true;
  for (const office::RoleInfo& info : office::roles()) {
    if (info.family == office::Family::character || writing.roles.known(info.role) != style)
      continue;
    return writing.charte == nullptr ||
           writing.charte->style(info.role).paragraph.before.value_or(0) < kAfterTable;
  }
  return false;
}

}  // namespace

std::string spaced_after_table(std::string_view xml, const Writing& writing) {
  const std::size_t open = xml.find('>');
  const bool is_paragraph = xml.starts_with("<w:p>") || xml.starts_with("<w:p ");
  if (!is_paragraph || open == std::string_view::npos || xml[open - 1] == '/')
    return std::string(xml);
  std::string_view rest = xml.substr(open + 1);
  std::string_view own;
  if (rest.starts_with("<w:pPr>")) {
    const std::size_t end = rest.find(kEnd);
    if (end == std::string_view::npos) return std::string(xml);
    own = rest.substr(kEnd.size() - 1, end - kEnd.size() + 1);
    rest.remove_prefix(end + kEnd.size());
  }
  if (own.find("<w:spacing ") != std::string_view::npos ||
      !is_close_to_what_precedes(style_in(own), writing))
    return std::string(xml);
  Ordered properties(paragraph_order());
  properties.add_missing(own);
  properties.add("w:spacing", {{"w:before", twips_text(kAfterTable)}});
  return std::string(xml.substr(0, open + 1)) + properties.wrapped("w:pPr") + std::string(rest);
}

}  // namespace greffier::docx
