#include "office/included_marks.hpp"

#include <charconv>
#include <string_view>

namespace greffier::office {

namespace {

using xml::Node;

constexpr std::string_view kMark = "greffier:included";
constexpr std::string_view kSource = "greffier:source";
constexpr char kCounts = '1';
constexpr char kCountsNot = '0';

}  // namespace

void mark_included(xml::Node& block, const IncludedMark& mark) {
  block.set_attribute(kMark, (mark.counts ? kCounts : kCountsNot) + mark.file);
}

std::optional<IncludedMark> included_mark(const xml::Node& block) {
  const std::string* said = block.attribute(kMark);
  if (said == nullptr) return std::nullopt;
  return IncludedMark{said->front() == kCounts, said->substr(1)};
}

void remove_included_mark(xml::Node& block) {
  block.remove_attribute(kMark);
  block.remove_attribute(kSource);
}

diag::SourceId included_source(const Node& paragraph) {
  const std::string* said = paragraph.attribute(kSource);
  diag::SourceId source = diag::kNoSource;
  if (said != nullptr) std::from_chars(said->data(), said->data() + said->size(), source);
  return source;
}

void mark_source(Node& paragraph, diag::SourceId source) {
  paragraph.set_attribute(kSource, std::to_string(source));
}

}  // namespace greffier::office
