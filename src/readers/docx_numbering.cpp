#include "readers/docx_numbering.hpp"

#include <algorithm>
#include <utility>

#include "readers/docx_names.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::readers {

namespace {

using xml::Node;

// A bullet whose sign is only spaces marks nothing: so pandoc writes what goes on with an item.
bool is_blank_sign(std::string_view sign) {
  std::size_t at = 0;
  while (at < sign.size()) {
    const text::CodePoint next = text::decode(sign, at);
    if (next.length == 0 || !text::is_space(next.value)) return false;
    at += next.length;
  }
  return true;
}

DocxNumbering::Level read_level(const Node& node) {
  using Mark = DocxNumbering::Mark;
  DocxNumbering::Level level;
  const std::string_view format = value_of(&node, "w:numFmt");
  const std::string_view sign = value_of(&node, "w:lvlText");
  const bool is_picture = node.child("w:lvlPicBulletId") != nullptr;
  if (format == "none")
    level.mark = is_blank_sign(sign) ? Mark::blank : Mark::bullet;
  else if (format == "bullet")
    level.mark = is_blank_sign(sign) && !is_picture ? Mark::blank : Mark::bullet;
  else
    level.mark = Mark::number;
  level.start = whole(value_of(&node, "w:start")).value_or(1);
  level.restart = whole(value_of(&node, "w:lvlRestart")).value_or(-1);
  const Node* properties = node.child("w:pPr");
  level.indent = whole(value_of(properties, "w:ind", "w:left"));
  if (!level.indent) level.indent = whole(value_of(properties, "w:ind", "w:start"));
  return level;
}

std::optional<int> level_of(const Node& node) {
  const auto at = whole(attribute(node, "w:ilvl"));
  if (!at || *at < 0 || *at >= DocxNumbering::kLevels) return std::nullopt;
  return at;
}

}  // namespace

void DocxNumbering::read(const Node& root) {
  for (const Node& child : root.children) {
    if (child.is("w:abstractNum")) read_abstract(child);
    if (child.is("w:num")) read_list(child);
  }
}

void DocxNumbering::read_abstract(const Node& node) {
  const std::string id(attribute(node, "w:abstractNumId"));
  Abstract& abstract = abstracts_[id];
  abstract.style_link = value_of(&node, "w:numStyleLink");
  if (const std::string_view style = value_of(&node, "w:styleLink"); !style.empty())
    by_style_[std::string(style)] = id;
  for (const Node& child : node.children)
    if (const auto at = child.is("w:lvl") ? level_of(child) : std::nullopt)
      abstract.levels[static_cast<std::size_t>(*at)] = read_level(child);
}

void DocxNumbering::read_list(const Node& node) {
  List& list = lists_[std::string(attribute(node, "w:numId"))];
  list.abstract = value_of(&node, "w:abstractNumId");
  for (const Node& child : node.children) {
    const auto at = child.is("w:lvlOverride") ? level_of(child) : std::nullopt;
    if (!at) continue;
    if (const auto start = whole(value_of(&child, "w:startOverride"))) list.starts[*at] = {*start};
    if (const Node* level = child.child("w:lvl")) {
      list.levels[*at] = read_level(*level);
      if (level->child("w:start") != nullptr)
        list.starts.emplace(*at, Start{list.levels[*at].start});
    }
  }
}

DocxNumbering::Abstract* DocxNumbering::abstract_of(const List& list) {
  auto found = abstracts_.find(list.abstract);
  if (found == abstracts_.end()) return nullptr;
  if (found->second.style_link.empty()) return &found->second;
  const auto linked = by_style_.find(found->second.style_link);
  if (linked == by_style_.end()) return &found->second;
  found = abstracts_.find(linked->second);
  return found == abstracts_.end() ? nullptr : &found->second;
}

// Levels of one abstract numbering go on together, whatever the list (§ 17.9.15).
void DocxNumbering::count(Abstract& counts, const Level& level, int at) {
  std::optional<int>& reached = counts.counts[static_cast<std::size_t>(at)];
  reached = reached ? *reached + 1 : level.start;
  for (int below = at + 1; below < kLevels; ++below) {
    const int restart = counts.levels[static_cast<std::size_t>(below)].restart;
    if (restart == -1 || (restart > 0 && at < restart))
      counts.counts[static_cast<std::size_t>(below)].reset();
  }
}

std::optional<DocxNumbering::Counted> DocxNumbering::next(std::string_view list, int level) {
  const auto found = lists_.find(list);
  Abstract* abstract = found == lists_.end() ? nullptr : abstract_of(found->second);
  if (abstract == nullptr) return std::nullopt;
  const int at = std::clamp(level, 0, kLevels - 1);
  const auto own = found->second.levels.find(at);
  Level how = own != found->second.levels.end() ? own->second
                                                : abstract->levels[static_cast<std::size_t>(at)];
  if (const auto start = found->second.starts.find(at); start != found->second.starts.end()) {
    how.start = start->second.number;
    if (!std::exchange(start->second.is_used, true))
      abstract->counts[static_cast<std::size_t>(at)].reset();
  }
  count(*abstract, how, at);
  const auto number = abstract->counts[static_cast<std::size_t>(at)];
  return Counted{how.mark, how.mark == Mark::number ? number.value_or(how.start) : 0, how.indent};
}

}  // namespace greffier::readers
