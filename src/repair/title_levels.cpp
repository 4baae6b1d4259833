#include "repair/title_levels.hpp"

#include <algorithm>

namespace greffier::repair {

namespace {

constexpr int kDeepest = 6;

}  // namespace

void TitleLevels::enter_marked(int level) {
  std::erase_if(open_, [level](const Open& each) { return each.level >= level; });
  open_.push_back({"#" + std::to_string(level), level});
}

int TitleLevels::enter(const std::string& manner, bool is_frame) {
  if (is_frame) return enter_frame(manner);
  if (!open_.empty() && open_.back().is_frame) open_.pop_back();
  const auto known = std::ranges::find(open_, manner, &Open::manner);
  if (known != open_.end()) {
    open_.erase(known + 1, open_.end());
    return open_.back().level;
  }
  const int level = open_.empty() ? 1 : std::min(open_.back().level + 1, kDeepest);
  open_.push_back({manner, level});
  return level;
}

int TitleLevels::enter_frame(const std::string& manner) {
  const auto is_marked = [](const Open& each) { return each.manner.starts_with('#'); };
  const auto part = std::ranges::find_if_not(open_, is_marked);
  const int level = part != open_.end() ? part->level
                    : open_.empty()     ? 1
                                        : std::min(open_.back().level + 1, kDeepest);
  open_.erase(part, open_.end());
  open_.push_back({manner, level, true});
  return level;
}

}  // namespace greffier::repair
