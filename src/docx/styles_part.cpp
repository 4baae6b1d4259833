#include "docx/styles_part.hpp"

#include "docx/namespaces.hpp"
#include "docx/numbering_part.hpp"
#include "docx/ordered.hpp"
#include "docx/properties.hpp"
#include "docx/style_writer.hpp"
#include "docx/units.hpp"
#include "xml/writer.hpp"

namespace greffier::docx {

namespace {

using namespace office;

class StylesWriter {
 public:
  StylesWriter(std::string& out, const StyleSheet& sheet) : out_(out), sheet_(sheet) {}

  void write() {
    out_.raw(xml::kDeclaration);
    out_.raw("<w:styles" + std::string(kDeclarations) + ">");
    write_defaults();
    write_roots();
    const StyleSetting setting{[](Role role) { return std::string(info(role).ooxml_id); },
                               sheet_.page.text_width()};
    for (const Style& style : sheet_.styles) write_style(out_, style, setting);
    write_table_style(out_, sheet_.table, "TableNormal");
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
