#include "docx/sections.hpp"

#include <algorithm>

#include "docx/ordered.hpp"
#include "docx/units.hpp"

namespace greffier::docx {

std::string section_properties(const office::Page& page, int columns, double column_gap,
                               bool continuous, std::string_view references) {
  const auto millimetres = [](double value) { return twips_text(points_of_millimetres(value)); };
  Ordered section(section_order());
  if (continuous) section.add("w:type", {{"w:val", "continuous"}});
  section.add("w:pgSz", {{"w:w", millimetres(page.width)}, {"w:h", millimetres(page.height)}});
  section.add("w:pgMar", {{"w:top", millimetres(page.body_top())},
                          {"w:right", millimetres(page.right)},
                          {"w:bottom", millimetres(page.body_bottom())},
                          {"w:left", millimetres(page.left)},
                          {"w:header", millimetres(page.top)},
                          {"w:footer", millimetres(page.bottom)},
                          {"w:gutter", "0"}});
  if (columns > 1) {
    section.add("w:cols",
                {{"w:num", std::to_string(columns)}, {"w:space", twips_text(column_gap)}});
  } else {
    section.add("w:cols", {{"w:space", twips_text(column_gap)}});
  }
  std::string children(references);
  std::string title_page;
  constexpr std::string_view kTitlePage = "<w:titlePg/>";
  if (const std::size_t at = children.find(kTitlePage); at != std::string::npos) {
    children.erase(at, kTitlePage.size());
    title_page = kTitlePage;
  }
  return "<w:sectPr>" + children + section.children() + title_page + "</w:sectPr>";
}

bool end_section(std::string& out, std::string_view properties) {
  if (!out.ends_with("</w:p>")) return false;
  const std::size_t plain = out.rfind("<w:p>");
  const std::size_t with_attributes = out.rfind("<w:p ");
  std::size_t start = std::string::npos;
  for (const std::size_t candidate : {plain, with_attributes})
    if (candidate != std::string::npos && (start == std::string::npos || candidate > start))
      start = candidate;
  if (start == std::string::npos) return false;
  if (out.find("<w:sectPr", start) != std::string::npos) return false;
  const std::size_t inside = out.find('>', start) + 1;
  if (out.compare(inside, 7, "<w:pPr>") == 0) {
    out.insert(out.find("</w:pPr>", inside), properties);
  } else {
    out.insert(inside, "<w:pPr>" + std::string(properties) + "</w:pPr>");
  }
  return true;
}

}  // namespace greffier::docx
