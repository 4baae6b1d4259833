#include "docx/styles_part.hpp"

#include <fmt/format.h>

#include "docx/namespaces.hpp"
#include "docx/numbering_part.hpp"
#include "docx/ordered.hpp"
#include "docx/properties.hpp"
#include "docx/units.hpp"
#include "xml/writer.hpp"

namespace greffier::docx {

namespace {

using namespace office;

// Styles that Word's user sees first in the gallery.
bool is_quick(Role role) {
  return role == Role::text || role == Role::title || heading_level(role) > 0 ||
         (role >= Role::decision_label && role <= Role::key_message);
}

class StylesWriter {
 public:
  StylesWriter(std::string& out, const StyleSheet& sheet) : out_(out), sheet_(sheet) {}

  void write() {
    out_.raw(xml::kDeclaration);
    out_.raw("<w:styles" + std::string(kDeclarations) + ">");
    write_defaults();
    write_roots();
    for (const Style& style : sheet_.styles) write_style(style);
    write_table_style();
    out_.raw("</w:styles>");
  }

 private:
  void write_defaults() {
    const Style& standard = sheet_.style(Role::standard);
    Ordered run(run_order());
    add_run_properties(run, standard.text);
    run.add("w:lang",
            {{"w:val", sheet_.language_tag()}, {"w:eastAsia", "fr-FR"}, {"w:bidi", "ar-SA"}});
    out_.start("w:docDefaults").start("w:rPrDefault").raw(run.wrapped("w:rPr")).end();
    Ordered paragraph(paragraph_order());
    add_paragraph_properties(paragraph, standard.paragraph, sheet_.page.text_width());
    out_.start("w:pPrDefault").raw(paragraph.wrapped("w:pPr")).end().end();
  }

  // The styles that Word takes for granted.
  void write_roots() {
    out_.raw(
        "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
        "<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/>"
        "</w:style>"
        "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">"
        "<w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/>"
        "<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>"
        "<w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/>"
        "<w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/>"
        "</w:tblCellMar></w:tblPr></w:style>"
        "<w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\">"
        "<w:name w:val=\"No List\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/></w:style>");
  }

  void write_style(const Style& style) {
    const RoleInfo& role = info(style.role);
    const bool paragraph = role.family == Family::paragraph;
    out_.start("w:style").attribute("w:type", paragraph ? "paragraph" : "character");
    if (style.role == Role::standard) out_.attribute("w:default", "1");
    out_.attribute("w:styleId", role.ooxml_id);
    out_.empty("w:name", {{"w:val", role.ooxml}});
    if (role.parent != style.role) out_.empty("w:basedOn", {{"w:val", info(role.parent).ooxml_id}});
    if (const Role next = next_role(style.role); next != style.role)
      out_.empty("w:next", {{"w:val", info(next).ooxml_id}});
    if (is_quick(style.role)) out_.empty("w:qFormat", {});
    if (paragraph) out_.raw(paragraph_xml(style));
    Ordered run(run_order());
    add_run_properties(run, style.text);
    out_.raw(run.wrapped("w:rPr")).end();
  }

  std::string paragraph_xml(const Style& style) const {
    Ordered properties(paragraph_order());
    add_paragraph_properties(properties, style.paragraph, sheet_.page.text_width());
    if (const int level = heading_level(style.role)) {
      properties.add("w:outlineLvl", {{"w:val", std::to_string(level - 1)}});
      properties.add("w:numPr",
                     fmt::format("<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"{}\"/></w:numPr>",
                                 level - 1, kOutlineList));
    }
    return properties.wrapped("w:pPr");
  }

  void write_table_style() {
    const TableLook& look = sheet_.table;
    const std::string padding = twips_text(look.cell_padding);
    out_.start("w:style").attribute("w:type", "table").attribute("w:styleId", kTableStyle);
    out_.empty("w:name", {{"w:val", "Tableau Greffier"}});
    out_.empty("w:basedOn", {{"w:val", "TableNormal"}});
    out_.start("w:tblPr").start("w:tblBorders");
    out_.raw(border_element("w:top", look.edge) + border_element("w:bottom", look.rule) +
             border_element("w:insideH", look.rule));
    out_.end().start("w:tblCellMar");
    for (const std::string_view side : {"w:top", "w:left", "w:bottom", "w:right"})
      out_.empty(side, {{"w:w", padding}, {"w:type", "dxa"}});
    out_.end().end();
    if (!look.heading_background.empty()) {
      out_.start("w:tblStylePr").attribute("w:type", "firstRow").start("w:tcPr");
      out_.empty(
          "w:shd",
          {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", hex(look.heading_background)}});
      out_.end().end();
    }
    out_.end();
  }

  xml::Writer out_;
  const StyleSheet& sheet_;
};

}  // namespace

TemplateStyles template_styles(const StyleSheet& sheet) {
  TemplateStyles styles;
  for (const RoleInfo& role : roles()) styles.map.set(role.role, std::string(role.ooxml_id));
  styles.table = sheet.table;
  styles.table_style = kTableStyle;
  styles.page = sheet.page;
  styles.outline = sheet.outline;
  styles.bullets = kBulletNumbering;
  styles.numbers = kNumberNumbering;
  styles.lists = sheet.lists;
  styles.column_gap = sheet.column_gap;
  return styles;
}

std::string styles_part(const StyleSheet& sheet) {
  std::string out;
  StylesWriter(out, sheet).write();
  return out;
}

}  // namespace greffier::docx
