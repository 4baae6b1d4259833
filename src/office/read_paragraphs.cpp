#include "office/read_paragraphs.hpp"

#include <utility>

#include "typography/consistency.hpp"

namespace greffier::office {

// The line of a span is the number of its paragraph here.
typography::ListedItem ReadParagraphs::add(const typography::Paragraph& paragraph, bool is_title,
                                           const diag::Place& place) {
  places_.push_back(place);
  const auto number = static_cast<std::uint32_t>(places_.size());
  text_.add(paragraph, is_title, {1, {number, 1}, {number, 0}});
  const typography::Passage& passage = text_.passages().back();
  return {.text = passage.text, .span = passage.span};
}

std::vector<PlacedFinding> ReadParagraphs::findings(const typography::Profile& profile) const {
  std::vector<PlacedFinding> result;
  for (typography::Finding& found : typography::check_consistency(text_, profile)) {
    const diag::Place& place = places_.at(found.diagnostic.span.begin.line - 1);
    found.diagnostic.span = {};
    result.push_back({std::move(found), place});
  }
  return result;
}

}  // namespace greffier::office
