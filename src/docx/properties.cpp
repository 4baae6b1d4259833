#include "docx/properties.hpp"

#include <array>
#include <optional>
#include <string_view>

#include <fmt/core.h>

#include "docx/units.hpp"

namespace greffier::docx {

namespace {

using office::Border;
using office::ParagraphProperties;
using office::TextAlign;
using office::TextProperties;

void add_switch(Ordered& out, std::string_view name, const std::optional<bool>& value) {
  if (!value) return;
  if (*value) {
    out.add(name);
  } else {
    out.add(name, {{"w:val", "0"}});
  }
}

std::string_view justification(TextAlign align) {
  switch (align) {
    case TextAlign::left:
      return "left";
    case TextAlign::center:
      return "center";
    case TextAlign::right:
      return "right";
    case TextAlign::justify:
      return "both";
  }
  return "left";
}

void add_attribute(std::string& out, std::string_view name, const std::optional<double>& points) {
  if (points) out += fmt::format(" {}=\"{}\"", name, twips(*points));
}

void add_spacing(Ordered& out, const ParagraphProperties& p) {
  std::string attributes;
  add_attribute(attributes, "w:before", p.before);
  add_attribute(attributes, "w:after", p.after);
  if (p.line_height)
    attributes +=
        fmt::format(" w:line=\"{}\" w:lineRule=\"auto\"", std::llround(*p.line_height * 2.4));
  if (!attributes.empty()) out.add("w:spacing", "<w:spacing" + attributes + "/>");
}

void add_indents(Ordered& out, const ParagraphProperties& p) {
  std::string attributes;
  add_attribute(attributes, "w:left", p.indent);
  add_attribute(attributes, "w:right", p.indent_right);
  if (p.first_line && *p.first_line < 0)
    attributes += fmt::format(" w:hanging=\"{}\"", twips(-*p.first_line));
  if (p.first_line && *p.first_line >= 0)
    attributes += fmt::format(" w:firstLine=\"{}\"", twips(*p.first_line));
  if (!attributes.empty()) out.add("w:ind", "<w:ind" + attributes + "/>");
}

struct Side {
  std::string_view element;
  std::optional<Border> ParagraphProperties::*member;
};
// In the order of CT_PBdr.
constexpr std::array kSides{
    Side{"w:top", &ParagraphProperties::top}, Side{"w:left", &ParagraphProperties::left},
    Side{"w:bottom", &ParagraphProperties::bottom}, Side{"w:right", &ParagraphProperties::right}};

void add_borders(Ordered& out, const ParagraphProperties& p) {
  std::string sides;
  for (const Side& side : kSides)
    if (const std::optional<Border>& border = p.*side.member)
      sides += border_element(side.element, *border);
  if (!sides.empty()) out.add("w:pBdr", "<w:pBdr>" + sides + "</w:pBdr>");
}

void add_tab(Ordered& out, const ParagraphProperties& p, double text_width) {
  if (!p.right_tab.value_or(false)) return;
  out.add("w:tabs",
          fmt::format("<w:tabs><w:tab w:val=\"right\" w:leader=\"{}\" w:pos=\"{}\"/></w:tabs>",
                      p.dot_leader.value_or(false) ? "dot" : "none",
                      twips(points_of_millimetres(text_width))));
}

}  // namespace

std::string hex(std::string_view color) {
  return std::string(color.starts_with('#') ? color.substr(1) : color);
}

std::string border_element(std::string_view name, const Border& border) {
  if (border.width <= 0) return fmt::format("<{} w:val=\"nil\"/>", name);
  return fmt::format("<{} w:val=\"single\" w:sz=\"{}\" w:space=\"{}\" w:color=\"{}\"/>", name,
                     std::llround(border.width * 8), std::llround(border.padding),
                     hex(border.color));
}

void add_paragraph_properties(Ordered& out, const ParagraphProperties& p, double text_width) {
  add_switch(out, "w:keepNext", p.keep_with_next);
  add_switch(out, "w:keepLines", p.keep_lines);
  add_switch(out, "w:pageBreakBefore", p.page_break_before);
  add_borders(out, p);
  if (p.background)
    out.add("w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", hex(*p.background)}});
  add_tab(out, p, text_width);
  add_spacing(out, p);
  add_indents(out, p);
  if (p.align) out.add("w:jc", {{"w:val", justification(*p.align)}});
}

void add_run_properties(Ordered& out, const TextProperties& properties) {
  if (properties.font)
    out.add("w:rFonts", {{"w:ascii", *properties.font},
                         {"w:hAnsi", *properties.font},
                         {"w:eastAsia", *properties.font},
                         {"w:cs", *properties.font}});
  add_switch(out, "w:b", properties.bold);
  add_switch(out, "w:i", properties.italic);
  add_switch(out, "w:caps", properties.capitals);
  add_switch(out, "w:smallCaps", properties.small_caps);
  add_switch(out, "w:strike", properties.strike);
  if (properties.color) out.add("w:color", {{"w:val", hex(*properties.color)}});
  if (properties.spacing) out.add("w:spacing", {{"w:val", twips_text(*properties.spacing)}});
  if (properties.size) {
    const std::string half_points = std::to_string(std::llround(*properties.size * 2));
    out.add("w:sz", {{"w:val", half_points}});
    out.add("w:szCs", {{"w:val", half_points}});
  }
  if (properties.underline) out.add("w:u", {{"w:val", *properties.underline ? "single" : "none"}});
  if (properties.script && *properties.script != 0)
    out.add("w:vertAlign", {{"w:val", *properties.script > 0 ? "superscript" : "subscript"}});
}

}  // namespace greffier::docx
