#include "docx/contents_writer.hpp"

#include <vector>

#include <fmt/format.h>

#include "xml/escape.hpp"

namespace greffier::docx {

namespace {

using office::Role;

constexpr std::string_view kFieldEnd = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

std::string field_start(std::string_view instruction) {
  return fmt::format(
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {} "
      "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
      instruction);
}

std::string text_run(std::string_view text) {
  std::string out = "<w:r><w:t xml:space=\"preserve\">";
  xml::append_text(out, text);
  return out + "</w:t></w:r>";
}

std::string paragraph(Writing& writing, Role role, std::string_view content) {
  return fmt::format("<w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr>{}</w:p>", writing.roles.id(role),
                     content);
}

std::string title(std::string_view properties) {
  return fmt::format("<w:p>{}{}</w:p>", properties, text_run("Sommaire"));
}

std::string entry(const office::HeadingEntry& heading, int page) {
  std::string out = fmt::format("<w:hyperlink w:anchor=\"{}\" w:history=\"1\">", heading.anchor);
  out += text_run(heading.number.empty() ? heading.text : heading.number + " " + heading.text);
  out += "<w:r><w:tab/></w:r>";
  out += field_start(fmt::format("PAGEREF {} \\h", heading.anchor));
  return out + text_run(std::to_string(page)) + std::string(kFieldEnd) + "</w:hyperlink>";
}

}  // namespace

std::string contents_xml(Writing& writing, std::span<const int> pages, int index) {
  const ContentsLook& look = writing.contents_looks[static_cast<std::size_t>(index) - 1];
  std::vector<std::pair<Role, std::string>> entries;
  for (std::size_t i = 0; i < writing.headings.size(); ++i)
    if (const int level = writing.headings[i].level; level <= look.depth)
      entries.emplace_back(static_cast<Role>(static_cast<int>(Role::contents1) + level - 1),
                           entry(writing.headings[i], pages[i]));
  if (entries.empty()) return {};
  entries.front().second.insert(
      0, field_start(fmt::format("TOC \\o \"1-{}\" \\h \\z \\u", look.depth)));
  entries.back().second += kFieldEnd;

  std::string out =
      "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/>"
      "<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>";
  out += title(look.title);
  for (const auto& [role, content] : entries) out += paragraph(writing, role, content);
  return out + "</w:sdtContent></w:sdt>";
}

}  // namespace greffier::docx
