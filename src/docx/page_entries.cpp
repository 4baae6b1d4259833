#include "docx/page_entries.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "text/letters.hpp"
#include "text/numbers.hpp"

namespace greffier::docx {

namespace {

using office::PageEntry;

constexpr std::string_view kField = " PAGEREF ";
constexpr std::string_view kResult = "w:fldCharType=\"separate\"";
constexpr std::string_view kEnd = "w:fldCharType=\"end\"";
constexpr std::string_view kText = "<w:t";
constexpr std::string_view kTextEnd = "</w:t>";

// What stands behind a mark, "" when it is not there.
std::string_view after(std::string_view text, std::string_view mark) {
  const std::size_t at = text.find(mark);
  return at == std::string_view::npos ? std::string_view() : text.substr(at + mark.size());
}

std::string line(std::size_t index, std::string_view anchor) {
  constexpr std::string_view kBreak = "<w:pPr><w:pageBreakBefore/></w:pPr>";
  return fmt::format(
      "<w:p>{}<w:r><w:t>{}</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>"
      "<w:instrText xml:space=\"preserve\"> PAGEREF {} \\h </w:instrText></w:r><w:r><w:fldChar "
      "w:fldCharType=\"separate\"/></w:r><w:r><w:t>0</w:t></w:r><w:r><w:fldChar "
      "w:fldCharType=\"end\"/></w:r><w:r><w:t>{}</w:t></w:r></w:p>",
      index == 0 ? kBreak : "", office::probe_start(index), anchor, office::kProbeEnd);
}

}  // namespace

// The result is one text of one run, as contents_writer.hpp and Word write it.
std::vector<PageEntry> page_entries(std::string_view document) {
  std::vector<PageEntry> entries;
  std::size_t at = 0;
  while ((at = document.find(kField, at)) != std::string_view::npos) {
    const std::size_t name = at + kField.size();
    const std::size_t name_end = document.find_first_of(" <", name);
    const std::size_t result = document.find(kResult, name);
    const std::size_t end = document.find(kEnd, name);
    at = name;
    if (name_end == std::string_view::npos || result >= end || end == std::string_view::npos)
      continue;
    const std::size_t text = document.find('>', document.find(kText, result));
    const std::size_t text_end = document.find(kTextEnd, result);
    if (text >= text_end || text_end >= end) continue;
    entries.push_back({std::string(document.substr(name, name_end - name)), text + 1, text_end});
  }
  return entries;
}

std::string with_probe(std::string_view document, std::span<const std::string> anchors) {
  std::string lines;
  for (std::size_t i = 0; i < anchors.size(); ++i) lines += line(i, anchors[i]);
  std::string result(document);
  const std::size_t section = result.rfind("<w:sectPr");
  const std::size_t body_end = result.rfind("</w:body>");
  const bool is_last = section != std::string::npos && body_end != std::string::npos &&
                       result.find("</w:p>", section) == std::string::npos;
  const std::size_t at = is_last ? section : body_end;
  return at == std::string::npos ? result : result.insert(at, lines);
}

std::string printed_label(std::string_view document, std::string_view anchor,
                          const std::string& label) {
  const std::size_t bookmark = document.find(fmt::format("w:name=\"{}\"", anchor));
  const std::size_t section = document.find("<w:sectPr", bookmark);
  const auto page = text::parse_decimal(label);
  if (bookmark == std::string_view::npos || section == std::string_view::npos || !page)
    return label;
  const std::string_view properties =
      document.substr(section, document.find("</w:sectPr>", section) - section);
  const std::string_view numbering = after(properties, "<w:pgNumType");
  const std::string_view format = after(numbering.substr(0, numbering.find('>')), "w:fmt=\"");
  const int number = static_cast<int>(std::clamp(*page, 0.0, 100'000.0));
  if (format.starts_with("lowerRoman")) return text::lower(text::roman(number));
  if (format.starts_with("upperRoman")) return text::roman(number);
  if (format.starts_with("lowerLetter")) return text::lower(text::alphabetic(number));
  return format.starts_with("upperLetter") ? text::alphabetic(number) : label;
}

}  // namespace greffier::docx
