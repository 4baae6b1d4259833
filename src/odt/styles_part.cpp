#include "odt/styles_part.hpp"

#include <set>

#include <fmt/core.h>

#include "odt/list_styles.hpp"
#include "odt/namespaces.hpp"
#include "odt/properties.hpp"
#include "odt/style_writer.hpp"
#include "xml/writer.hpp"

namespace greffier::odt {

namespace {

using namespace office;

class StylesWriter {
 public:
  StylesWriter(std::string& out, const StyleSheet& sheet) : out_(out), sheet_(sheet) {}

  void write(const Stories& stories) {
    out_.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles" +
             declarations() + fmt::format(" office:version=\"{}\">", kVersion));
    out_.raw(font_declarations(sheet_));
    out_.start("office:styles");
    write_defaults();
    const auto name = [](Role role) { return encode_style_name(info(role).odf); };
    for (const Style& style : sheet_.styles)
      write_style(out_, style, sheet_.page.text_width(), name);
    write_graphic_style();
    write_outline();
    write_bullet_style(out_, kBulletStyle, sheet_.lists);
    write_number_style(out_, kNumberStyle, sheet_.lists);
    write_notes_configuration();
    out_.end();
    write_page(stories);
    out_.raw("</office:document-styles>");
  }

 private:
  void write_defaults() {
    out_.start("style:default-style").attribute("style:family", "paragraph");
    out_.empty("style:paragraph-properties", {{"fo:orphans", "2"},
                                              {"fo:widows", "2"},
                                              {"style:writing-mode", "page"},
                                              {"style:tab-stop-distance", "12.5mm"}});
    out_.empty("style:text-properties",
               {{"style:use-window-font-color", "true"},
                {"fo:language", sheet_.language},
                {"fo:country", sheet_.country.empty() ? "none" : sheet_.country},
                {"fo:hyphenate", "false"}});
    out_.end();
    out_.start("style:default-style").attribute("style:family", "table");
    out_.empty("style:table-properties", {{"table:border-model", "collapsing"}});
    out_.end();
    out_.start("style:default-style").attribute("style:family", "table-row");
    out_.empty("style:table-row-properties", {{"fo:keep-together", "auto"}});
    out_.end();
  }

  // Pictures stand on the line like letters.
  void write_graphic_style() {
    out_.start("style:style").attribute("style:name", kGraphicStyle);
    out_.attribute("style:family", "graphic");
    out_.empty("style:graphic-properties", {{"text:anchor-type", "as-char"},
                                            {"style:vertical-pos", "top"},
                                            {"style:vertical-rel", "baseline"},
                                            {"fo:padding", "0mm"},
                                            {"fo:border", "none"}});
    out_.end();
  }

  void write_outline() {
    out_.start("text:outline-style").attribute("style:name", "Outline");
    for (std::size_t i = 0; i < sheet_.outline.size(); ++i) {
      const OutlineLevel& level = sheet_.outline[i];
      const bool numbered = level.format != NumberFormat::none;
      out_.start("text:outline-level-style").attribute("text:level", static_cast<int>(i) + 1);
      if (numbered) {
        if (!level.prefix.empty()) out_.attribute("style:num-prefix", level.prefix);
        out_.attribute("style:num-suffix", level.suffix);
      }
      out_.attribute("style:num-format", num_format(level.format));
      if (numbered && level.shown_levels > 1)
        out_.attribute("text:display-levels", level.shown_levels);
      out_.start("style:list-level-properties")
          .attribute("text:list-level-position-and-space-mode", "label-alignment");
      out_.empty("style:list-level-label-alignment",
                 {{"text:label-followed-by", numbered ? "space" : "nothing"}});
      out_.end().end();
    }
    out_.end();
  }

  void write_notes_configuration() {
    out_.empty("text:notes-configuration",
               {{"text:note-class", "footnote"},
                {"text:citation-style-name", encode_style_name(info(Role::footnote_call).odf)},
                {"text:citation-body-style-name", encode_style_name(info(Role::footnote_call).odf)},
                {"text:default-style-name", encode_style_name(info(Role::footnote).odf)},
                {"style:num-format", "1"},
                {"text:start-value", "0"},
                {"text:footnotes-position", "page"},
                {"text:start-numbering-at", "document"}});
  }

