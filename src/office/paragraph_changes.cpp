#include "office/paragraph_changes.hpp"

#include <algorithm>
#include <string_view>

namespace greffier::office {

namespace {

using typography::Edit;

constexpr std::string_view kObject = "\uFFFC";

bool is_inside_character(std::string_view text, std::size_t offset) {
  return offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U;
}

// Without the characters that stay at either end.
Edit narrowed(std::string_view text, Edit edit) {
  if (edit.styling) return edit;
  const std::string_view before = text.substr(edit.begin, edit.end - edit.begin);
  const std::string_view after = edit.replacement;
  const auto shortest = std::min(before.size(), after.size());
  std::size_t head = 0;
  while (head < shortest && before[head] == after[head]) ++head;
  while (is_inside_character(before, head) || is_inside_character(after, head)) --head;
  std::size_t tail = 0;
  while (tail < shortest - head &&
         before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
    ++tail;
  while (tail > 0 && is_inside_character(before, before.size() - tail)) --tail;
  edit.replacement = after.substr(head, after.size() - head - tail);
  edit.begin += head;
  edit.end -= tail;
  return edit;
}

// An element that stands for characters is no place to write in.
int oddness(const ParagraphSource& source, const Stretch& stretch) {
  const Leaf& leaf = source.leaves()[stretch.leaf];
  const bool is_element = leaf.node->kind == xml::Node::Kind::element;
  return (stretch.is_fixed ? 32 : 0) + (is_element ? 16 : 0) + leaf.look.oddness();
}

// The stretch that takes the replacement.
std::size_t home_of(const ParagraphSource& source, const Edit& edit) {
  const std::size_t right = source.stretch_at(edit.begin);
  const std::vector<Stretch>& stretches = source.stretches();
  const bool is_between = edit.begin == edit.end && edit.begin == stretches[right].begin;
  if (!is_between || right == 0) return right;
  const int left_oddness = oddness(source, stretches[right - 1]);
  return oddness(source, stretches[right]) < left_oddness ? right : right - 1;
}

bool can_be_changed(const ParagraphSource& source, const Stretch& stretch) {
  return !stretch.is_fixed && !source.leaves()[stretch.leaf].look.is_protected();
}

bool can_be_written(std::string_view replacement) {
  return replacement.find_first_of("\t\n") == std::string_view::npos &&
         replacement.find(kObject) == std::string_view::npos;
}

}  // namespace

LookRanges look_ranges(const ParagraphSource& source) {
  LookRanges result;
  for (const Stretch& stretch : source.stretches()) {
    const TextLook& look = source.leaves()[stretch.leaf].look;
    const typography::Range range{stretch.begin, stretch.end};
    if (look.is_protected()) result.protected_ranges.push_back(range);
    if (look.superscript.value_or(false)) result.superscripts.push_back(range);
    if (look.small_caps.value_or(false)) result.small_caps.push_back(range);
    if (look.italics.value_or(false)) result.italics.push_back(range);
  }
  return result;
}

bool add_changes(const ParagraphSource& source, const Edit& edit, std::vector<Change>& changes) {
  const Edit narrow = narrowed(source.text(), edit);
  if (!can_be_written(narrow.replacement)) return false;
  const std::vector<Stretch>& stretches = source.stretches();
  const std::size_t home = home_of(source, narrow);
  if (!can_be_changed(source, stretches[home])) return false;
  for (std::size_t i = home + 1; i < stretches.size() && stretches[i].begin < narrow.end; ++i)
    if (!can_be_changed(source, stretches[i])) return false;
  changes.push_back(
      {stretches[home].leaf, narrow.begin, narrow.begin, narrow.replacement, narrow.styling});
  for (std::size_t i = home; i < stretches.size() && stretches[i].begin < narrow.end; ++i) {
    const Stretch& stretch = stretches[i];
    const std::size_t begin = std::max(narrow.begin, stretch.begin);
    if (stretch.leaf != changes.back().leaf)
      changes.push_back({stretch.leaf, begin, begin, {}, {}});
    changes.back().end = std::min(narrow.end, stretch.end);
  }
  return true;
}

char byte_before(const std::string& text, const std::vector<Change>& changes, std::size_t index) {
  std::size_t at = changes[index].begin;
  while (index > 0 && changes[index - 1].end == at) {
    const Change& previous = changes[--index];
    if (!previous.replacement.empty()) return previous.replacement.back();
    at = previous.begin;
  }
  return at == 0 ? '\0' : text[at - 1];
}

char byte_behind(const std::string& text, const std::vector<Change>& changes, std::size_t index) {
  std::size_t at = changes[index].end;
  while (index + 1 < changes.size() && changes[index + 1].begin == at) {
    const Change& next = changes[++index];
    if (!next.replacement.empty()) return next.replacement.front();
    at = next.end;
  }
  return at == text.size() ? '\0' : text[at];
}

}  // namespace greffier::office
