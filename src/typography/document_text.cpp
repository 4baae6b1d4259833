#include "typography/document_text.hpp"

#include <algorithm>
#include <set>

#include "model/walk.hpp"
#include "text/utf8.hpp"
#include "typography/characters.hpp"
#include "typography/protected_ranges.hpp"
#include "typography/runs.hpp"

namespace greffier::typography {

namespace {

// A text that is not well-formed is read as nothing, as the engine leaves it alone.
std::string masked(const Paragraph& paragraph) {
  if (text::first_invalid(paragraph.text)) return {};
  std::string text(paragraph.text);
  SignIndex index(text);
  for (const Range& range : protected_ranges(paragraph, index))
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(range.begin),
              text.begin() + static_cast<std::ptrdiff_t>(range.end), static_cast<char>(kOpaque));
  return text;
}

std::vector<EnglishPart> english_of(const Paragraph& paragraph) {
  std::vector<EnglishPart> parts;
  for (const Range& range : unmarked_english(paragraph)) {
    const std::size_t length = range.end - range.begin;
    parts.push_back({range, std::string(paragraph.text.substr(range.begin, length)),
                     length == paragraph.text.size()});
  }
  return parts;
}

std::set<const model::Inlines*> titles_of(const model::Blocks& blocks) {
  std::set<const model::Inlines*> titles;
  model::for_each_block(blocks, [&titles](const model::Block& block) {
    if (const auto* heading = std::get_if<model::Heading>(&block.node))
      titles.insert(&heading->inlines);
  });
  return titles;
}

}  // namespace

void DocumentText::add(const model::Blocks& blocks) {
  bodies_.push_back(&blocks);
  const std::set<const model::Inlines*> titles = titles_of(blocks);
  model::for_each_inlines(blocks, [&](const model::Inlines& inlines) {
    if (inlines.empty()) return;
    const Runs runs(inlines);
    passages_.push_back({masked(runs.paragraph()),
                         titles.contains(&inlines),
                         &inlines,
                         {},
                         english_of(runs.paragraph())});
  });
}

void DocumentText::add(std::string_view field, const diag::Span& span) {
  add({.text = field, .can_style = false}, false, span);
}

void DocumentText::add(const Paragraph& paragraph, bool is_title, const diag::Span& span) {
  passages_.push_back({masked(paragraph), is_title, nullptr, span, english_of(paragraph)});
}

std::string masked_text(const model::Inlines& inlines) {
  return inlines.empty() ? std::string() : masked(Runs(inlines).paragraph());
}

diag::Span place(const Passage& passage, std::size_t begin, std::size_t end) {
  if (passage.inlines == nullptr) return place_in(passage.text, passage.span, begin, end);
  return Runs(*passage.inlines).place(begin, end);
}

}  // namespace greffier::typography
