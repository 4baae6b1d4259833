#include "odt/properties.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "office/small_capitals.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::odt {

namespace {

using office::Border;
using office::ParagraphProperties;
using office::TextAlign;
using office::TextProperties;

std::string number(double value) {
  const double rounded = std::round(value * 1000) / 1000;
  return fmt::format("{}", rounded == 0 ? 0.0 : rounded);
}

struct Attributes {
  std::vector<std::pair<std::string_view, std::string>> list;
  void add(std::string_view name, std::string value) { list.emplace_back(name, std::move(value)); }
  void points_if(std::string_view name, const std::optional<double>& value) {
    if (value) add(name, points(*value));
  }
  template <typename T>
  void choice(std::string_view name, const std::optional<T>& value, std::string_view yes,
              std::string_view no) {
    if (value) add(name, std::string(*value ? yes : no));
  }
};

std::string align(TextAlign value) {
  switch (value) {
    case TextAlign::left:
      return "start";
    case TextAlign::center:
      return "center";
    case TextAlign::right:
      return "end";
    case TextAlign::justify:
      return "justify";
  }
  return "start";
}

// Room that a border takes between the margin and the text. The style sheet measures indents to the
// text, ODF to the border.
double border_room(const std::optional<Border>& side) {
  return side && side->width > 0 ? side->width + side->padding : 0;
}

void add_indents(Attributes& attributes, const ParagraphProperties& p) {
  if (p.indent || p.left)
    attributes.add("fo:margin-left",
                   points(std::max(p.indent.value_or(0) - border_room(p.left), 0.0)));
  if (p.indent_right || p.right)
    attributes.add("fo:margin-right",
                   points(std::max(p.indent_right.value_or(0) - border_room(p.right), 0.0)));
  attributes.points_if("fo:text-indent", p.first_line);
}

struct Side {
  std::string_view border;
  std::string_view padding;
  std::optional<Border> ParagraphProperties::*member;
};
constexpr std::array kSides{
    Side{"fo:border-top", "fo:padding-top", &ParagraphProperties::top},
    Side{"fo:border-bottom", "fo:padding-bottom", &ParagraphProperties::bottom},
    Side{"fo:border-left", "fo:padding-left", &ParagraphProperties::left},
    Side{"fo:border-right", "fo:padding-right", &ParagraphProperties::right}};

void add_borders(Attributes& attributes, const ParagraphProperties& p) {
  for (const Side& side : kSides) {
    const std::optional<Border>& value = p.*side.member;
    if (!value) continue;
    attributes.add(side.border, border(*value));
    attributes.add(side.padding, points(value->padding));
  }
}

void add_paragraph_attributes(Attributes& attributes, const ParagraphProperties& p) {
  add_indents(attributes, p);
  attributes.points_if("fo:margin-top", p.before);
  attributes.points_if("fo:margin-bottom", p.after);
  if (p.line_height) attributes.add("fo:line-height", number(*p.line_height) + "%");
  if (p.align) attributes.add("fo:text-align", align(*p.align));
  attributes.choice("fo:keep-with-next", p.keep_with_next, "always", "auto");
  attributes.choice("fo:keep-together", p.keep_lines, "always", "auto");
  attributes.choice("fo:break-before", p.page_break_before, "page", "auto");
  attributes.choice("fo:break-before", p.column_break_before, "column", "auto");
  add_borders(attributes, p);
  if (p.background) attributes.add("fo:background-color", *p.background);
}

void add_text_attributes(Attributes& attributes, const TextProperties& t) {
  if (t.font) attributes.add("style:font-name", *t.font);
  attributes.points_if("fo:font-size", t.size);
  attributes.choice("fo:font-weight", t.bold, "bold", "normal");
  attributes.choice("fo:font-style", t.italic, "italic", "normal");
  attributes.choice("fo:font-variant", t.small_caps, "small-caps", "normal");
  attributes.choice("fo:text-transform", t.capitals, "uppercase", "none");
  attributes.choice("style:text-line-through-style", t.strike, "solid", "none");
  attributes.choice("style:text-underline-style", t.underline, "solid", "none");
  if (t.underline.value_or(false)) attributes.add("style:text-underline-width", "auto");
  if (t.color) attributes.add("fo:color", *t.color);
  if (t.spacing) attributes.add("fo:letter-spacing", points(*t.spacing));
  if (t.script && *t.script != 0)
    attributes.add("style:text-position", *t.script > 0 ? "super 58%" : "sub 58%");
}

void write(xml::Writer& out, const Attributes& attributes) {
  for (const auto& [name, value] : attributes.list) out.attribute(name, value);
}

}  // namespace

std::string points(double value) {
  return number(value) + "pt";
}
std::string millimetres(double value) {
  return number(value) + "mm";
}

std::string border(const Border& border) {
  if (border.width <= 0) return "none";
  return points(border.width) + " solid " + border.color;
}

std::string smaller_capitals() {
  return fmt::format("style:text-position=\"0% {}%\"", office::kSmallCapitals);
}

std::string encode_style_name(std::string_view display_name) {
  std::string out;
  for (std::size_t at = 0; at < display_name.size();) {
    const text::CodePoint c = text::decode(display_name, at);
    const bool follows = c.value == '-' || c.value == '.' || text::is_digit(c.value);
    const bool kept = text::is_letter(c.value) || (follows && !out.empty());
    if (kept) {
      text::append(out, c.value);
    } else {
      out += fmt::format("_{:x}_", static_cast<std::uint32_t>(c.value));
    }
    at += c.length;
  }
  return out;
}

void write_paragraph_properties(xml::Writer& out, const ParagraphProperties& properties,
                                double text_width) {
  Attributes attributes;
  add_paragraph_attributes(attributes, properties);
  const bool tab = properties.right_tab.value_or(false);
  if (attributes.list.empty() && !tab) return;
  out.start("style:paragraph-properties");
  write(out, attributes);
  if (tab) {
    out.start("style:tab-stops").start("style:tab-stop");
    out.attribute("style:position", millimetres(text_width)).attribute("style:type", "right");
    if (properties.dot_leader.value_or(false))
      out.attribute("style:leader-style", "dotted").attribute("style:leader-text", ".");
    out.end().end();
  }
  out.end();
}

void write_text_properties(xml::Writer& out, const TextProperties& properties) {
  Attributes attributes;
  add_text_attributes(attributes, properties);
  if (attributes.list.empty()) return;
  out.start("style:text-properties");
  write(out, attributes);
  out.end();
}

}  // namespace greffier::odt
