#include "typography/protected_ranges.hpp"

#include <algorithm>

namespace greffier::typography {

namespace {

void merge(Ranges& ranges, std::size_t size) {
  for (Range& range : ranges) range.end = std::min(range.end, size);
  std::erase_if(ranges, [](const Range& range) { return range.begin >= range.end; });
  std::ranges::sort(ranges, {}, &Range::begin);
  std::size_t last = 0;
  for (std::size_t i = 1; i < ranges.size(); ++i) {
    if (ranges[i].begin <= ranges[last].end)
      ranges[last].end = std::max(ranges[last].end, ranges[i].end);
    else
      ranges[++last] = ranges[i];
  }
  if (!ranges.empty()) ranges.resize(last + 1);
}

}  // namespace

Ranges protected_ranges(const Paragraph& paragraph, SignIndex& index) {
  Ranges ranges(paragraph.protected_ranges.begin(), paragraph.protected_ranges.end());
  if (index.has(kDelimiterSign)) add_delimited(paragraph.text, index, ranges);
  if (index.has(kTechnicalSign)) add_technical_words(paragraph.text, index, ranges);
  add_code(paragraph.text, index, ranges);
  if (index.has(kDigitSign)) add_identifiers(paragraph.text, index, ranges);
  if (index.may_be_foreign()) add_foreign(paragraph.text, ranges);
  merge(ranges, paragraph.text.size());
  return ranges;
}

}  // namespace greffier::typography
