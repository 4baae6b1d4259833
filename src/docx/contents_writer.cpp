#include "docx/contents_writer.hpp"

#include <vector>

#include <fmt/core.h>

#include "office/contents.hpp"
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

// What Word rebuilds the entries from (ISO 29500-1 § 17.16.5.68): outline levels, or a sequence.
std::string instruction(const office::ContentsPlace& look) {
  if (look.listed == model::Listed::headings)
    return fmt::format("TOC \\o \"1-{}\" \\h \\z \\u", look.depth);
  return fmt::format("TOC \\h \\z \\c \"{}\"", office::terms_of(look.listed).sequence);
}

// A table of contents is a block of its own in Word; a list of captions is a field.
constexpr std::string_view kBlock =
    "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/>"
    "<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>";
constexpr std::string_view kBlockEnd = "</w:sdtContent></w:sdt>";

std::string entry(const office::HeadingEntry& heading, int page) {
  std::string out = fmt::format("<w:hyperlink w:anchor=\"{}\" w:history=\"1\">", heading.anchor);
  out += text_run(heading.number.empty() ? heading.text : heading.number + " " + heading.text);
  out += "<w:r><w:tab/></w:r>";
  out += field_start(fmt::format("PAGEREF {} \\h", heading.anchor));
  return out + text_run(std::to_string(page)) + std::string(kFieldEnd) + "</w:hyperlink>";
}

}  // namespace

std::string contents_xml(Writing& writing, std::span<const int> pages, int index) {
  const office::ContentsPlace& look = writing.contents[static_cast<std::size_t>(index) - 1];
  std::vector<std::pair<Role, std::string>> entries;
  for (std::size_t i = 0; i < writing.headings.size(); ++i)
    if (office::is_listed(writing.headings[i], look.listed, look.depth))
      entries.emplace_back(office::entry_role(writing.headings[i]),
                           entry(writing.headings[i], pages[i]));
  if (entries.empty()) return {};
  entries.front().second.insert(0, field_start(instruction(look)));
  entries.back().second += kFieldEnd;

  const bool is_block = look.listed == model::Listed::headings;
  std::string out(is_block ? kBlock : std::string_view());
  out +=
      fmt::format("<w:p>{}{}</w:p>", office::title_look(writing.contents, writing.headings, index),
                  text_run(office::terms_of(look.listed).title));
  for (const auto& [role, content] : entries) out += paragraph(writing, role, content);
  return out.append(is_block ? kBlockEnd : std::string_view());
}

}  // namespace greffier::docx
