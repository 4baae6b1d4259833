#include "odt/page_entries.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "xml/escape.hpp"

namespace greffier::odt {

namespace {

using office::PageEntry;

struct Index {
  std::string_view start, end;
};
constexpr std::array kIndexes{Index{"<text:table-of-content ", "</text:table-of-content>"},
                              Index{"<text:table-index ", "</text:table-index>"},
                              Index{"<text:illustration-index ", "</text:illustration-index>"}};
constexpr std::string_view kLink = "xlink:href=\"#";
constexpr std::string_view kTab = "<text:tab/>";
constexpr std::string_view kLinkEnd = "</text:a>";
constexpr std::string_view kProbeStyle = "GreffierSonde";

// The entries between two offsets.
void add_entries(std::string_view content, std::size_t at, std::size_t end,
                 std::vector<PageEntry>& entries) {
  while ((at = content.find(kLink, at)) < end) {
    const std::size_t name = at + kLink.size();
    const std::size_t close = content.find(kLinkEnd, name);
    if (close >= end) return;
    const std::size_t tab = content.rfind(kTab, close);
    if (tab != std::string_view::npos && tab > name)
      entries.push_back({std::string(content.substr(name, content.find('"', name) - name)),
                         tab + kTab.size(), close});
    at = close;
  }
}

std::string inserted(std::string text, std::string_view before, std::string_view xml) {
  const std::size_t at = text.rfind(before);
  return at == std::string::npos ? text : text.insert(at, xml);
}

}  // namespace

std::vector<PageEntry> page_entries(std::string_view content) {
  std::vector<PageEntry> entries;
  for (const Index& index : kIndexes) {
    std::size_t at = 0;
    while ((at = content.find(index.start, at)) != std::string_view::npos) {
      const std::size_t end = content.find(index.end, at);
      if (end == std::string_view::npos) break;
      add_entries(content, at, end, entries);
      at = end;
    }
  }
  // Numbers are replaced from the first to the last.
  std::ranges::sort(entries, {}, &PageEntry::begin);
  return entries;
}

// Anchors are attribute values as they stand in the part: escaped already.
std::string with_probe(std::string_view content, std::span<const std::string> anchors) {
  std::string lines;
  for (std::size_t i = 0; i < anchors.size(); ++i)
    lines += fmt::format(
        "<text:p{}>{}<text:bookmark-ref text:reference-format=\"template\" text:ref-name=\"{}\">0"
        "</text:bookmark-ref>{}</text:p>",
        i == 0 ? fmt::format(" text:style-name=\"{}\"", kProbeStyle) : "", office::probe_start(i),
        anchors[i], office::kProbeEnd);
  const std::string style = fmt::format(
      "<style:style style:name=\"{}\" style:family=\"paragraph\"><style:paragraph-properties "
      "fo:break-before=\"page\"/></style:style>",
      kProbeStyle);
  return inserted(inserted(std::string(content), "</office:text>", lines),
                  "</office:automatic-styles>", style);
}

}  // namespace greffier::odt
