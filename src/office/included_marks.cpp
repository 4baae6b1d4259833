#include "office/included_marks.hpp"

#include <string_view>

namespace greffier::office {

namespace {

constexpr std::string_view kMark = "greffier:included";
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
}

}  // namespace greffier::office
