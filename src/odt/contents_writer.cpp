#include "odt/contents_writer.hpp"

#include <fmt/format.h>

#include "xml/writer.hpp"

namespace greffier::odt {

namespace {

using office::Role;

Role entry_role(int level) {
  return static_cast<Role>(static_cast<int>(Role::contents1) + level - 1);
}

// What Writer rebuilds the entries from when the user asks for it.
void write_source(xml::Writer& out, Writing& writing, int depth) {
  out.start("text:table-of-content-source").attribute("text:outline-level", depth);
  out.start("text:index-title-template")
      .attribute("text:style-name", writing.roles.id(Role::contents_title))
      .text("Sommaire")
      .end();
  for (int level = 1; level <= depth; ++level) {
    out.start("text:table-of-content-entry-template").attribute("text:outline-level", level);
    out.attribute("text:style-name", writing.roles.id(entry_role(level)));
    out.empty("text:index-entry-link-start", {});
    out.empty("text:index-entry-chapter", {});
    out.empty("text:index-entry-span", {});
    out.empty("text:index-entry-text", {});
    out.empty("text:index-entry-tab-stop", {{"style:type", "right"}, {"style:leader-char", "."}});
    out.empty("text:index-entry-page-number", {});
    out.empty("text:index-entry-link-end", {});
    out.end();
  }
  out.end();
}

void write_entry(xml::Writer& out, Writing& writing, const office::HeadingEntry& entry, int page) {
  out.start("text:p").attribute("text:style-name", writing.roles.id(entry_role(entry.level)));
  out.start("text:a").attribute("xlink:type", "simple").attribute("xlink:href", "#" + entry.anchor);
  if (writing.roles.has(Role::contents_link))
    for (const std::string_view name : {"text:style-name", "text:visited-style-name"})
      out.attribute(name, writing.roles.id(Role::contents_link));
  if (!entry.number.empty()) out.text(entry.number + " ");
  out.text(entry.text).empty("text:tab", {}).text(std::to_string(page));
  out.end().end();
}

}  // namespace

std::string contents_xml(Writing& writing, std::span<const int> pages, int index) {
  std::string xml;
  xml::Writer out(xml);
  const ContentsLook& look = writing.contents_looks[static_cast<std::size_t>(index) - 1];
  const std::string name = fmt::format("Sommaire{}", index);
  out.start("text:table-of-content").attribute("text:name", name);
  out.attribute("text:protected", "true");
  write_source(out, writing, look.depth);
  out.start("text:index-body");
  out.start("text:index-title").attribute("text:name", name + "_titre");
  out.start("text:p").attribute("text:style-name", look.title).text("Sommaire").end().end();
  for (std::size_t i = 0; i < writing.headings.size(); ++i)
    if (writing.headings[i].level <= look.depth)
      write_entry(out, writing, writing.headings[i], pages[i]);
  out.end().end();
  return xml;
}

}  // namespace greffier::odt
