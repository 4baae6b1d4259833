// The page numbers of a table of contents that is written already, and the real ones.
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::office {

// The number at the end of one entry: its bytes in the part of the body, and the bookmark of the
// heading that it is about.
struct PageEntry {
  std::string anchor;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Pages as they are printed, by bookmark.
using PageLabels = std::map<std::string, std::string, std::less<>>;

// A probe is a page behind the last one of a copy of the document, with a line for each bookmark:
// this before the number of its page, that behind. The lines are numbered by `index`.
[[nodiscard]] std::string probe_start(std::size_t index);
inline constexpr std::string_view kProbeEnd = ";;";

// The bookmarks of the entries, each once, in their order.
[[nodiscard]] std::vector<std::string> anchors_of(std::span<const PageEntry> entries);

// What the printed text of a probed document says. Bookmarks whose line is missing, or whose page
// is no number (arabic or roman), are left out.
[[nodiscard]] PageLabels read_labels(std::string_view text, std::span<const std::string> anchors);

// `body` with the numbers of the entries replaced by the labels that are known.
[[nodiscard]] std::string with_labels(std::string_view body, std::span<const PageEntry> entries,
                                      const PageLabels& labels);

}  // namespace greffier::office
