#include "repair/title_levels.hpp"

#include <algorithm>
#include <array>

namespace greffier::repair {

namespace {

constexpr int kDeepest = 6;

// « 1. », « I. »: manners of titles that a number leads.
bool is_numbered(std::string_view manner) {
  static constexpr std::array<std::string_view, 7> kOthers{"bullet", "plain", "unit",    "sign",
                                                           "label",  "bold",  "capitals"};
  return std::ranges::find(kOthers, manner) == kOthers.end();
}

// Two series of numbers are two levels, capitals over small letters, too.
bool may_be_beside(std::string_view above, std::string_view manner) {
  return above != "capitals" && manner != "capitals" &&
         !(is_numbered(above) && is_numbered(manner));
}

}  // namespace

void TitleLevels::enter_marked(int level) {
  std::erase_if(open_, [level](const Open& each) { return each.level >= level; });
  open_.push_back({"#" + std::to_string(level), level, {}});
}

int TitleLevels::enter(const Typed& title) {
  if (title.is_frame) return enter_frame(title);
  if (!open_.empty() && open_.back().is_frame) open_.pop_back();
  const auto known = find_beside(title);
  if (known != open_.end()) {
    open_.erase(known + 1, open_.end());
    return open_.back().level;
  }
  const int level = open_.empty() ? 1 : std::min(open_.back().level + 1, kDeepest);
  open_.push_back({title.manner, level, title.look});
  return level;
}

std::vector<TitleLevels::Open>::iterator TitleLevels::find_beside(const Typed& title) {
  const auto same = std::ranges::find(open_, title.manner, &Open::manner);
  if (same != open_.end() || title.look.empty() || !title.is_apart) return same;
  return std::ranges::find_if(open_, [&](const Open& each) {
    return each.look == title.look && may_be_beside(each.manner, title.manner);
  });
}

int TitleLevels::enter_frame(const Typed& title) {
  const auto is_marked = [](const Open& each) { return each.manner.starts_with('#'); };
  const auto part = std::ranges::find_if_not(open_, is_marked);
  const int level = part != open_.end() ? part->level
                    : open_.empty()     ? 1
                                        : std::min(open_.back().level + 1, kDeepest);
  open_.erase(part, open_.end());
  open_.push_back({title.manner, level, title.look, true});
  return level;
}

}  // namespace greffier::repair