  void write_page_layout(std::string_view name) {
    const Page& page = sheet_.page;
    out_.start("style:page-layout").attribute("style:name", name);
    if (page.mirrored) out_.attribute("style:page-usage", "mirrored");
    out_.start("style:page-layout-properties");
    out_.attribute("fo:page-width", millimetres(page.width));
    out_.attribute("fo:page-height", millimetres(page.height));
    out_.attribute("style:print-orientation", page.width > page.height ? "landscape" : "portrait");
    out_.attribute("fo:margin-top", millimetres(page.top));
    out_.attribute("fo:margin-bottom", millimetres(page.bottom));
    out_.attribute("fo:margin-left", millimetres(page.left));
    out_.attribute("fo:margin-right", millimetres(page.right));
    out_.start("style:footnote-sep").attribute("style:width", "0.5pt");
    out_.attribute("style:distance-before-sep", "6pt").attribute("style:distance-after-sep", "4pt");
    out_.attribute("style:line-style", "solid").attribute("style:adjustment", "left");
    out_.attribute("style:rel-width", "25%").attribute("style:color", sheet_.table.rule.color);
    out_.end().end();
    write_margin_box("style:header-style", "fo:margin-bottom", page.header_height, page.header_gap);
    write_margin_box("style:footer-style", "fo:margin-top", page.footer_height, page.footer_gap);
    out_.end();
  }

  void write_margin_box(std::string_view element, std::string_view side, double height,
                        double gap) {
    out_.start(element).start("style:header-footer-properties");
    out_.attribute("fo:min-height", millimetres(height + gap)).attribute(side, millimetres(gap));
    out_.end().end();
  }

  void write_story(std::string_view element, std::string_view story) {
    if (!story.empty()) out_.start(element).raw(story).end();
  }

  // The first page has the letterhead; the standard page follows.
  void write_page(const Stories& stories) {
    const bool letterhead = !stories.first_header.empty() || !stories.first_footer.empty();
    out_.start("office:automatic-styles");
    write_page_layout("pm1");
    if (letterhead) write_page_layout("pm2");
    out_.raw(stories.automatic).end();
    out_.start("office:master-styles");
    out_.start("style:master-page").attribute("style:name", "Standard");
    out_.attribute("style:page-layout-name", "pm1");
    write_story("style:header", stories.header);
    write_story("style:footer", stories.footer);
    out_.end();
    if (letterhead) {
      out_.start("style:master-page").attribute("style:name", "First_20_Page");
      out_.attribute("style:display-name", "First Page");
      out_.attribute("style:page-layout-name", "pm2");
      out_.attribute("style:next-style-name", "Standard");
      write_story("style:header", stories.first_header);
      write_story("style:footer",
                  stories.first_footer.empty() ? stories.footer : stories.first_footer);
      out_.end();
    }
    out_.end();
  }

  xml::Writer out_;
  const StyleSheet& sheet_;
};

}  // namespace

std::string font_declarations(const StyleSheet& sheet) {
  std::set<std::string> fonts;
  for (const Style& style : sheet.styles)
    if (style.text.font) fonts.insert(*style.text.font);
  std::string out;
  xml::Writer writer(out);
  writer.start("office:font-face-decls");
  for (const std::string& font : fonts)
    writer.empty(
        "style:font-face",
        {{"style:name", font},
         {"svg:font-family", font.find(' ') == std::string::npos ? font : "'" + font + "'"}});
  writer.end();
  return out;
}

TemplateStyles template_styles(const StyleSheet& sheet) {
  TemplateStyles styles;
  for (const RoleInfo& role : roles()) styles.map.set(role.role, encode_style_name(role.odf));
  styles.table = sheet.table;
  styles.has_table = true;
  styles.page = sheet.page;
  styles.outline = sheet.outline;
  styles.bullets = kBulletStyle;
  styles.numbers = encode_style_name(kNumberStyle);
  styles.graphics = kGraphicStyle;
  styles.column_gap = sheet.column_gap;
  styles.language = sheet.language_tag();
  return styles;
}

std::string styles_part(const StyleSheet& sheet, const Stories& stories) {
  std::string out;
  StylesWriter(out, sheet).write(stories);
  return out;
}

}  // namespace greffier::odt
