#include "office/mixed_repeats.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace greffier::office {

namespace {

using templating::Demand;
using templating::Path;
using templating::UsedPath;

std::size_t shared_names(const Path& a, const Path& b) {
  return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

Path first_names(const Path& path, std::size_t count) {
  return {path.begin(), path.begin() + static_cast<std::ptrdiff_t>(count)};
}

// How many groups go, or may go, through a list; and whether one goes for sure.
struct Followers {
  std::size_t groups = 0;
  bool is_sure = false;
};
using FollowersOf = std::map<Path, Followers>;

std::size_t most_lists(const UsedPath& path) {
  return path.whole ? std::max(path.open, path.names.size() - 1) : path.open;
}

FollowersOf followers_in(const PathGroups& groups) {
  FollowersOf all;
  for (const std::vector<UsedPath>& group : groups) {
    std::set<Path> lists;
    for (const UsedPath& path : group)
      for (std::size_t length = 1; length <= most_lists(path); ++length) {
        lists.insert(first_names(path.names, length));
        all[first_names(path.names, length)].is_sure |= !path.whole && length <= path.open;
      }
    for (const Path& list : lists) ++all[list].groups;
  }
  return all;
}

// The longest list that so many groups follow; nothing when two are as long.
Path longest(const FollowersOf& all, std::size_t groups) {
  Path best;
  bool is_sure = true;
  for (const auto& [list, followers] : all) {
    if (!followers.is_sure || followers.groups < groups || list.size() < best.size()) continue;
    is_sure = list.size() > best.size();
    best = list;
  }
  return is_sure ? best : Path();
}

class Settling {
 public:
  Settling(Path list, const std::function<bool(const Path&)>& is_known)
      : found_{std::move(list), {}}, is_known_(is_known) {}

  // False when the unit cannot follow the list because of this path.
  bool take(const UsedPath& path) {
    const Path& list = found_.list;
    const std::size_t shared = shared_names(path.names, list);
    if (shared < list.size()) return is_outside(shared);
    if (path.open >= list.size()) return true;
    if (!path.whole || path.names.size() <= list.size()) return false;
    found_.demand.inner.emplace_back(path.names.begin() + std::ptrdiff_t(shared), path.names.end());
    return true;
  }

  // What is outside is the same beside each item: several must belong together for it.
  MixedRepeat take_all(bool may_have_outside, bool& holds) {
    holds = holds && (may_have_outside || !has_outside_);
    found_.demand.kind = !found_.demand.inner.empty() ? Demand::Kind::lists_in_items
                         : has_record_around_         ? Demand::Kind::items
                                                      : Demand::Kind::list;
    return std::move(found_);
  }

 private:
  // A path that leaves the list's after `shared` names.
  bool is_outside(std::size_t shared) {
    has_outside_ = true;
    if (shared > 0) has_record_around_ = true;
    for (std::size_t length = 1; length <= shared; ++length)
      if (!is_known_(first_names(found_.list, length))) return false;
    return true;
  }

  MixedRepeat found_;
  const std::function<bool(const Path&)>& is_known_;
  bool has_outside_ = false;
  bool has_record_around_ = false;
};

}  // namespace

std::optional<MixedRepeat> mixed_repeat(const PathGroups& groups, bool is_layout,
                                        const std::function<bool(const Path&)>& is_known) {
  const FollowersOf followers = followers_in(groups);
  Path list = longest(followers, 2);
  const bool is_together = !list.empty();
  if (!is_together) list = longest(followers, 1);
  if (list.empty() || is_known(list)) return std::nullopt;
  Settling settling(std::move(list), is_known);
  bool holds = true;
  for (const std::vector<UsedPath>& group : groups)
    for (const UsedPath& path : group) holds = holds && settling.take(path);
  MixedRepeat found = settling.take_all(is_together && !is_layout, holds);
  if (!holds) return std::nullopt;
  return found;
}

}  // namespace greffier::office
