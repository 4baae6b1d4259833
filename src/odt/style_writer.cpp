#include "odt/style_writer.hpp"

#include "odt/properties.hpp"

namespace greffier::odt {

using namespace office;

namespace {

void refer(xml::Writer& out, std::string_view attribute, const std::string& name) {
  if (!name.empty()) out.attribute(attribute, name);
}

}  // namespace

void write_style(xml::Writer& out, const Style& style, double text_width, const StyleNames& names) {
  const RoleInfo& role = info(style.role);
  const bool paragraph = role.family == Family::paragraph;
  const std::string name = names(style.role);
  out.start("style:style").attribute("style:name", name);
  if (name != role.odf) out.attribute("style:display-name", role.odf);
  out.attribute("style:family", paragraph ? "paragraph" : "text");
  if (role.parent != style.role) refer(out, "style:parent-style-name", names(role.parent));
  if (const Role next = next_role(style.role); next != style.role)
    refer(out, "style:next-style-name", names(next));
  if (const int level = heading_level(style.role))
    out.attribute("style:default-outline-level", level);
  if (paragraph) {
    out.attribute("style:class", heading_level(style.role) > 0 ? "text" : "extra");
    write_paragraph_properties(out, style.paragraph, text_width);
  }
  write_text_properties(out, style.text);
  out.end();
}

}  // namespace greffier::odt
