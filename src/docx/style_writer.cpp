#include "docx/style_writer.hpp"

#include <fmt/core.h>

#include "docx/numbering_part.hpp"
#include "docx/ordered.hpp"
#include "docx/properties.hpp"
#include "docx/units.hpp"
#include "docx/writing.hpp"

namespace greffier::docx {

using namespace office;

namespace {

// Styles that Word's user sees first in the gallery.
bool is_quick(Role role) {
  return role == Role::text || role == Role::title || heading_level(role) > 0 ||
         (role >= Role::decision_label && role <= Role::key_message);
}

void refer(xml::Writer& out, std::string_view element, const std::string& id) {
  if (!id.empty()) out.empty(element, {{"w:val", id}});
}

std::string paragraph_xml(const Style& style, const StyleSetting& setting) {
  Ordered properties(paragraph_order());
  add_paragraph_properties(properties, style.paragraph, setting.text_width);
  if (const int level = heading_level(style.role)) {
    properties.add("w:outlineLvl", {{"w:val", std::to_string(level - 1)}});
    if (setting.has_outline)
      properties.add("w:numPr",
                     fmt::format("<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"{}\"/></w:numPr>",
                                 level - 1, kOutlineList));
  }
  return properties.wrapped("w:pPr");
}

}  // namespace

void write_style(xml::Writer& out, const Style& style, const StyleSetting& setting) {
  const RoleInfo& role = info(style.role);
  const bool paragraph = role.family == Family::paragraph;
  out.start("w:style").attribute("w:type", paragraph ? "paragraph" : "character");
  if (style.role == Role::standard) out.attribute("w:default", "1");
  out.attribute("w:styleId", setting.ids(style.role));
  out.empty("w:name", {{"w:val", role.ooxml}});
  if (role.parent != style.role) refer(out, "w:basedOn", setting.ids(role.parent));
  if (const Role next = next_role(style.role); next != style.role)
    refer(out, "w:next", setting.ids(next));
  if (is_quick(style.role)) out.empty("w:qFormat", {});
  if (paragraph) out.raw(paragraph_xml(style, setting));
  Ordered run(run_order());
  add_run_properties(run, style.text);
  out.raw(run.wrapped("w:rPr")).end();
}

void write_table_style(xml::Writer& out, const TableLook& look, std::string_view base) {
  const std::string padding = twips_text(look.cell_padding);
  out.start("w:style").attribute("w:type", "table").attribute("w:styleId", kTableStyle);
  out.empty("w:name", {{"w:val", "Tableau Greffier"}});
  if (!base.empty()) out.empty("w:basedOn", {{"w:val", base}});
  out.start("w:tblPr").start("w:tblBorders");
  out.raw(border_element("w:top", look.edge) + border_element("w:bottom", look.rule) +
          border_element("w:insideH", look.rule));
  out.end().start("w:tblCellMar");
  for (const std::string_view side : {"w:top", "w:left", "w:bottom", "w:right"})
    out.empty(side, {{"w:w", padding}, {"w:type", "dxa"}});
  out.end().end();
  if (!look.heading_background.empty()) {
    out.start("w:tblStylePr").attribute("w:type", "firstRow").start("w:tcPr");
    out.empty("w:shd",
              {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", hex(look.heading_background)}});
    out.end().end();
  }
  out.end();
}

}  // namespace greffier::docx
