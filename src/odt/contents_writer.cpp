#include "odt/contents_writer.hpp"

#include <array>

#include <fmt/core.h>

#include "office/contents.hpp"
#include "xml/writer.hpp"

namespace greffier::odt {

namespace {

using model::Listed;
using office::Role;

// The elements of an index (ODF 1.3 part 3 § 8.3 to 8.5), in the order of Listed.
struct Elements {
  std::string_view index;
  std::string_view name;  // of the index, before its number
};
constexpr std::array kElements{Elements{"table-of-content", "Sommaire"},
                               Elements{"table-index", "Index des tableaux "},
                               Elements{"illustration-index", "Index des illustrations "}};

const Elements& elements_of(Listed listed) {
  return kElements[static_cast<std::size_t>(listed)];
}

void write_title_template(xml::Writer& out, Writing& writing, Listed listed) {
  const Role role = listed == Listed::headings ? Role::contents_title : Role::captions_title;
  out.start("text:index-title-template")
      .attribute("text:style-name", writing.roles.id(role))
      .text(office::terms_of(listed).title)
      .end();
}

void write_end_of_template(xml::Writer& out) {
  out.empty("text:index-entry-text", {});
  out.empty("text:index-entry-tab-stop", {{"style:type", "right"}, {"style:leader-char", "."}});
  out.empty("text:index-entry-page-number", {});
  out.empty("text:index-entry-link-end", {});
}

// What Writer rebuilds the entries from when the user asks for it.
void write_headings_source(xml::Writer& out, Writing& writing, int depth) {
  out.start("text:table-of-content-source").attribute("text:outline-level", depth);
  write_title_template(out, writing, Listed::headings);
  for (int level = 1; level <= depth; ++level) {
    office::HeadingEntry entry;
    entry.level = level;
    out.start("text:table-of-content-entry-template").attribute("text:outline-level", level);
    out.attribute("text:style-name", writing.roles.id(office::entry_role(entry)));
    out.empty("text:index-entry-link-start", {});
    out.empty("text:index-entry-chapter", {});
    out.empty("text:index-entry-span", {});
    write_end_of_template(out);
    out.end();
  }
  out.end();
}

void write_captions_source(xml::Writer& out, Writing& writing, Listed listed) {
  const std::string_view index = elements_of(listed).index;
  out.start(fmt::format("text:{}-source", index));
  out.attribute("text:use-caption", "true");
  out.attribute("text:caption-sequence-name", office::terms_of(listed).sequence);
  out.attribute("text:caption-sequence-format", "text");
  write_title_template(out, writing, listed);
  out.start(fmt::format("text:{}-entry-template", index));
  out.attribute("text:style-name", writing.roles.id(Role::captions_entry));
  out.empty("text:index-entry-link-start", {});
  write_end_of_template(out);
  out.end().end();
}

void write_entry(xml::Writer& out, Writing& writing, const office::HeadingEntry& entry, int page) {
  out.start("text:p").attribute("text:style-name", writing.roles.id(office::entry_role(entry)));
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
  const office::ContentsPlace& look = writing.contents[static_cast<std::size_t>(index) - 1];
  if (!office::has_entries(writing.headings, look.listed)) return {};
  std::string xml;
  xml::Writer out(xml);
  const std::string element = fmt::format("text:{}", elements_of(look.listed).index);
  const std::string name = fmt::format("{}{}", elements_of(look.listed).name, index);
  out.start(element).attribute("text:name", name);
  out.attribute("text:protected", "true");
  if (look.listed == Listed::headings) {
    write_headings_source(out, writing, look.depth);
  } else {
    write_captions_source(out, writing, look.listed);
  }
  out.start("text:index-body");
  out.start("text:index-title").attribute("text:name", name + "_titre");
  out.start("text:p").attribute("text:style-name",
                                office::title_look(writing.contents, writing.headings, index));
  out.text(office::terms_of(look.listed).title).end().end();
  for (std::size_t i = 0; i < writing.headings.size(); ++i)
    if (office::is_listed(writing.headings[i], look.listed, look.depth))
      write_entry(out, writing, writing.headings[i], pages[i]);
  out.end().end();
  return xml;
}

}  // namespace greffier::odt
